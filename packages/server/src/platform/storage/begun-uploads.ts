import type { Transaction } from '../db/transaction.ts';
import { assertRoom } from '../quotas/assert-room.ts';
import type { Holder } from '../quotas/held.ts';
import { BegunUpload } from './begun-upload.entity.ts';

const BEGUN = 'FROM begun_uploads WHERE organisation_id = $1';
/** Stored uploads and unfinished ones together, so that an upload that was allowed to begin is not refused at the end. */
const KEPT = `FROM (SELECT created_by, bytes FROM begun_uploads WHERE organisation_id = $1
  UNION ALL SELECT created_by, size FROM stored_files WHERE organisation_id = $1 AND kind = 'upload') AS kept (created_by, bytes)`;

/** Reserves room for an upload. @throws QuotaReached */
export async function beginUpload(
  tx: Transaction,
  holder: Holder,
  { id, bytes }: Pick<BegunUpload, 'id' | 'bytes'>,
): Promise<void> {
  const person = 'created_by';
  await assertRoom(tx, holder, 'openUploads', { from: BEGUN, person });
  await assertRoom(tx, holder, 'openUploadBytes', { from: BEGUN, person, amount: 'bytes', more: bytes });
  await assertRoom(tx, holder, 'keptUploads', { from: KEPT, person });
  await assertRoom(tx, holder, 'keptUploadBytes', { from: KEPT, person, amount: 'bytes', more: bytes });
  const { organisationId, userId: createdBy } = holder;
  await tx.manager.insert(BegunUpload, { organisationId, id, createdBy, bytes, begunAt: tx.now });
}

/** Gives the room back once the upload is complete, cancelled or given up. */
export async function endUpload(tx: Transaction, organisationId: string, id: string): Promise<void> {
  await tx.manager.delete(BegunUpload, { organisationId, id });
}
