import { AsyncLocalStorage } from 'node:async_hooks';

/** A change requested with an Idempotency-Key. */
export interface MarkedRequest {
  readonly organisationId: string;
  readonly userId: string;
  readonly key: string;
  /** Whether a transaction of the request has written and committed. */
  applied: boolean;
  /** Whether the database was lost while it kept such a transaction. */
  unsure?: boolean;
}

/** The current request. Its transactions mark in the database that they committed, to tell a repeat after a crash from a first try. */
export const markedRequest = new AsyncLocalStorage<MarkedRequest>();

// A transaction without an id has written nothing and sets no mark.
export const MARK_REQUEST = `UPDATE kept_responses SET applied_at = coalesce(applied_at, $4)
  WHERE organisation_id = $1 AND user_id = $2 AND key = $3 AND pg_current_xact_id_if_assigned() IS NOT NULL`;

/** The same for transactions on people and organisations. */
export const MARK_AUTH_REQUEST = `INSERT INTO auth.applied_requests (organisation_id, user_id, key, applied_at)
  SELECT $1, $2, $3, $4 WHERE pg_current_xact_id_if_assigned() IS NOT NULL ON CONFLICT DO NOTHING RETURNING key`;
