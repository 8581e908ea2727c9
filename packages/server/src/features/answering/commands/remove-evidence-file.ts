import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/transaction.ts';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import { destroyFiles, setAside } from '../evidence-files.ts';
import { openFile } from '../open-file.ts';
import type { Respondent } from '../request-access.ts';

/** Takes a file out of a draft. One that was submitted stays with that submission, and is only no longer meant. */
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
      // Nothing takes the place of the file before it any more.
      if (replaces !== null) await setAside(tx, organisationId, replaces, false);
      await destroyFiles({ tx, storage: this.#storage }, organisationId, [fileId]);
    });
  }
}
