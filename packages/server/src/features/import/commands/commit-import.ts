import { Injectable } from '@nestjs/common';
import { importCommitChunk } from '@plumbline/jobs';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { startJobRun } from '../../../platform/outbox/job-runs.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { compareAgain, restage, type ComparedAgain } from '../commit/compare-again.ts';
import { Import } from '../import.entity.ts';
import { rememberMapping } from '../remember-mapping.ts';
import { assertRoomForImport } from '../running-imports.ts';
import { assertStep, lockImport, type ImportRow } from '../import-row.ts';
import { readColumns } from '../imported-files.ts';
import { oneTextColumn, shareColumns } from '../share-columns.ts';
import { assertNobodyWrites } from '../writing-now.ts';
import type { ImportInput } from './check-import.ts';

/** Result of a commit. */
export interface CommitOutcome {
  readonly jobRunId: string | null;
  /** Ordinals of records that would now do something different from the check; if there are any, nothing was written. */
  readonly conflicts: readonly number[];
}

/** Rolls back, and carries what must be shown instead. */
class Moved extends Error {
  readonly compared: ComparedAgain;

  constructor(compared: ComparedAgain) {
    super('Records have moved since the check');
    this.compared = compared;
  }
}

/** Starts to write a checked import, unless its rows would now do something different from the check. */
@Injectable()
export class CommitImport {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, input: ImportInput): Promise<CommitOutcome> {
    assertMay(viewer, 'import.write');
    const { organisationId } = viewer;
    try {
      return await this.#database.transaction(organisationId, (tx) => this.#begin(tx, viewer, input));
    } catch (error) {
      if (!(error instanceof Moved)) throw error;
      const { moved, kept, questions } = error.compared;
      await this.#database.transaction(organisationId, async (tx) => {
        const row = await lockImport(tx, organisationId, input.importId);
        assertStep(row, input.version, ['checked']);
        await restage(tx, { organisationId, importId: input.importId }, [...moved, ...kept], questions);
        await tx.query('UPDATE imports SET version = version + 1 WHERE organisation_id = $1 AND id = $2', [
          organisationId,
          input.importId,
        ]);
      });
      return { jobRunId: null, conflicts: moved.map(({ ordinal }) => ordinal) };
    }
  }

  async #begin(tx: Transaction, viewer: Viewer, { importId, version }: ImportInput): Promise<CommitOutcome> {
    const { organisationId, userId } = viewer;
    const row = await lockImport(tx, organisationId, importId);
    assertStep(row, version, ['checked']);
    assertColumnsTold(row);
    await assertRoomForImport(tx, viewer);
    await assertNobodyWrites(tx, organisationId, importId);
    await assertNotImported(tx, organisationId, importId, row.fingerprint);
    await tx.manager.update(
      Import,
      { organisationId, id: importId },
      {
        state: 'importing',
        committedBy: userId,
        sample: keptSample(row),
      },
    );
    const compared = await compareAgain(tx, { organisationId, importId });
    if (compared.moved.length > 0) throw new Moved(compared);
    await restage(tx, { organisationId, importId }, compared.kept, []);
    if (row.remember) await rememberMapping(tx, organisationId, { ...row, committedBy: userId });
    const jobRunId = await startJobRun(tx, {
      organisationId,
      kind: 'import.commit',
      titleParameters: { fileName: row.fileName },
      subjectType: 'Import',
      subjectId: importId,
      startedBy: userId,
    });
    await addToOutbox(tx, importCommitChunk, { organisationId, importId, jobRunId, chunk: 0 }, { jobRunId });
    await appendAudit(tx, organisationId, {
      actorId: userId,
      verb: 'import.commit-started',
      subjectType: 'Import',
      subjectId: importId,
    });
    return { jobRunId, conflicts: [] };
  }
}

/** The samples of columns whose cells are kept: what others say of people goes with the file. */
function keptSample({ sample, mapping }: ImportRow): ImportRow['sample'] {
  const kept = new Set(readColumns(mapping).map(({ index }) => index));
  return sample && sample.map((values, index) => (kept.has(index) ? values : []));
}

/** @throws UserErrors while nobody has said what the bare numbers of a column of shares are, or whether the one activity of all rows is theirs */
function assertColumnsTold(row: ImportRow): void {
  const same = oneTextColumn(row);
  if (same?.reading.asked === true) {
    const { text, rows } = same.reading;
    throw userError('ACTIVITY_NOT_TOLD', 'columns', { heading: row.fileFacts?.header[same.index] ?? '', text, rows });
  }
  const open = shareColumns(row).find(({ reading }) => reading.asked);
  if (open === undefined) return;
  const { example, asFraction: fraction, asPercent: percent } = open.reading;
  const heading = row.fileFacts?.header[open.index] ?? '';
  throw userError('SHARE_NOT_TOLD', 'columns', { heading, example, fraction, percent });
}

/** @throws UserErrors when the same file was already imported the same way, as of the same day */
async function assertNotImported(
  tx: Transaction,
  organisationId: string,
  importId: string,
  fingerprint: string | null,
): Promise<void> {
  const [same] = await tx.query<{ fileName: string }>(
    `SELECT file_name AS "fileName" FROM imports WHERE organisation_id = $1 AND fingerprint = $2 AND id <> $3 AND state IN ('importing', 'imported', 'undoing')`,
    [organisationId, fingerprint, importId],
  );
  if (same !== undefined) throw userError('SAME_AS_IMPORT', null, { file: same.fileName });
}
