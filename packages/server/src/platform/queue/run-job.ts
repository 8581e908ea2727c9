import { setTimeout as wait } from 'node:timers/promises';
import { SpanKind } from '@opentelemetry/api';
import { secondsBeforeAttempt, type AnyJobContract } from '@plumbline/jobs';
import type { Database, Transaction } from '../db/transaction.ts';
import { jobSeconds, workSeconds } from '../telemetry/metrics.ts';
import { markFailed, traced } from '../telemetry/tracing.ts';
import { isDiskFull } from '../errors/disk-full.ts';
import { UserErrors } from '../errors/user-error.ts';
import {
  StaleClaim,
  bury,
  claim,
  close,
  giveBack,
  isCancelRequested,
  type Claim,
  type Failure,
} from '../outbox/outbox-claim.ts';
import type { HandlerRegistry, HandledJob } from './handler-registry.ts';
import { Heartbeat } from './heartbeat.ts';
import { HopelessJob, JobCancelled, type JobContext } from './job-handler.ts';
import type { JobLog } from './job-log.ts';
import { ProgressWriter } from './progress-writer.ts';
import type { QueueSettings } from './queue-settings.ts';
import { isTransient } from './transient-failure.ts';

/** How often a job may be started without an attempt ending: if its process dies that often, the job itself is to blame. */
const MOST_KILLS = 25;
/** Longest pause after an outside failure, in seconds. */
const LONGEST_PAUSE = 30;

/** Milliseconds between two tries to write how a start has ended. */
const BETWEEN_TRIES = 500;

/** One delivery of the queue. */
export interface Delivery {
  readonly organisationId: string;
  readonly outboxId: string;
  readonly relayCount: number;
}

export interface JobRunnerParts {
  readonly database: Database;
  readonly registry: HandlerRegistry;
  readonly log: JobLog;
  readonly settings: QueueSettings;
}

/** Runs a job that the queue delivered: claims it, calls the handler, and deals with a failure. */
export class JobRunner {
  readonly #parts: JobRunnerParts;
  readonly #stopping = new AbortController();

  constructor(parts: JobRunnerParts) {
    this.#parts = parts;
  }

  /** Asks running handlers to end early; other workers start their jobs again. */
  stop(): void {
    this.#stopping.abort();
  }

