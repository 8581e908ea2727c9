import type { Database } from '../../../platform/db/transaction.ts';
import type { FileStorage } from '../../../platform/storage/file-storage.ts';
import type { PackState } from '../pack-rules.ts';
import type { Pack } from '../pack.entity.ts';
import { PackRepository } from '../pack.repository.ts';

interface Place {
  readonly database: Database;
  readonly storage: FileStorage;
  readonly organisationId: string;
  readonly packId: string;
}

/** A pack that is being worked on, and the key of the file that this start writes. */
export interface BegunFile {
  readonly pack: Pack;
  readonly key: string;
}

/**
 * Notes the key of the file before it is written, and removes what an earlier start, which may have been killed, has left. That start cannot finish any more:
 * its file is gone, and its key is no longer that of the pack.
 * @returns null where the pack is in another state: somebody has ended it, or the work is done
 */
export async function beginFile(
  { database, storage, organisationId, packId }: Place,
  state: PackState,
): Promise<BegunFile | null> {
  const key = storage.newKey(organisationId);
  const begun = await database.transaction(organisationId, async (tx) => {
    const packs = new PackRepository(tx, organisationId);
    const pack = await packs.lock(packId);
    if (pack.state !== state) return null;
    const left = pack.writingKey;
    return { pack: await packs.save(Object.assign(pack, { writingKey: key })), left };
  });
  if (begun === null) return null;
  if (begun.left !== null) await storage.remove(begun.left);
  return { pack: begun.pack, key };
}
