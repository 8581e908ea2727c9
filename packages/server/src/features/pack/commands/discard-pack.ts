import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { WAITS_FOR_RELEASE } from '../pack-rules.ts';
import type { Pack } from '../pack.entity.ts';
import { PackRepository, takeFiles } from '../pack.repository.ts';

/** Ends a pack that was built and not released. */
@Injectable()
export class DiscardPack {
  readonly #database: Database;
  readonly #storage: FileStorage;

  constructor(database: Database, storage: FileStorage) {
    this.#database = database;
    this.#storage = storage;
  }

  /** @throws NotAllowed, NotFound, UserErrors */
  async execute(viewer: Viewer, id: string, version: number): Promise<Pack> {
    assertMay(viewer, 'pack.build');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const packs = new PackRepository(tx, organisationId);
      const pack = await packs.lockAs(id, version, WAITS_FOR_RELEASE);
      for (const key of takeFiles(pack)) await this.#storage.remove(key);
      const ended = await packs.save(Object.assign(pack, { state: 'discarded', endedBy: userId, endedAt: tx.now }));
      const subject = { subjectType: 'Pack', subjectId: id };
      await appendAudit(tx, organisationId, { actorId: userId, verb: 'pack.discarded', ...subject });
      return ended;
    });
  }
}