  /** Never throws for an error of a handler: the outbox decides what follows, not the queue. */
  async run(delivery: Delivery): Promise<void> {
    const { database, registry, settings } = this.#parts;
    const claimed = await claim(database, delivery, settings.lease);
    if (claimed === null) return;
    const handled = registry.get(claimed.job);
    // The contract is of a newer version, whose workers will start it.
    if (!handled)
      return database.transaction(claimed.organisationId, (tx) =>
        giveBack(tx, claimed, 'job.unknown', { seconds: LONGEST_PAUSE, counted: false }),
      );
    const { organisationId, outboxId, job, starts, traceparent } = claimed;
    const attributes = {
      'plumbline.organisation_id': organisationId,
      'plumbline.outbox_id': outboxId,
      'plumbline.starts': starts,
    };
    const ended = jobSeconds.startTimer({ job_name: job });
    await traced(`job ${job}`, attributes, () => this.#runClaimed(claimed, handled), {
      kind: SpanKind.CONSUMER,
      parent: traceparent,
    });
    workSeconds.inc({ organisation: organisationId, kind: 'job' }, ended());
  }

  async #runClaimed(claimed: Claim, handled: HandledJob): Promise<void> {
    try {
      await this.#start(claimed, handled);
      this.#parts.log.done(claimed);
    } catch (error) {
      markFailed(error);
      await this.#settle(claimed, handled, error);
    }
  }

  async #start(claimed: Claim, { contract, handler }: HandledJob): Promise<void> {
    const { database, log, settings } = this.#parts;
    if (claimed.starts - claimed.failedAttempts > MOST_KILLS) throw new HopelessJob('job.kills-its-process');
    if (claimed.cancelRequested) throw new JobCancelled();
    const payload = contract.payload.parse(claimed.payload);
    const heartbeat = new Heartbeat({
      database,
      claimed,
      milliseconds: settings.heartbeat,
      stopping: this.#stopping.signal,
      log,
    });
    const progress = new ProgressWriter({ database, claimed, log });
    let completed = false;
    const context: JobContext = {
      jobRunId: claimed.jobRunId,
      attempt: claimed.failedAttempts + 1,
      fencingToken: claimed.fencingToken,
      signal: heartbeat.signal,
      progress: (done, total, stage) => progress.report({ done, total, stage }),
      cancelled: (tx) => isCancelRequested(tx, claimed.organisationId, claimed.jobRunId),
      complete: async (tx) => {
        await progress.finish(tx);
        await close(tx, claimed, 'done');
        completed = true;
      },
    };
    try {
      await handler.handle(payload, context);
    } finally {
      heartbeat.stop();
      await progress.stop();
    }
    if (!completed) throw new Error(`The handler of ${contract.name} has ended without closing its job`);
  }

  /**
   * Deals with a failure. While the database is away it tries again for a lease, so that the job goes on as soon as the database is back; after that the lease
   * is over, and the relay delivers the job again.
   */
  async #settle(claimed: Claim, handled: HandledJob, error: unknown): Promise<void> {
    const { database, log } = this.#parts;
    for (let waited = 0; ; waited += BETWEEN_TRIES) {
      try {
        return await database.transaction(claimed.organisationId, (tx) =>
          this.#afterFailure(tx, claimed, handled, error),
        );
      } catch (second) {
        if (second instanceof StaleClaim) return log.superseded(claimed);
        const isOver = waited >= claimed.lease || this.#stopping.signal.aborted;
        if (isOver || !isTransient(second)) return log.unsettled(claimed, second);
      }
      await wait(BETWEEN_TRIES);
    }
  }

  async #afterFailure(
    tx: Transaction,
    claimed: Claim,
    { contract, handler }: HandledJob,
    error: unknown,
  ): Promise<void> {
    const { log } = this.#parts;
    if (error instanceof StaleClaim) throw error;
    if (await isCancelRequested(tx, claimed.organisationId, claimed.jobRunId)) {
      log.cancelled(claimed);
      await this.#hook(tx, claimed, contract, (payload) => handler.onCancelled?.(payload, tx));
      return close(tx, claimed, 'cancelled');
    }
    // A handler whose signal is aborted need not know why: unless the run was cancelled, its worker is stopping.
    if (error instanceof JobCancelled || this.#stopping.signal.aborted) {
      return giveBack(tx, claimed, 'job.worker-stopped', { seconds: 0, counted: false });
    }
    const failure = failureOf(error);
    if (isTransient(error)) {
      log.failed(claimed, error, 'again-soon');
      const seconds = isDiskFull(error) ? LONGEST_PAUSE : Math.min(LONGEST_PAUSE, claimed.starts);
      return giveBack(tx, claimed, failure.code, { seconds, counted: false });
    }
    const failed = claimed.failedAttempts + 1;
    const hopeless = error instanceof HopelessJob || error instanceof UserErrors;
    if (!hopeless && failed < contract.attempts) {
      log.failed(claimed, error, 'again');
      return giveBack(tx, claimed, failure.code, { seconds: secondsBeforeAttempt(contract, failed), counted: true });
    }
    log.failed(claimed, error, 'given-up');
    await this.#hook(tx, claimed, contract, (payload) => handler.onGivenUp?.(payload, tx, failure));
    return bury(tx, claimed, failure, { counted: true });
  }

  /** The handler's hook may itself fail; the job ends all the same. */
  async #hook(
    tx: Transaction,
    claimed: Claim,
    contract: AnyJobContract,
    hook: (payload: never) => Promise<void> | undefined,
  ): Promise<void> {
    const payload = contract.payload.safeParse(claimed.payload);
    if (!payload.success) return;
    await tx.query('SAVEPOINT hook');
    try {
      await hook(payload.data as never);
    } catch (error) {
      await tx.query('ROLLBACK TO SAVEPOINT hook');
      this.#parts.log.failed(claimed, error, 'hook');
    }
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof HopelessJob) return error.failure;
  const [first] = error instanceof UserErrors ? error.errors : [];
  if (first) return { code: first.code, parameters: first.parameters };
  return { code: isTransient(error) ? 'job.surroundings' : 'job.unexpected', parameters: {} };
}
