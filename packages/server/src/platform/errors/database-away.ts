/** SQLSTATE classes and codes of a connection that was lost or refused: it broke, or the server stops, starts, or has no place. */
const STATES = /^(08|57P0|53300)/;
const CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'ENOTFOUND', 'EHOSTUNREACH']);
const WORDS =
  /connection terminated|client has encountered a connection error|timeout exceeded when trying to connect|driver not connected|client was closed|connection error and is not queryable/i;

/** Whether the database could not be reached, or was lost on the way. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (error instanceof AggregateError && error.errors.some(isDatabaseAway)) return true;
  return STATES.test(code) || CODES.has(code) || WORDS.test(error.message) || isDatabaseAway(error.cause);
}

/** The database was lost while it was told to keep what a transaction had written: nobody knows yet whether it did. */
export class CommitUnknown extends Error {}

/** @throws CommitUnknown where the database was lost meanwhile: what was written may be kept; else the error itself */
export function tellFailedCommit(error: unknown): never {
  if (isDatabaseAway(error)) throw new CommitUnknown('The database was lost while it kept a change', { cause: error });
  throw error;
}
