/**
 * How long PostgreSQL lets a connection hold things up, in milliseconds. A process that stands still keeps its connections: without limits its locks would
 * hold up everybody for good. The names are those of PostgreSQL.
 */
export interface TimeLimits {
  /** A transaction in which nothing is asked ends. Much more than a calculation between two statements takes, also on a busy machine. */
  readonly idle_in_transaction_session_timeout: number;
  readonly statement_timeout: number;
  readonly lock_timeout: number;
}

const IDLE = 60_000;

/** For requests and sign-in: somebody waits, and every statement is about a few rows. A lock waits for a chunk of an import at most. */
export const FOR_REQUESTS: TimeLimits = {
  idle_in_transaction_session_timeout: IDLE,
  statement_timeout: 60_000,
  lock_timeout: 45_000,
};

/** For the outbox and the queues: what one worker holds of them, every other one needs, so one that stands still holds it for a moment only. */
export const FOR_QUEUES: TimeLimits = { ...FOR_REQUESTS, idle_in_transaction_session_timeout: 5_000 };

/** For jobs: one statement can write or end ten thousand records, or read all suppliers of an organisation. A lock that is not free fails the start, not the job. */
export const FOR_JOBS: TimeLimits = {
  idle_in_transaction_session_timeout: IDLE,
  statement_timeout: 15 * 60_000,
  lock_timeout: 60_000,
};
