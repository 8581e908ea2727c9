import { Injectable } from '@nestjs/common';
import { packRemoveExpired } from '@plumbline/jobs';
import type { z } from 'zod';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import type { JobContext, JobHandler } from '../../../platform/queue/job-handler.ts';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import { PackRepository, takeFiles } from '../pack.repository.ts';

type Payload = z.output<typeof packRemoveExpired.payload>;

/** Removes the files of packs whose days are over. What was in them, who released them and who fetched them stays known. */
@Injectable()
export class RemoveExpiredPacksHandler implements JobHandler<Payload> {
  readonly job = packRemoveExpired;
  readonly #database: Database;
  readonly #storage: FileStorage;

  constructor(database: Database, storage: FileStorage) {
    this.#database = database;
    this.#storage = storage;
  }

  async handle({ organisationId }: Payload, context: JobContext): Promise<void> {
    await this.#database.transaction(organisationId, async (tx) => {
      const packs = new PackRepository(tx, organisationId);
      const expired = await packs.lockExpired();
      // Files go before the change of their rows is committed: after a kill in between, the next run finds the rows again.
      for (const pack of expired) {
        for (const key of takeFiles(pack)) await this.#storage.remove(key);
        await packs.save(Object.assign(pack, { state: 'expired', endedAt: tx.now }));
      }
      await context.complete(tx);
      for (const { id } of expired) {
        const subject = { subjectType: 'Pack', subjectId: id };
        await appendAudit(tx, organisationId, { actorId: null, verb: 'pack.expired', ...subject });
      }
    });
  }
}
