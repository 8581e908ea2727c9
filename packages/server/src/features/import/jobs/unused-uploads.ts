import type { Transaction } from '../../../platform/db/transaction.ts';
import { before } from '../../../platform/time/after.ts';

/** Hours after which an upload without an import is removed. */
const UNUSED_HOURS = 24;

/** Ids of uploads that nothing refers to a day after they were made. Locks them, so that no import can use them any more. */
export async function unusedUploads(tx: Transaction, organisationId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT f.id FROM stored_files f WHERE f.organisation_id = $1 AND f.kind = 'upload' AND f.created_at <= $2
       AND NOT EXISTS (SELECT FROM imports i WHERE i.organisation_id = $1 AND i.file_id = f.id) FOR UPDATE OF f`,
    [organisationId, before(tx.now, { hours: UNUSED_HOURS })],
  );
  return rows.map(({ id }) => id);
}
