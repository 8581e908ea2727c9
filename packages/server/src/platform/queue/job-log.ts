import type { Logger } from 'pino';
import type { Claim } from '../outbox/outbox-claim.ts';

/** What became of a failed start. */
export type Aftermath = 'again' | 'again-soon' | 'given-up' | 'hook';

/** Lines about jobs: ids, counts and the class of an error, never what it says of the data. */
export class JobLog {
  readonly #logger: Logger;

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  done(claimed: Claim): void {
    this.#logger.info(idsOf(claimed), 'job done');
  }

  cancelled(claimed: Claim): void {
    this.#logger.info(idsOf(claimed), 'job cancelled');
  }

  failed(claimed: Claim, error: unknown, aftermath: Aftermath): void {
    this.#logger.warn({ ...idsOf(claimed), ...errorOf(error), aftermath }, 'job failed');
  }

  superseded(claimed: Claim): void {
    this.#logger.warn(idsOf(claimed), 'another start of the job has begun; this one does not count');
  }

  unsettled(claimed: Claim, error: unknown): void {
    this.#logger.error(
      { ...idsOf(claimed), ...errorOf(error) },
      'the end of a job could not be written; it will be started again',
    );
  }

  /** Something of the queue itself. */
  trouble(where: string, error: unknown): void {
    this.#logger.warn({ where, ...errorOf(error) }, 'queue trouble');
  }
}

function idsOf({ organisationId, outboxId, job, jobRunId, failedAttempts, starts }: Claim) {
  return { organisationId, outboxId, job, jobRunId, failedAttempts, starts };
}

/** The stack says where; messages of PostgreSQL can hold values, and stay out. */
function errorOf(error: unknown) {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const frames = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6);
  return { error: error.name, ...(code === undefined ? {} : { code }), frames };
}
