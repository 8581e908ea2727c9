import type { Transaction } from '../db/transaction.ts';
import { before } from '../time/after.ts';
import type { FileStorage } from './file-storage.ts';

/** Milliseconds after which an unfinished upload is given up. */
export const HALF_UPLOAD_LIFE = 24 * 60 * 60 * 1000;

/**
 * Gives up uploads that were begun more than a day ago and never finished. The upload server's own removal would take finished ones too, since its
 * record keeps the offset from the beginning.
 */
export async function removeHalfUploads(tx: Transaction, storage: FileStorage, organisationId: string): Promise<void> {
  const yesterday = before(tx.now, { milliseconds: HALF_UPLOAD_LIFE });
  const begun = await storage.uploadsBegunBefore(organisationId, yesterday);
  const half = await tx.query<{ key: string }>(
    `SELECT b.key FROM unnest($2::text[]) AS b (key)
     WHERE NOT EXISTS (SELECT FROM stored_files f WHERE f.organisation_id = $1 AND f.storage_key = b.key)`,
    [organisationId, begun],
  );
  for (const { key } of half) await storage.remove(key);
  // This also gives back the room of uploads that never reached the disk.
  await tx.query('DELETE FROM begun_uploads WHERE organisation_id = $1 AND begun_at < $2', [organisationId, yesterday]);
}
