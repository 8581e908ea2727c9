import { newIds } from '../../platform/db/new-ids.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { before } from '../../platform/time/after.ts';
import { REMINDER_MAIL } from './mail-kind.ts';
import { OPEN } from './requests.ts';

/** So often is a contact reminded of one request, by the clock and by hand together. */
export const MOST_REMINDERS = 3;
/** Days before (below zero) and after the last day on which a contact is reminded by the clock. */
const REMINDER_DAYS = [-7, -1, 5] as const;
/** A contact is left alone for so many days after it was asked, and for as many after a reminder. */
const QUIET_DAYS = 3;
/** A worker that was down for longer leaves a reminder out. */
const LATEST_DAYS = 3;

/** Of a request `r` of which a contact may still be reminded: by mail, and neither too often nor after it said that it is the wrong person. */
export const REMINDABLE = `${OPEN} AND r.by_mail AND r.not_me_at IS NULL AND r.reminders < ${String(MOST_REMINDERS)}`;

interface Remembered {
  readonly id: string;
  readonly email: string;
}

/**
 * The requests of which contacts are to be reminded today.
 * @param today ISO 8601 @param refused mails that mailboxes have refused: nothing more is sent to their addresses
 */
export async function dueReminders(
  tx: Transaction,
  organisationId: string,
  today: string,
  refused: readonly string[],
): Promise<readonly Remembered[]> {
  return tx.query<Remembered>(
    `SELECT r.id, c.email FROM requests r JOIN contacts c ON c.organisation_id = $1 AND c.id = r.contact_id
     WHERE r.organisation_id = $1 AND ${REMINDABLE}
       AND EXISTS (SELECT FROM unnest($4::integer[]) step WHERE r.due_on + step BETWEEN $2::date - ${String(LATEST_DAYS)} AND $2::date
         AND (r.reminded_on IS NULL OR r.reminded_on < r.due_on + step))
       AND r.asked_at <= $5 AND (r.reminded_on IS NULL OR r.reminded_on <= $2::date - ${String(QUIET_DAYS)})
       AND NOT EXISTS (SELECT FROM request_mails m WHERE m.organisation_id = $1 AND m.id = ANY ($3::uuid[]) AND m.email = c.email)
     ORDER BY r.id`,
    [organisationId, today, refused, [...REMINDER_DAYS], before(tx.now, { days: QUIET_DAYS })],
  );
}

/**
 * Writes one reminder for each address, of all these requests together; none for an address that was reminded today.
 * @param today ISO 8601 @returns the ids of the requests of which somebody is reminded
 */
export async function writeReminders(
  tx: Transaction,
  organisationId: string,
  today: string,
  requests: readonly Remembered[],
): Promise<readonly string[]> {
  const emails = [...new Set(requests.map(({ email }) => email))];
  const ids = await newIds(tx, emails.length);
  const written = await tx.query<Remembered>(
    `INSERT INTO request_mails (organisation_id, id, kind, email, day, created_at)
     SELECT $1, mail.id, '${REMINDER_MAIL}', mail.email, $4, $5 FROM unnest($2::uuid[], $3::text[]) AS mail (id, email)
     ON CONFLICT (organisation_id, email, day) WHERE kind = '${REMINDER_MAIL}' DO NOTHING RETURNING id, email`,
    [organisationId, ids, emails, today, tx.now],
  );
  const mails = new Map(written.map(({ id, email }) => [email, id]));
  const reminded = requests.filter(({ email }) => mails.has(email));
  await tx.query(
    `UPDATE requests r SET reminder_id = told.mail_id, reminders = reminders + 1, reminded_on = $4
     FROM unnest($2::uuid[], $3::uuid[]) AS told (id, mail_id) WHERE r.organisation_id = $1 AND r.id = told.id`,
    [organisationId, reminded.map(({ id }) => id), reminded.map(({ email }) => mails.get(email)), today],
  );
  return reminded.map(({ id }) => id);
}
