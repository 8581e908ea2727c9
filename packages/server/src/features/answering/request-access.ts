import type { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { hashOfToken, newSecretToken } from '../../platform/auth/secret-token.ts';
import type { Statements } from '../../platform/auth/statements.ts';
import { userError } from '../../platform/errors/user-error.ts';
import { after } from '../../platform/time/after.ts';

/** A request, in the organisation of its supplier. */
export interface RequestPlace {
  readonly organisationId: string;
  readonly requestId: string;
}

/** Somebody who answers one request. */
export interface Respondent extends RequestPlace {
  readonly sessionId: string;
  /** The member who answers, and for which organisation; null for somebody with a link. */
  readonly member: {
    readonly userId: string;
    readonly organisationId: string;
    readonly organisationName: string;
  } | null;
}

/** Days after the last day to answer on which a link still opens its request. */
const AFTER_DUE = { days: 90 };
/** For how long a device goes on without the link. */
const SESSION = { days: 30 };
/** Links that one request can have at a time: more are a mistake. */
const MOST_LINKS = 50;

/** Adds a link to a request, which stays good beside the others. Only its hash is kept. @param dueOn ISO 8601 */
export async function addRequestLink(
  tx: Statements,
  publicUrl: string,
  { organisationId, requestId }: RequestPlace,
  dueOn: string,
): Promise<{ readonly url: string; readonly expiresAt: Date }> {
  const { token, hash } = newSecretToken();
  const due = new Date(dueOn);
  const expiresAt = after(due > tx.now ? due : tx.now, AFTER_DUE);
  await tx.query(
    `INSERT INTO auth.request_links (token_hash, organisation_id, request_id, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)`,
    [hash, organisationId, requestId, tx.now, expiresAt],
  );
  await tx.query(
    `DELETE FROM auth.request_links WHERE token_hash IN (SELECT token_hash FROM auth.request_links WHERE request_id = $1 ORDER BY created_at DESC, token_hash OFFSET ${String(MOST_LINKS)})`,
    [requestId],
  );
  return { url: new URL(`/r/${token}`, publicUrl).href, expiresAt };
}

/** Where a link leads; null for one that leads nowhere. */
export async function placeOfLink(tx: Statements, token: string): Promise<RequestPlace | null> {
  const [row] = await tx.query<RequestPlace>(
    `SELECT organisation_id AS "organisationId", request_id AS "requestId" FROM auth.request_links WHERE token_hash = $1 AND expires_at > $2`,
    [hashOfToken(token), tx.now],
  );
  return row ?? null;
}

/** Lets one device answer one request. @returns the secret of its cookie */
export async function addSession(tx: Statements, place: RequestPlace): Promise<{ token: string; expiresAt: Date }> {
  const { token, hash } = newSecretToken();
  const expiresAt = after(tx.now, SESSION);
  await tx.query('DELETE FROM auth.request_sessions WHERE request_id = $1 AND expires_at <= $2', [
    place.requestId,
    tx.now,
  ]);
  await tx.query(
    `INSERT INTO auth.request_sessions (token_hash, organisation_id, request_id, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)`,
    [hash, place.organisationId, place.requestId, tx.now, expiresAt],
  );
  return { token, expiresAt };
}

/** Who answers this request with this secret; null for one that is of another request, unknown or too old. */
export async function respondentOf(tx: Statements, requestId: string, token: string): Promise<Respondent | null> {
  const [row] = await tx.query<Omit<Respondent, 'member'>>(
    `SELECT id AS "sessionId", organisation_id AS "organisationId", request_id AS "requestId" FROM auth.request_sessions
     WHERE token_hash = $1 AND request_id = $2 AND expires_at > $3`,
    [hashOfToken(token), requestId, tx.now],
  );
  return row === undefined ? null : { ...row, member: null };
}

/** The hash of the password of a request; null where nobody has chosen one. */
export async function passwordHashOf(tx: Statements, requestId: string): Promise<string | null> {
  const [row] = await tx.query<{ hash: string }>('SELECT hash FROM auth.request_passwords WHERE request_id = $1', [
    requestId,
  ]);
  return row?.hash ?? null;
}

/** @param password needed once somebody has chosen one @throws UserErrors */
export async function assertPassword(
  auth: AuthDatabase,
  requestId: string,
  password: string | undefined,
): Promise<void> {
  const hash = await auth.transaction((tx) => passwordHashOf(tx, requestId));
  if (hash === null) return;
  if (password === undefined || password === '') throw userError('ANSWERS_PASSWORD_NEEDED', 'password');
  await auth.attempts.count('answers', requestId);
  const { password: passwords } = await auth.auth.$context;
  if (!(await passwords.verify({ hash, password: password.normalize('NFKC') })))
    throw userError('ANSWERS_PASSWORD_WRONG', 'password');
}
