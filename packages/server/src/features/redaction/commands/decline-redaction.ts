import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/transaction.ts';
import { userError, UserErrors } from '../../../platform/errors/user-error.ts';
import { removeEncrypted } from '../../../platform/storage/encrypted-files.ts';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { assertIndependent } from '../../organisation/assert-independent.ts';
import { problemsOfNote } from '../../person/problems-of-note.ts';
import { endUnused } from '../end-redaction.ts';
import { lockRedaction } from '../redaction.repository.ts';

/** Says why a proposed redaction does not do. Its file is removed. */
@Injectable()
export class DeclineRedaction {
  readonly #database: Database;
  readonly #storage: FileStorage;

  constructor(database: Database, storage: FileStorage) {
    this.#database = database;
    this.#storage = storage;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(
    viewer: Viewer,
    id: string,
    version: number,
    { reason, numbersChecked }: { readonly reason: string; readonly numbersChecked: boolean },
  ): Promise<string> {
    assertMay(viewer, 'evidence.review');
    const { organisationId, userId } = viewer;
    if (reason.trim() === '') throw userError('REASON_MISSING', 'reason');
    const problems = problemsOfNote('reason', reason, numbersChecked);
    if (problems.length > 0) throw new UserErrors(problems);
    const { fileId } = await this.#database.transaction(organisationId, async (tx) => {
      const locked = await lockRedaction(tx, viewer, { id, version }, ['proposed']);
      await assertIndependent(tx, locked.proposedBy, userId);
      const end = { state: 'declined', by: userId, declineReason: reason.trim() } as const;
      await endUnused(tx, organisationId, locked, end);
      return locked;
    });
    await removeEncrypted(this.#storage, { organisationId, fileId });
    return id;
  }
}
