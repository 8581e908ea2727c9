import type { Logger } from 'pino';
import type { Claim } from '../outbox/outbox-claim.ts';
import { jobsEnded } from '../telemetry/metrics.ts';

/** What happens after a failed start. */
export type Aftermath = 'again' | 'again-soon' | 'given-up' | 'hook';

/** Logs and counts how starts of jobs end: ids, counts and the class of an error, never data from its message. */
export class JobLog {
  readonly #logger: Logger;

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  done(claimed: Claim): void {
    this.#logger.info(idsOf(claimed), 'job done');
    jobsEnded.inc({ job_name: claimed.job, outcome: 'done' });
  }

  cancelled(claimed: Claim): void {
    this.#logger.info(idsOf(claimed), 'job cancelled');
    jobsEnded.inc({ job_name: claimed.job, outcome: 'cancelled' });
  }

  failed(claimed: Claim, error: unknown, aftermath: Aftermath): void {
    const line = { ...idsOf(claimed), err: error, aftermath };
    // Operators are told of this code: docs/guides/operate.md.
    if (aftermath === 'given-up') this.#logger.error({ ...line, code: 'job.given-up' }, 'job given up');
    else this.#logger.warn(line, 'job failed');
    jobsEnded.inc({ job_name: claimed.job, outcome: aftermath });
  }

  superseded(claimed: Claim): void {
    jobsEnded.inc({ job_name: claimed.job, outcome: 'superseded' });
    this.#logger.warn(idsOf(claimed), 'another start of the job has begun; this one does not count');
  }

  unsettled(claimed: Claim, error: unknown): void {
    jobsEnded.inc({ job_name: claimed.job, outcome: 'unsettled' });
    this.#logger.error(
      { ...idsOf(claimed), err: error },
      'the end of a job could not be written; it will be started again',
    );
  }

  /** Logs an error of the queue itself. */
  trouble(where: string, error: unknown): void {
    this.#logger.warn({ where, err: error }, 'queue trouble');
  }
}

function idsOf({ organisationId, outboxId, job, jobRunId, failedAttempts, starts }: Claim) {
  return { organisationId, outboxId, job, jobRunId, failedAttempts, starts };
}
