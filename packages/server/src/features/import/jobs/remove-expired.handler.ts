import { Injectable } from '@nestjs/common';
import { importRemoveExpired } from '@plumbline/jobs';
import type { z } from 'zod';
import { Database } from '../../../platform/db/transaction.ts';
import type { JobContext, JobHandler } from '../../../platform/queue/job-handler.ts';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import { removeHalfUploads } from '../../../platform/storage/remove-half-uploads.ts';
import { removeExpiredRows } from '../../../platform/storage/stored-files.ts';

type Payload = z.output<typeof importRemoveExpired.payload>;

/** Removes files whose time is over and half uploads, and forgets imports that nobody finished while their file was kept. */
@Injectable()
export class RemoveExpiredHandler implements JobHandler<Payload> {
  readonly job = importRemoveExpired;
  readonly #database: Database;
  readonly #storage: FileStorage;

  constructor(database: Database, storage: FileStorage) {
    this.#database = database;
    this.#storage = storage;
  }

  async handle({ organisationId }: Payload, context: JobContext): Promise<void> {
    const keys = await this.#database.transaction(organisationId, async (tx) => {
      await removeHalfUploads(tx, this.#storage, organisationId, new Date());
      await tx.query(
        `UPDATE imports i SET state = 'discarded', sample = NULL, version = version + 1
         WHERE i.organisation_id = $1 AND i.state IN ('uploaded', 'mapped', 'checked', 'failed') AND EXISTS (
           SELECT FROM stored_files f WHERE f.organisation_id = $1 AND f.id = i.file_id AND f.expires_at <= now())`,
        [organisationId],
      );
      const removed = await removeExpiredRows(tx, organisationId);
      await context.complete(tx);
      return removed;
    });
    for (const key of keys) await this.#storage.remove(key);
  }
}
