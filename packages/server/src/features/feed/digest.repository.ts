import type { AuthTransaction } from '../../platform/auth/auth-database.ts';
import type { Config } from '../../platform/config/config.ts';
import { addMails } from '../../platform/mail/mails.ts';
import { nextDigest, type DigestSpan } from './digest-times.ts';
import type { FeedFilter } from './feed-filter.ts';

/** Kind of the mails, as it is stored. */
export const DIGEST_MAIL = 'digest';

/** What of the feed is counted. The span is that since the last digest, and what was read is never counted. */
export type DigestFilter = Pick<FeedFilter, 'show' | 'topics' | 'suppliers'>;

/** The mails of a digest `d` that have come after it was chosen. */
const OWN_MAILS = `auth.mails m WHERE m.kind = '${DIGEST_MAIL}' AND m.subject_id = d.id AND m.created_at >= d.chosen_at`;

/** Why the last mail was not sent; null if it was, or if there was none. */
export const LAST_PROBLEM = `(SELECT m.problem FROM ${OWN_MAILS} ORDER BY m.created_at DESC LIMIT 1)`;

/** Longer than a transaction lasts: what was being written when a mail was asked for comes with the next one. */
const SETTLED = `interval '10 minutes'`;

/** Up to when the person was told: by the last mail that was sent, or that had nothing to tell. */
export const TOLD_TO = `(SELECT coalesce(max(m.created_at) - ${SETTLED}, d.chosen_at) FROM ${OWN_MAILS} AND m.ended_at IS NOT NULL AND m.problem IS NULL)`;

/** Up to when the mail tells that is being sent. Sent again, it tells the same. */
export const TELLS_TO = `(SELECT max(m.created_at) - ${SETTLED} FROM ${OWN_MAILS} AND m.ended_at IS NULL)`;

/** Most digests that one transaction asks for. */
const most = 100;

interface DueDigest {
  readonly id: string;
  readonly organisationId: string;
  readonly every: DigestSpan;
  readonly timeZone: string;
}

/**
 * Asks for the mails of digests that are due. While one of somebody waits to be sent no other is asked for, and none after one that the mailbox has refused, until the person
 * chooses again.
 */
export async function addDueDigests(tx: AuthTransaction, config: Config): Promise<void> {
  const due = await tx.query<DueDigest>(
    `SELECT d.id, d.organisation_id AS "organisationId", d.every, o.time_zone AS "timeZone"
     FROM auth.digests d JOIN auth.organisations o ON o.id = d.organisation_id
     WHERE d.due_at <= $1 AND NOT EXISTS (SELECT FROM ${OWN_MAILS} AND (m.ended_at IS NULL OR m.problem = 'refused'))
     ORDER BY d.due_at, d.id LIMIT ${most} FOR UPDATE OF d SKIP LOCKED`,
    [tx.now],
  );
  for (const { id, organisationId, every, timeZone } of due) {
    await tx.query('UPDATE auth.digests SET due_at = $2 WHERE id = $1', [id, nextDigest(every, timeZone, tx.now)]);
    await addMails(tx, config, { organisationId, kind: DIGEST_MAIL, subjectIds: [id] });
  }
}
