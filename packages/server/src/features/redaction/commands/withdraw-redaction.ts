import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/transaction.ts';
import { NotAllowed } from '../../../platform/errors/refused.ts';
import { removeEncrypted } from '../../../platform/storage/encrypted-files.ts';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { endUnused } from '../end-redaction.ts';
import { lockRedaction } from '../redaction.repository.ts';

/** Takes back a redaction that the viewer proposed. Its file is removed. */
@Injectable()
export class WithdrawRedaction {
  readonly #database: Database;
  readonly #storage: FileStorage;

  constructor(database: Database, storage: FileStorage) {
    this.#database = database;
    this.#storage = storage;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, id: string, version: number): Promise<string> {
    assertMay(viewer, 'evidence.redact');
    const { organisationId, userId } = viewer;
    const { fileId } = await this.#database.transaction(organisationId, async (tx) => {
      const locked = await lockRedaction(tx, viewer, { id, version }, ['making', 'proposed']);
      if (locked.proposedBy !== userId) throw new NotAllowed('redaction.withdraw');
      await endUnused(tx, organisationId, locked, { state: 'withdrawn', by: userId });
      return locked;
    });
    await removeEncrypted(this.#storage, { organisationId, fileId });
    return id;
  }
}
