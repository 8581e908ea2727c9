import { randomBytes } from 'node:crypto';
import type { Transaction } from '../db/transaction.ts';

const KEY_BYTES = 32;

/** The key of a file; made where it has none yet. The same file keeps its key for as long as the key exists. */
export async function keyOfFile(tx: Transaction, organisationId: string, fileId: string): Promise<Buffer> {
  await tx.query(
    'INSERT INTO file_keys (organisation_id, file_id, key, made_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
    [organisationId, fileId, randomBytes(KEY_BYTES), tx.now],
  );
  const key = await knownKey(tx, organisationId, fileId);
  if (key === null) throw new Error('A key that was just made is gone');
  return key;
}

/** The key of a file; null where it was destroyed, or never made. */
export async function knownKey(tx: Transaction, organisationId: string, fileId: string): Promise<Buffer | null> {
  const [row] = await tx.query<{ key: Buffer }>(
    'SELECT key FROM file_keys WHERE organisation_id = $1 AND file_id = $2',
    [organisationId, fileId],
  );
  return row?.key ?? null;
}

/** Destroys the keys of files: nobody can read their bytes any more, wherever copies of them are. */
export async function destroyKeys(tx: Transaction, organisationId: string, fileIds: readonly string[]): Promise<void> {
  await tx.query('DELETE FROM file_keys WHERE organisation_id = $1 AND file_id = ANY ($2::uuid[])', [
    organisationId,
    fileIds,
  ]);
}
