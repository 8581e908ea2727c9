import { Injectable } from '@nestjs/common';
import { importRemoveExpired } from '@plumbline/jobs';
import type { z } from 'zod';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import type { JobContext, JobHandler } from '../../../platform/queue/job-handler.ts';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import { removeHalfUploads } from '../../../platform/storage/remove-half-uploads.ts';
import { removeExpiredRows, removeRows } from '../../../platform/storage/stored-files.ts';
import { clearStage } from '../check/stage.ts';
import { unusedUploads } from './unused-uploads.ts';

type Payload = z.output<typeof importRemoveExpired.payload>;

/** Removes expired files with the contacts that they told of, half uploads and uploads that nothing refers to, and discards unfinished imports whose file has expired. */
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
    await this.#database.transaction(organisationId, async (tx) => {
      await removeHalfUploads(tx, this.#storage, organisationId);
      const discarded = await tx.query<{ id: string }>(
        `UPDATE imports i SET state = 'discarded', sample = NULL, version = version + 1
         WHERE i.organisation_id = $1 AND i.state IN ('uploaded', 'mapped', 'checked', 'failed') AND EXISTS (
           SELECT FROM stored_files f WHERE f.organisation_id = $1 AND f.id = i.file_id AND f.expires_at <= $2) RETURNING i.id`,
        [organisationId, tx.now],
      );
      for (const { id: importId } of discarded) await clearStage(tx, { organisationId, importId });
      await removeContactsOfExpired(tx, organisationId);
      // Files go before the deletion of their rows is committed: after a kill in between, the next run finds the rows again.
      const expired = await removeExpiredRows(tx, organisationId);
      const unused = await removeRows(tx, organisationId, await unusedUploads(tx, organisationId));
      for (const key of [...expired, ...unused]) await this.#storage.remove(key);
      await context.complete(tx);
      for (const { id } of discarded) {
        const subject = { subjectType: 'Import', subjectId: id };
        await appendAudit(tx, organisationId, { actorId: null, verb: 'import.discarded', ...subject });
      }
    });
  }
}

/** What a file told of people is kept as long as the file is, and no longer. */
async function removeContactsOfExpired(tx: Transaction, organisationId: string): Promise<void> {
  await tx.query(
    `DELETE FROM import_contacts c WHERE c.organisation_id = $1 AND NOT EXISTS (
       SELECT FROM imports i JOIN stored_files f ON f.organisation_id = $1 AND f.id = i.file_id AND f.expires_at > $2
       WHERE i.organisation_id = $1 AND i.id = c.import_id)`,
    [organisationId, tx.now],
  );
}
