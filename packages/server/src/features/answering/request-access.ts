import type { AuthDatabase } from '../../platform/auth/auth-database.ts';
import type { Section } from '@plumbline/questionnaire';
import { hashOfToken, newSecretToken } from '../../platform/auth/secret-token.ts';
import type { Statements } from '../../platform/auth/statements.ts';
import { userError } from '../../platform/errors/user-error.ts';
import { after } from '../../platform/time/after.ts';

/** A request, in the organisation of its supplier. */
export interface RequestPlace {
  readonly organisationId: string;
  readonly requestId: string;
}

/** One section of a request, handed to a colleague. */
export interface HandedPart {
  readonly handOverId: string;
  readonly section: Section;
}

/** Where a link leads. */
export interface LinkedPlace extends RequestPlace {
  /** Null for a link to the whole request. */
  readonly part: HandedPart | null;
}

/** Somebody who answers one request, or one section of it. */
export interface Respondent extends LinkedPlace {
  readonly sessionId: string;
  /** The member who answers, and for which organisation; null for somebody with a link. */
  readonly member: {
    readonly userId: string;
    readonly organisationId: string;
    readonly organisationName: string;
  } | null;
}

/** Days after the last day to answer on which a link still opens its request. */
export const LINK_DAYS_AFTER_DUE = 90;
/** For how long a device goes on without the link. */
const SESSION = { days: 30 };
/** Links that one request can have at a time: more are a mistake. */
const MOST_LINKS = 50;

/** What is handed over by a row that names it; what was taken back leads nowhere. */
const PART = `CASE WHEN h.id IS NULL THEN NULL ELSE jsonb_build_object('handOverId', h.id, 'section', h.section) END AS part`;
const OF_PART = (row: string): string =>
  `LEFT JOIN auth.request_hand_overs h ON h.id = ${row}.hand_over_id AND h.taken_back_at IS NULL`;

/** Adds a link to a request, which stays good beside the others. Only its hash is kept. @param dueOn ISO 8601 @param handOverId for a link to one section */
export async function addRequestLink(
  tx: Statements,
  publicUrl: string,
  { organisationId, requestId }: RequestPlace,
  dueOn: string,
  handOverId: string | null = null,
): Promise<{ readonly url: string; readonly expiresAt: Date }> {
  const { token, hash } = newSecretToken();
  const due = new Date(dueOn);
  const expiresAt = after(due > tx.now ? due : tx.now, { days: LINK_DAYS_AFTER_DUE });
  await tx.query(
    `INSERT INTO auth.request_links (token_hash, organisation_id, request_id, created_at, expires_at, hand_over_id) VALUES ($1, $2, $3, $4, $5, $6)`,
    [hash, organisationId, requestId, tx.now, expiresAt, handOverId],
  );
  await tx.query(
    `DELETE FROM auth.request_links WHERE token_hash IN (SELECT token_hash FROM auth.request_links WHERE request_id = $1 ORDER BY created_at DESC, token_hash OFFSET ${String(MOST_LINKS)})`,
    [requestId],
  );
  return { url: new URL(`/r/${token}`, publicUrl).href, expiresAt };
}

/** Where a link leads; null for one that leads nowhere. */
export async function placeOfLink(tx: Statements, token: string): Promise<LinkedPlace | null> {
  const [row] = await tx.query<LinkedPlace>(
    `SELECT l.organisation_id AS "organisationId", l.request_id AS "requestId", ${PART}
     FROM auth.request_links l ${OF_PART('l')} WHERE l.token_hash = $1 AND l.expires_at > $2 AND (l.hand_over_id IS NULL OR h.id IS NOT NULL)`,
    [hashOfToken(token), tx.now],
  );
  return row ?? null;
}

/** Lets one device answer one request. @returns the secret of its cookie */
export async function addSession(tx: Statements, place: LinkedPlace): Promise<{ token: string; expiresAt: Date }> {
  const { token, hash } = newSecretToken();
  const expiresAt = after(tx.now, SESSION);
  await tx.query('DELETE FROM auth.request_sessions WHERE request_id = $1 AND expires_at <= $2', [
    place.requestId,
    tx.now,
  ]);
  await tx.query(
    `INSERT INTO auth.request_sessions (token_hash, organisation_id, request_id, created_at, expires_at, hand_over_id) VALUES ($1, $2, $3, $4, $5, $6)`,
    [hash, place.organisationId, place.requestId, tx.now, expiresAt, place.part?.handOverId ?? null],
  );
  return { token, expiresAt };
}

/** Who answers this request with this secret; null for one that is of another request, unknown or too old. */
export async function respondentOf(tx: Statements, requestId: string, token: string): Promise<Respondent | null> {
  const [row] = await tx.query<Omit<Respondent, 'member'>>(
    `SELECT s.id AS "sessionId", s.organisation_id AS "organisationId", s.request_id AS "requestId", ${PART}
     FROM auth.request_sessions s ${OF_PART('s')} WHERE s.token_hash = $1 AND s.request_id = $2 AND s.expires_at > $3
       AND (s.hand_over_id IS NULL OR h.id IS NOT NULL)`,
    [hashOfToken(token), requestId, tx.now],
  );
  return row === undefined ? null : { ...row, member: null };
}

/** Whether one of these secrets is good for its request. */
export async function hasBegunAny(
  tx: Statements,
  begun: readonly { readonly requestId: string; readonly token: string }[],
): Promise<boolean> {
  const rows = await tx.query(
    `SELECT FROM auth.request_sessions s JOIN unnest($1::text[], $2::text[]) AS begun (token_hash, request_id)
       ON s.token_hash = begun.token_hash AND s.request_id::text = begun.request_id WHERE s.expires_at > $3 LIMIT 1`,
    [begun.map(({ token }) => hashOfToken(token)), begun.map(({ requestId }) => requestId), tx.now],
  );
  return rows.length > 0;
}

/** The secret that a browser has for a request; null for none. */
export type BrowserSecrets = (requestId: string) => string | null;

/** Whether a browser has begun already what a link leads to. One that answers the whole request need not begin a section of it. */
export async function hasBegun(
  tx: Statements,
  { requestId, part }: LinkedPlace,
  secrets: BrowserSecrets,
): Promise<boolean> {
  const secret = secrets(requestId);
  const known = secret === null ? null : await respondentOf(tx, requestId, secret);
  return known !== null && (known.part === null || known.part.handOverId === part?.handOverId);
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
