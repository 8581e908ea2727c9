import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { removeEncrypted } from '../../../platform/storage/encrypted-files.ts';
import { destroyKeys } from '../../../platform/storage/file-keys.ts';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import { openRequest } from '../inbox-requests.ts';
import type { Respondent } from '../request-access.ts';
import { isOfSection } from '../request-terms.ts';

/** Takes a file out of a draft: its bytes, and its key, so that nothing of it can be read in a backup either. */
@Injectable()
export class RemoveEvidenceFile {
  readonly #database: Database;
  readonly #storage: FileStorage;

  constructor(database: Database, storage: FileStorage) {
    this.#database = database;
    this.#storage = storage;
  }

  /** @throws UserErrors */
  async execute({ organisationId, requestId, part }: Respondent, fileId: string): Promise<void> {
    await this.#database.transaction(organisationId, async (tx) => {
      await openRequest(tx, organisationId, requestId);
      const [removed] = await tx.query<{ uploadId: string; item: string }>(
        'DELETE FROM evidence_files WHERE organisation_id = $1 AND request_id = $2 AND id = $3 RETURNING upload_id AS "uploadId", item',
        [organisationId, requestId, fileId],
      );
      const isOwn = removed !== undefined && isOfSection(removed.item, part?.section ?? null);
      if (removed === undefined || !isOwn) throw userError('CHANGE_NOT_READABLE');
      await destroyKeys(tx, organisationId, [fileId]);
      await this.#storage.remove(`${organisationId}/${removed.uploadId}`);
      await removeEncrypted(this.#storage, { organisationId, fileId });
    });
  }
}
