import type { Transaction } from '../../platform/db/transaction.ts';
import { before } from '../../platform/time/after.ts';
import { LINK_DAYS_AFTER_DUE } from '../answering/request-access.ts';

/** A contact is kept for two years after the last request to it has ended, or after it was added. */
export const CONTACT_DAYS = 730;
/** Addresses of mails, and askings that were prepared and not carried out, are kept for so long. */
const MAIL_DAYS = 90;

/** Deletes contacts that nobody has needed for long, addresses of old mails, and askings that were never carried out. */
export async function deleteOldContacts(tx: Transaction, organisationId: string): Promise<void> {
  await tx.query(
    `DELETE FROM contacts c WHERE c.organisation_id = $1 AND c.added_at < $2 AND NOT EXISTS (
       SELECT FROM requests r WHERE r.organisation_id = $1 AND r.contact_id = c.id
         AND coalesce(r.submitted_at, r.withdrawn_at, r.due_on + ${String(LINK_DAYS_AFTER_DUE)}) >= $2)`,
    [organisationId, before(tx.now, { days: CONTACT_DAYS })],
  );
  const old = before(tx.now, { days: MAIL_DAYS });
  await tx.query('DELETE FROM request_mails WHERE organisation_id = $1 AND created_at < $2', [organisationId, old]);
  await tx.query('DELETE FROM askings WHERE organisation_id = $1 AND created_at < $2 AND started_at IS NULL', [
    organisationId,
    old,
  ]);
}
