import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError, UserErrors } from '../../../platform/errors/user-error.ts';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { problemsOfNote } from '../../person/problems-of-note.ts';
import type { Pack } from '../pack.entity.ts';
import { PackRepository, takeFiles } from '../pack.repository.ts';

/** Withdraws a released pack: its file is removed and its links end at once. Copies that were fetched before stay with those who have them. */
@Injectable()
export class WithdrawPack {
  readonly #database: Database;
  readonly #storage: FileStorage;

  constructor(database: Database, storage: FileStorage) {
    this.#database = database;
    this.#storage = storage;
  }

  /** @throws NotAllowed, NotFound, UserErrors */
  async execute(viewer: Viewer, id: string, version: number, reason: string): Promise<Pack> {
    assertMay(viewer, 'pack.build');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const packs = new PackRepository(tx, organisationId);
      const pack = await packs.lockAs(id, version, ['released']);
      if (reason.trim() === '') throw userError('REASON_MISSING', 'reason');
      const problems = problemsOfNote('reason', reason, true);
      if (problems.length > 0) throw new UserErrors(problems);
      for (const key of takeFiles(pack)) await this.#storage.remove(key);
      const ended = await packs.save(
        Object.assign(pack, { state: 'withdrawn', endedBy: userId, endedAt: tx.now, endReason: reason.trim() }),
      );
      const subject = { subjectType: 'Pack', subjectId: id };
      await appendAudit(tx, organisationId, { actorId: userId, verb: 'pack.withdrawn', ...subject });
      return ended;
    });
  }
}
