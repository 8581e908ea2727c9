import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { cancelRunsAbout } from '../../../platform/outbox/run-orders.ts';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import { removeFileRow } from '../../../platform/storage/stored-files.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { clearStage } from '../check/stage.ts';
import { Import } from '../import.entity.ts';
import { assertStep, lockImport } from '../import-row.ts';
import type { ImportInput } from './check-import.ts';

/** Discards an import that was not written, with its file, rows and questions. Answers stay. */
@Injectable()
export class DiscardImport {
  readonly #database: Database;
  readonly #storage: FileStorage;

  constructor(database: Database, storage: FileStorage) {
    this.#database = database;
    this.#storage = storage;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, { importId, version }: ImportInput): Promise<void> {
    assertMay(viewer, 'import.write');
    const { organisationId, userId } = viewer;
    const keys = await this.#database.transaction(organisationId, async (tx) => {
      const row = await lockImport(tx, organisationId, importId);
      assertStep(row, version, ['uploaded', 'mapped', 'checking', 'checked', 'failed']);
      await cancelRunsAbout(tx, organisationId, importId);
      await clearStage(tx, { organisationId, importId });
      await tx.manager.update(Import, { organisationId, id: importId }, { state: 'discarded', sample: null });
      const others = await tx.query(
        `SELECT FROM imports WHERE organisation_id = $1 AND file_id = $2 AND state <> 'discarded' LIMIT 1`,
        [organisationId, row.fileId],
      );
      const removed = others.length === 0 ? await removeFileRow(tx, organisationId, row.fileId) : [];
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'import.discarded',
        subjectType: 'Import',
        subjectId: importId,
      });
      return removed;
    });
    for (const key of keys) await this.#storage.remove(key);
  }
}
