import type { JobContract, JobPayload } from '@plumbline/jobs';
import type { Transaction } from '../db/transaction.ts';
import type { Failure, FailureCode } from '../outbox/outbox-claim.ts';

/** What a handler gets besides the payload. */
export interface JobContext {
  readonly jobRunId: string | null;
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** Larger than that of every earlier start of this job. */
  readonly fencingToken: number;
  /** Aborted when the run is cancelled, another start has begun, or the worker stops: the sooner the handler ends, the better. */
  readonly signal: AbortSignal;
  /** Reports how far the work is; written at most four times a second. `stage` is a code that the locale files hold under `jobs.stage`. */
  progress(done: number, total: number, stage: string): void;
  /** Whether a person has cancelled this run. If so, or if its signal is aborted, the handler throws JobCancelled. */
  cancelled(tx: Transaction): Promise<boolean>;
  /**
   * Closes the job. Call it at the end of the handler's last transaction: after asking for follow-up jobs, before only the audit entry.
   * @throws StaleClaim, which must roll that transaction back, when another start has begun since
   */
  complete(tx: Transaction): Promise<void>;
}

/** Does the work of one job. Running it twice must be harmless: a process can be killed between any two statements. */
export interface JobHandler<Payload extends JobPayload = JobPayload> {
  readonly job: JobContract<Payload>;
  handle(payload: Payload, context: JobContext): Promise<void>;
  /** Writes what else is needed when the run was cancelled before this job was done, in the transaction that closes the job. */
  onCancelled?(payload: Payload, tx: Transaction): Promise<void>;
  /** Writes what else is needed when the job is given up, in the transaction that makes it a dead letter. */
  onGivenUp?(payload: Payload, tx: Transaction, failure: Failure): Promise<void>;
}

/** A handler of any payload, as the registry holds it. */
export type AnyJobHandler = Pick<JobHandler, 'onCancelled' | 'onGivenUp' | 'handle'> & {
  readonly job: { readonly name: string };
};

/** Thrown by a handler that ends early because its run is cancelled or its signal is aborted; the outbox knows which. */
export class JobCancelled extends Error {}

/** Thrown by a handler whose work can never succeed: the job is given up at once. The texts are under `jobs.reason`. */
export class HopelessJob extends Error {
  readonly failure: Failure;

  constructor(code: FailureCode, parameters: Failure['parameters'] = {}) {
    super(code);
    this.failure = { code, parameters };
  }
}
