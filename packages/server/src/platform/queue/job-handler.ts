import type { JobContract, JobPayload } from '@plumbline/jobs';
import type { Transaction } from '../db/transaction.ts';
import type { Failure, FailureCode } from '../outbox/outbox-claim.ts';

/** What a handler is given beside the payload. */
export interface JobContext {
  readonly jobRunId: string | null;
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** Larger than that of every earlier start of this job. */
  readonly fencingToken: number;
  /** Aborted when the run is cancelled, another start has begun, or the worker stops: the sooner the handler ends, the better. */
  readonly signal: AbortSignal;
  /** Says how far the work is; written at most four times a second. `stage` is a code that the locale files hold under `jobs.stage`. */
  progress(done: number, total: number, stage: string): void;
  /** Whether a person wants this run to end. A handler that finds so, or finds its signal aborted, throws JobCancelled. */
  cancelled(tx: Transaction): Promise<boolean>;
  /**
   * Closes the job, as the last statement but the audit entry of the handler's last transaction: follow-up jobs are asked for before it.
   * @throws StaleClaim, which must roll that transaction back, when another start has begun since
   */
  complete(tx: Transaction): Promise<void>;
}

/** Does the work of one job. Running it twice must be harmless: a process can be killed between any two statements. */
export interface JobHandler<Payload extends JobPayload = JobPayload> {
  readonly job: JobContract<Payload>;
  handle(payload: Payload, context: JobContext): Promise<void>;
  /** What else has to be written when the run was cancelled before this job was done; in the transaction that closes it. */
  onCancelled?(payload: Payload, tx: Transaction): Promise<void>;
  /** What else has to be written when the job is given up; in the transaction that puts it among the dead letters. */
  onGivenUp?(payload: Payload, tx: Transaction, failure: Failure): Promise<void>;
}

/** A handler of any payload, as the registry holds it. */
export type AnyJobHandler = Pick<JobHandler, 'onCancelled' | 'onGivenUp' | 'handle'> & {
  readonly job: { readonly name: string };
};

/** Thrown by a handler that ends early, because its run is cancelled or its signal says so; which of the two, the outbox knows. */
export class JobCancelled extends Error {}

/** Thrown by a handler whose work cannot succeed however often it is tried: it is given up at once. The words stand under `jobs.reason`. */
export class HopelessJob extends Error {
  readonly failure: Failure;

  constructor(code: FailureCode, parameters: Failure['parameters'] = {}) {
    super(code);
    this.failure = { code, parameters };
  }
}
