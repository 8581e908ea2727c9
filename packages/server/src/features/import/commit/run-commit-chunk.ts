import { Injectable } from '@nestjs/common';
import { importApplyAnswer, importCommitChunk } from '@plumbline/jobs';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { nameSuppliers } from '../../review/import-questions.ts';
import { noteAnswers, requestAssessment } from '../../risk/request-assessment.ts';
import { showSuppliersOf } from '../../supplier/commands/show-suppliers.ts';
import { countTiles } from '../check/count-tiles.ts';
import { CHUNK_RECORDS } from '../check/record-draft.ts';
import type { Progress } from '../progress.ts';
import { Import } from '../import.entity.ts';
import { lockImport, type ImportRow } from '../import-row.ts';
import { writeRange } from './write-range.ts';

/** One chunk of a commit. */
export interface CommitChunk {
  readonly organisationId: string;
  readonly importId: string;
  readonly jobRunId: string;
  readonly chunk: number;
}

/**
 * Suppliers that the import touched: those with a new value, and those where it repeats a value in a way that may count for more. It cannot count for more
 * if the same kind of source said the same about the site as of that day or later. `IS NOT DISTINCT FROM` keeps the look-up on the key of the supplier.
 */
const TOUCHED = `SELECT r.supplier_id FROM import_records r
  WHERE r.organisation_id = $1 AND r.import_id = $2 AND r.applied_at IS NOT NULL AND (r.tile IN ('new', 'changed') OR EXISTS (
    SELECT FROM observations n WHERE n.organisation_id = $1 AND n.supplier_id = r.supplier_id AND n.recorded_to IS NULL AND n.import_id IS NOT DISTINCT FROM $2
      AND NOT EXISTS (SELECT FROM observations o WHERE o.organisation_id = $1 AND o.supplier_id = r.supplier_id AND o.recorded_to IS NULL
        AND o.import_id <> $2 AND o.site_id IS NOT DISTINCT FROM n.site_id AND o.digest = n.digest AND o.source_kind = n.source_kind
        AND o.assurance = n.assurance AND o.evidence_date >= n.evidence_date)))`;

/** Writes one chunk of a checked import in one transaction and queues the next; the last one makes everything visible. */
@Injectable()
export class CommitChunkRun {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async execute({ organisationId, importId, jobRunId, chunk }: CommitChunk, progress: Progress): Promise<void> {
    await this.#database.transaction(organisationId, async (tx) => {
      const row = await lockImport(tx, organisationId, importId);
      const isFirst = row.state === 'importing' && (await claimChunk(tx, organisationId, importId, chunk));
      if (!isFirst) return progress.complete(tx);
      const from = chunk * CHUNK_RECORDS;
      const rejected = await writeRange(tx, { organisationId, importId, from, to: from + CHUNK_RECORDS - 1 });
      if (rejected.length > 0) await countTiles(tx, organisationId, importId);
      const isLast = chunk + 1 >= row.chunkCount;
      if (isLast) await finish(tx, organisationId, row, jobRunId);
      else
        await addToOutbox(
          tx,
          importCommitChunk,
          { organisationId, importId, jobRunId, chunk: chunk + 1 },
          { jobRunId },
        );
      progress.report(await writtenRows(tx, organisationId, importId), row.newRows + row.changedRows, 'import-write');
      await progress.complete(tx);
      await appendAudit(tx, organisationId, {
        actorId: row.committedBy,
        verb: isLast ? 'import.committed' : 'import.chunk-written',
        subjectType: 'Import',
        subjectId: importId,
        parameters: { chunk, rejected: rejected.length },
      });
    });
  }
}

/** Returns true only the first time, so that a chunk is written once. */
async function claimChunk(tx: Transaction, organisationId: string, importId: string, chunk: number): Promise<boolean> {
  const written = await tx.write(
    `INSERT INTO import_chunks (organisation_id, import_id, direction, chunk, records, done_at)
     SELECT $1, $2, 'commit', $3, count(*), $4 FROM import_records WHERE organisation_id = $1 AND import_id = $2 AND chunk = $3
     ON CONFLICT DO NOTHING`,
    [organisationId, importId, chunk, tx.now],
  );
  return written > 0;
}

async function writtenRows(tx: Transaction, organisationId: string, importId: string): Promise<number> {
  const [row] = await tx.query<{ rows: number }>(
    `SELECT coalesce(sum(row_count), 0)::int AS rows FROM import_records
     WHERE organisation_id = $1 AND import_id = $2 AND tile IN ('new', 'changed') AND applied_at IS NOT NULL`,
    [organisationId, importId],
  );
  return row?.rows ?? 0;
}

/** Suppliers with a row that an answer had settled before it was written. */
const SETTLED = `SELECT r.supplier_id, q.answer_id FROM review_questions q
  JOIN import_records r ON r.organisation_id = $1 AND r.import_id = $2 AND r.ordinal = q.record_ordinal AND r.applied_at IS NOT NULL
  WHERE q.organisation_id = $1 AND q.import_id = $2 AND q.parked AND q.state = 'answered'`;

async function finish(tx: Transaction, organisationId: string, { id }: ImportRow, jobRunId: string): Promise<void> {
  await showSuppliersOf(tx, organisationId, { kind: 'import', id });
  await tx.manager.update(Import, { organisationId, id }, { state: 'imported', committedAt: tx.now });
  await nameSuppliers(
    tx,
    { organisationId, importId: id },
    'SELECT r.ordinal, r.supplier_id FROM import_records r WHERE r.organisation_id = $1 AND r.import_id = $2',
  );
  await requestAssessment(tx, organisationId, { sql: TOUCHED, parameters: [id] }, 'import', id, jobRunId);
  await noteAnswers(tx, organisationId, { sql: SETTLED, parameters: [id] });
  await applyAnswers(tx, organisationId, id);
}

/** Applies answers given before or during the commit. Rows that an answer has already settled are written already. */
async function applyAnswers(tx: Transaction, organisationId: string, importId: string): Promise<void> {
  const answered = await tx.query<{ id: string }>(
    `SELECT q.id FROM review_questions q WHERE q.organisation_id = $1 AND q.import_id = $2 AND q.state = 'answered' AND q.kind <> 'list-hit'
       AND (NOT q.parked OR EXISTS (
         SELECT FROM import_records r WHERE r.organisation_id = $1 AND r.import_id = $2 AND r.ordinal = q.record_ordinal AND r.tile = 'parked'))`,
    [organisationId, importId],
  );
  for (const { id: questionId } of answered) await addToOutbox(tx, importApplyAnswer, { organisationId, questionId });
}
