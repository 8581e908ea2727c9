import type { Transaction } from '../db/transaction.ts';
import { after } from '../time/after.ts';
import type { WrittenFile } from './file-storage.ts';
import { StoredFile } from './stored-file.entity.ts';

/** Days that uploads are kept. */
const UPLOAD_DAYS = 90;
/** Days that files written by the service can be fetched. */
const DOWNLOAD_DAYS = 1;

/** Records a file that is on disk. Recording the same id again changes nothing. */
export async function storeFile(
  tx: Transaction,
  organisationId: string,
  file: WrittenFile & Pick<StoredFile, 'id' | 'kind' | 'name' | 'createdBy'>,
): Promise<void> {
  const days = file.kind === 'upload' ? UPLOAD_DAYS : DOWNLOAD_DAYS;
  const { id, kind, name, size, digest, storageKey, createdBy } = file;
  await tx.manager
    .createQueryBuilder()
    .insert()
    .into(StoredFile)
    .values({
      ...{ organisationId, id, kind, name, size, digest, storageKey, createdBy },
      createdAt: tx.now,
      expiresAt: after(tx.now, { days }),
    })
    .orIgnore()
    .execute();
}

/** The file with that id, or undefined. */
export async function findStoredFile(
  tx: Transaction,
  organisationId: string,
  id: string,
): Promise<StoredFile | undefined> {
  return (await tx.manager.findOneBy(StoredFile, { organisationId, id })) ?? undefined;
}

/** Deletes the rows of expired files and returns their keys, so that the caller removes the bytes in the same transaction. */
export async function removeExpiredRows(tx: Transaction, organisationId: string): Promise<string[]> {
  const rows = await tx.query<{ storageKey: string }>(
    `DELETE FROM stored_files WHERE organisation_id = $1 AND expires_at <= $2 RETURNING storage_key AS "storageKey"`,
    [organisationId, tx.now],
  );
  return rows.map(({ storageKey }) => storageKey);
}

/** Deletes the row of a file and returns its key, if it exists, so that the caller can remove the bytes. */
export async function removeFileRow(tx: Transaction, organisationId: string, id: string): Promise<string[]> {
  const rows = await tx.query<{ storageKey: string }>(
    `DELETE FROM stored_files WHERE organisation_id = $1 AND id = $2 RETURNING storage_key AS "storageKey"`,
    [organisationId, id],
  );
  return rows.map(({ storageKey }) => storageKey);
}

/** Deletes the rows of these files and returns their keys: the caller removes the bytes in the same transaction. */
export async function removeRows(tx: Transaction, organisationId: string, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ storageKey: string }>(
    `DELETE FROM stored_files WHERE organisation_id = $1 AND id = ANY ($2::uuid[]) RETURNING storage_key AS "storageKey"`,
    [organisationId, ids],
  );
  return rows.map(({ storageKey }) => storageKey);
}
