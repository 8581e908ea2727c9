import type { AuthDatabase, AuthTransaction } from '../auth/auth-database.ts';
import type { Config } from '../config/config.ts';
import { after, before } from '../time/after.ts';
import type { SendingProblem } from './mailer.ts';

/** Channel on which a new mail is announced. */
export const MAILS_CHANNEL = 'plumbline_mails';

/** `no-server`: none is set. `failed`: the letter could not be written. */
export type MailProblem = SendingProblem | 'no-server' | 'failed';

export interface NewMails {
  /** Whose owners and administrators see what becomes of them; null for mails that belong to no organisation. */
  readonly organisationId: string | null;
  /** The kind of the {@link LetterWriter} that writes them. */
  readonly kind: string;
  /** What each is about, such as the id of an invitation. None at all takes as long as one. */
  readonly subjectIds: readonly string[];
}

/** One try to send a mail. */
export interface MailClaim {
  readonly id: string;
  readonly kind: string;
  readonly subjectId: string;
  /** Number of this try. A later one makes what this one still does void. */
  readonly attempts: number;
  readonly createdAt: Date;
}

/** Longer than a mail server is waited for, in all steps of one mail. */
const LEASE = { minutes: 5 };
/** For how long a mail is tried. */
const TRIED = { days: 1 };
const KEPT = { days: 30 };
const FIRST_PAUSE = 30;
const LONGEST_PAUSE = 3600;
/** Most rows out of date that one new mail removes. */
const swept = 10;

/**
 * Asks for mails in the transaction that makes them necessary. They hold ids only. Where no mail server is set they have ended at once, and their links have to be
 * handed over.
 * @returns whether they will be sent
 */
export async function addMails(
  tx: AuthTransaction,
  { environment }: Config,
  { organisationId, kind, subjectIds }: NewMails,
): Promise<boolean> {
  const hasServer = environment.SMTP_URL !== undefined;
  await tx.query(
    `INSERT INTO auth.mails (organisation_id, kind, subject_id, created_at, due_at, ended_at, problem)
     SELECT $1, $2, subject_id, $4, $4, $5, $6 FROM unnest($3::uuid[]) subject_id`,
    [organisationId, kind, subjectIds, tx.now, hasServer ? null : tx.now, hasServer ? null : 'no-server'],
  );
  await tx.query(
    `DELETE FROM auth.mails WHERE id IN (
       SELECT id FROM auth.mails WHERE ended_at < $1 ORDER BY ended_at LIMIT ${swept} FOR UPDATE SKIP LOCKED)`,
    [before(tx.now, KEPT)],
  );
  if (hasServer) await tx.query('SELECT pg_notify($1, $2)', [MAILS_CHANNEL, '']);
  return hasServer;
}

/** The link of these mails is handed over instead, so they are not sent any more. */
export async function withdrawMails(
  tx: AuthTransaction,
  { kind, subjectId }: Pick<MailClaim, 'kind' | 'subjectId'>,
): Promise<void> {
  await tx.query('UPDATE auth.mails SET ended_at = $3 WHERE kind = $1 AND subject_id = $2 AND ended_at IS NULL', [
    kind,
    subjectId,
    tx.now,
  ]);
}

/**
 * Takes the next mail that is due and that nobody sends; null if there is none.
 * @param kinds those that people wait for first
 */
export async function claimMail(tx: AuthTransaction, kinds: readonly string[]): Promise<MailClaim | null> {
  const [row] = await tx.query<MailClaim>(
    `UPDATE auth.mails SET attempts = attempts + 1, leased_until = $2
     WHERE id = (
       SELECT id FROM auth.mails
       WHERE ended_at IS NULL AND due_at <= $1 AND (leased_until IS NULL OR leased_until <= $1) AND kind = ANY ($3)
       ORDER BY array_position($3, kind), due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING id, kind, subject_id AS "subjectId", attempts, created_at AS "createdAt"`,
    [tx.now, after(tx.now, LEASE), kinds],
  );
  return row ?? null;
}

/** The mail server took it, or nobody needs it any more (`smtpCode` null). */
export async function endMail(tx: AuthTransaction, claim: MailClaim, smtpCode: number | null): Promise<void> {
  await tx.query(
    `UPDATE auth.mails SET ended_at = $3::timestamptz, sent_at = CASE WHEN $4::integer IS NULL THEN NULL ELSE $3::timestamptz END, problem = NULL, smtp_code = $4
     WHERE id = $1 AND attempts = $2 AND ended_at IS NULL`,
    [claim.id, claim.attempts, tx.now, smtpCode],
  );
}

/** It was not sent. What the mail server refuses for good has ended; anything else is tried again for a day, after ever longer pauses. */
export async function failMail(
  tx: AuthTransaction,
  claim: MailClaim,
  { problem, smtpCode }: { readonly problem: MailProblem; readonly smtpCode: number | null },
): Promise<void> {
  const isOver = problem === 'refused' || claim.createdAt <= before(tx.now, TRIED);
  const seconds = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (claim.attempts - 1));
  await tx.query(
    `UPDATE auth.mails SET problem = $3, smtp_code = $4, leased_until = NULL, due_at = $5, ended_at = $6
     WHERE id = $1 AND attempts = $2 AND ended_at IS NULL`,
    [claim.id, claim.attempts, problem, smtpCode, after(tx.now, { seconds }), isOver ? tx.now : null],
  );
}

/** What mail waits, of all organisations. */
export interface MailBacklog {
  readonly waiting: number;
  /** Seconds since the oldest of them was asked for; 0 if none waits. */
  readonly ageSeconds: number;
  /** Given up for a reason other than that no server is set, as far as they are kept. */
  readonly givenUp: number;
}

/** Reads what waits, for those who watch the service. */
export async function readMailBacklog(auth: AuthDatabase): Promise<MailBacklog> {
  const [row] = await auth.transaction((tx) =>
    tx.query<MailBacklog>(
      `SELECT count(*) FILTER (WHERE ended_at IS NULL)::integer AS waiting,
         coalesce(extract(epoch FROM $1 - min(created_at) FILTER (WHERE ended_at IS NULL)), 0)::float AS "ageSeconds",
         count(*) FILTER (WHERE ended_at IS NOT NULL AND problem <> 'no-server')::integer AS "givenUp"
       FROM auth.mails`,
      [tx.now],
    ),
  );
  if (!row) throw new Error('An aggregate has one row');
  return row;
}
