import type { Transaction } from '../db/transaction.ts';
import { after } from '../time/after.ts';
import type { WrittenFile } from './file-storage.ts';
import { StoredFile } from './stored-file.entity.ts';

/** Days for which uploads are kept. */
const UPLOAD_DAYS = 90;
/** Days for which files that the service writes can be fetched. */
const DOWNLOAD_DAYS = 1;

/** Writes down a file that stands on disk. Writing the same id again changes nothing. */
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

/** The file of that id, or undefined. */
export async function findStoredFile(
  tx: Transaction,
  organisationId: string,
  id: string,
): Promise<StoredFile | undefined> {
  return (await tx.manager.findOneBy(StoredFile, { organisationId, id })) ?? undefined;
}

/** Takes the rows of expired files away and gives their keys, so that the caller removes the bytes in the same transaction. */
export async function removeExpiredRows(tx: Transaction, organisationId: string): Promise<string[]> {
  const rows = await tx.query<{ storageKey: string }>(
    `DELETE FROM stored_files WHERE organisation_id = $1 AND expires_at <= $2 RETURNING storage_key AS "storageKey"`,
    [organisationId, tx.now],
  );
  return rows.map(({ storageKey }) => storageKey);
}

/** Takes the row of a file away and gives its key, if there is one, to remove the bytes by. */
export async function removeFileRow(tx: Transaction, organisationId: string, id: string): Promise<string[]> {
  const rows = await tx.query<{ storageKey: string }>(
    `DELETE FROM stored_files WHERE organisation_id = $1 AND id = $2 RETURNING storage_key AS "storageKey"`,
    [organisationId, id],
  );
  return rows.map(({ storageKey }) => storageKey);
}

/** Takes the rows of these files away and gives their keys: the caller removes the bytes in the same transaction. */
export async function removeRows(tx: Transaction, organisationId: string, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ storageKey: string }>(
    `DELETE FROM stored_files WHERE organisation_id = $1 AND id = ANY ($2::uuid[]) RETURNING storage_key AS "storageKey"`,
    [organisationId, ids],
  );
  return rows.map(({ storageKey }) => storageKey);
}
