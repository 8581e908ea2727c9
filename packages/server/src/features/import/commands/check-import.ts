import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { importCheck } from '@plumbline/jobs';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { startJobRun } from '../../../platform/outbox/job-runs.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Import } from '../import.entity.ts';
import { assertRoomForImport } from '../running-imports.ts';
import { assertStep, lockImport, type ImportRow } from '../import-row.ts';
import { NAME_FIELDS } from './map-import.ts';

/** An import and the version that the person saw. */
export interface ImportInput {
  readonly importId: string;
  readonly version: number;
}

/** Equal for imports of the same bytes with the same settings, mapping, day and source. */
function fingerprintOf({ fileDigest, reading, mapping, constants, asOf, sourceKind, documentKind }: ImportRow): string {
  const columns = mapping
    .toSorted((a, b) => a.index - b.index)
    .map(({ index, field, share, oneText }) => [
      index,
      field,
      // Equal to what it was before columns were asked about where nothing is told.
      ...(share ? [share.unit, share.of] : []),
      ...(oneText ? ['one text', oneText.of] : []),
    ]);
  const values = constants.toSorted((a, b) => (a.field < b.field ? -1 : 1)).map(({ field, value }) => [field, value]);
  const options = Object.entries(reading).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([fileDigest, options, columns, values, asOf, sourceKind, documentKind]))
    .digest('hex');
}

/** Starts the check of an import. */
@Injectable()
export class CheckImport {
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
      assertStep(row, version, ['uploaded', 'mapped', 'checked']);
      await assertRoomForImport(tx, viewer);
      const read = [...row.mapping, ...row.constants].map(({ field }) => field as string);
      if (!read.some((field) => NAME_FIELDS.includes(field))) throw userError('NAME_NOT_MAPPED', 'columns');
      const changes = { state: 'checking', fingerprint: fingerprintOf(row), failure: null } as const;
      await tx.manager.update(Import, { organisationId, id: importId }, changes);
      const jobRunId = await startJobRun(tx, {
        organisationId,
        kind: 'import.check',
        titleParameters: { fileName: row.fileName },
        subjectType: 'Import',
        subjectId: importId,
        startedBy: userId,
      });
      await addToOutbox(tx, importCheck, { organisationId, importId, jobRunId }, { jobRunId });
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'import.check-started',
        subjectType: 'Import',
        subjectId: importId,
      });
      return jobRunId;
    });
  }
}
