import type { AuthDatabase } from '../../platform/auth/auth-database.ts';
import type { Database, Transaction } from '../../platform/db/transaction.ts';
import { addMails } from '../../platform/mail/mails.ts';
import { MAIL_COLUMNS, type RequestMailKind } from './mail-kind.ts';

interface Parts {
  readonly auth: AuthDatabase;
  readonly database: Database;
}

interface WaitingMail {
  readonly id: string;
  readonly kind: RequestMailKind;
}

/**
 * Asks for the mails of an organisation that wait and whose requests have all come to their suppliers: a link leads nowhere before. Each is asked for once, also where a
 * process was killed after it did.
 * @param mailId the only one to look at; null for all
 */
export async function askForRequestMails(
  { auth, database }: Parts,
  organisationId: string,
  mailId: string | null,
): Promise<void> {
  const ready = await database.transaction(organisationId, (tx) => readyMails(tx, organisationId, mailId));
  for (const { id, kind } of ready) {
    await askForMail(auth, organisationId, { kind, id });
    await database.transaction(organisationId, (tx) =>
      tx.query('UPDATE request_mails SET asked_for_at = $3 WHERE organisation_id = $1 AND id = $2', [
        organisationId,
        id,
        tx.now,
      ]),
    );
  }
}

/** One mail about each subject, also where a process was killed after it asked for it. */
export async function askForMail(
  auth: AuthDatabase,
  organisationId: string,
  { kind, id }: { readonly kind: string; readonly id: string },
): Promise<void> {
  await auth.transaction(async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${kind} mail ${id}`]);
    const [asked] = await tx.query('SELECT 1 FROM auth.mails WHERE kind = $1 AND subject_id = $2', [kind, id]);
    if (asked === undefined) await addMails(tx, auth.config, { organisationId, kind, subjectIds: [id] });
  });
}

async function readyMails(tx: Transaction, organisationId: string, mailId: string | null): Promise<WaitingMail[]> {
  const ofKind = Object.entries(MAIL_COLUMNS).map(
    ([kind, column]) =>
      `m.kind = '${kind}' AND NOT EXISTS (SELECT FROM requests r WHERE r.organisation_id = $1 AND r.${column} = m.id AND r.carried_at IS NULL)`,
  );
  return tx.query<WaitingMail>(
    `SELECT m.id, m.kind FROM request_mails m WHERE m.organisation_id = $1 AND m.asked_for_at IS NULL AND ($2::uuid IS NULL OR m.id = $2) AND (${ofKind.join(' OR ')}) ORDER BY m.id`,
    [organisationId, mailId],
  );
}
