import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { cancelRunsAbout } from '../../../platform/outbox/run-orders.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { assertStep, lockImport } from '../import-row.ts';
import { beginUndo } from '../undo/begin-undo.ts';
import { assertNobodyWrites } from '../writing-now.ts';
import type { ImportInput } from './check-import.ts';

/** Starts to undo an import, even while it is still being written. */
@Injectable()
export class UndoImport {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Returns the run to watch. @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, { importId, version }: ImportInput): Promise<string> {
    assertMay(viewer, 'import.write');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const row = await lockImport(tx, organisationId, importId);
      assertStep(row, version, ['importing', 'imported']);
      await assertNobodyWrites(tx, organisationId, importId);
      await cancelRunsAbout(tx, organisationId, importId);
      const jobRunId = await beginUndo(tx, organisationId, importId, userId);
      if (jobRunId === null) throw userError('CONFLICT');
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'import.undo-started',
        subjectType: 'Import',
        subjectId: importId,
      });
      return jobRunId;
    });
  }
}
