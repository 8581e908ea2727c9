import type { Transaction } from '../db/transaction.ts';
import { assertRoom } from '../quotas/assert-room.ts';
import type { Holder } from '../quotas/held.ts';

export interface BegunUpload {
  readonly id: string;
  /** The announced size; the largest allowed size if none is announced. */
  readonly bytes: number;
}

const BEGUN = 'FROM begun_uploads WHERE organisation_id = $1';
/** Stored uploads and unfinished ones together, so that an upload that was allowed to begin is not refused at the end. */
const KEPT = `FROM (SELECT created_by, bytes FROM begun_uploads WHERE organisation_id = $1
  UNION ALL SELECT created_by, size FROM stored_files WHERE organisation_id = $1 AND kind = 'upload') AS kept (created_by, bytes)`;

/** Reserves room for an upload. @throws QuotaReached */
export async function beginUpload(tx: Transaction, holder: Holder, { id, bytes }: BegunUpload): Promise<void> {
  const person = 'created_by';
  await assertRoom(tx, holder, 'openUploads', { from: BEGUN, person });
  await assertRoom(tx, holder, 'openUploadBytes', { from: BEGUN, person, amount: 'bytes', more: bytes });
  await assertRoom(tx, holder, 'keptUploads', { from: KEPT, person });
  await assertRoom(tx, holder, 'keptUploadBytes', { from: KEPT, person, amount: 'bytes', more: bytes });
  await tx.query(
    'INSERT INTO begun_uploads (organisation_id, id, created_by, bytes, begun_at) VALUES ($1, $2, $3, $4, $5)',
    [holder.organisationId, id, holder.userId, bytes, tx.now],
  );
}

/** Gives the room back once the upload is complete, cancelled or given up. */
export async function endUpload(tx: Transaction, organisationId: string, id: string): Promise<void> {
  await tx.query('DELETE FROM begun_uploads WHERE organisation_id = $1 AND id = $2', [organisationId, id]);
}
