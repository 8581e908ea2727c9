import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/transaction.ts';
import { removeEncrypted } from '../../../platform/storage/encrypted-files.ts';
import { destroyKeys } from '../../../platform/storage/file-keys.ts';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import { setAside } from '../evidence-files.ts';
import { openFile } from '../open-file.ts';
import type { Respondent } from '../request-access.ts';

/**
 * Takes a file out of a draft: its bytes, and its key, so that nothing of it can be read in a backup either. One that was submitted stays with that submission, and is only no longer
 * meant.
 */
@Injectable()
export class RemoveEvidenceFile {
  readonly #database: Database;
  readonly #storage: FileStorage;

  constructor(database: Database, storage: FileStorage) {
    this.#database = database;
    this.#storage = storage;
  }

  /** @throws UserErrors */
  async execute(respondent: Respondent, fileId: string): Promise<void> {
    const { organisationId } = respondent;
    await this.#database.transaction(organisationId, async (tx) => {
      const { isSubmitted, replaces } = await openFile(tx, respondent, fileId);
      if (isSubmitted) return setAside(tx, organisationId, fileId, true);
      const [removed] = await tx.query<{ uploadId: string }>(
        'DELETE FROM evidence_files WHERE organisation_id = $1 AND id = $2 RETURNING upload_id AS "uploadId"',
        [organisationId, fileId],
      );
      // Nothing takes the place of the file before it any more.
      if (replaces !== null) await setAside(tx, organisationId, replaces, false);
      await destroyKeys(tx, organisationId, [fileId]);
      await this.#storage.remove(`${organisationId}/${removed?.uploadId ?? ''}`);
      await removeEncrypted(this.#storage, { organisationId, fileId });
    });
  }
}
