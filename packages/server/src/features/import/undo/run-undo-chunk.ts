import { Injectable } from '@nestjs/common';
import { importUndo, riskAssess } from '@plumbline/jobs';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { withdrawQuestions } from '../../review/import-questions.ts';
import { forgetImportedContacts } from '../../request/commands/forget-imported-contacts.ts';
import { removeFromPortfolio } from '../../risk/remove-from-portfolio.ts';
import { requestAssessment } from '../../risk/request-assessment.ts';
import { endObservationsOfImport } from '../../supplier/commands/end-observations.ts';
import { forgetCountries } from '../../supplier/commands/forget-countries.ts';
import { forgetWords } from '../../supplier/commands/forget-words.ts';
import { withdrawSuppliers } from '../../supplier/commands/show-suppliers.ts';
import { remainingOf } from '../../supplier/remaining.ts';
import { withMerged } from '../../supplier/merged-suppliers.ts';
import { heldSuppliers } from '../held-suppliers.ts';
import { CHUNK_RECORDS } from '../check/record-draft.ts';
import type { Progress } from '../progress.ts';
import { Import } from '../import.entity.ts';
import { lockImport, type ImportRow } from '../import-row.ts';
import { STANDING_RECORDS } from '../standing-records.ts';

/** One chunk of an undo: the first half of the chunks ends observations, the second half keeps or withdraws suppliers. */
export interface UndoChunk {
  readonly organisationId: string;
  readonly importId: string;
  readonly jobRunId: string;
  readonly chunk: number;
}

/** Suppliers of a chunk, including those written by answers: their records have ordinals in the same range. */
const SUPPLIERS = `SELECT DISTINCT r.supplier_id AS id FROM import_records r
  WHERE r.organisation_id = $1 AND r.import_id = $2 AND r.ordinal BETWEEN $3 AND $4 AND r.applied_at IS NOT NULL`;

/** Undoes one chunk of an import in one transaction and queues the next. Observations of other imports stay. */
@Injectable()
export class UndoChunkRun {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async execute({ organisationId, importId, jobRunId, chunk }: UndoChunk, progress: Progress): Promise<void> {
    await this.#database.transaction(organisationId, async (tx) => {
      const row = await lockImport(tx, organisationId, importId);
      const isFirst = row.state === 'undoing' && (await claimChunk(tx, organisationId, importId, chunk));
      if (!isFirst) return progress.complete(tx);
      const from = (chunk % row.chunkCount) * CHUNK_RECORDS;
      const supplierIds = await suppliersIn(tx, [organisationId, importId, from, from + CHUNK_RECORDS - 1]);
      if (chunk < row.chunkCount) {
        await endObservationsOfImport(tx, organisationId, { importId, supplierIds }, importId);
        const told = { importId, supplierIds: await withMerged(tx, organisationId, supplierIds) };
        await forgetImportedContacts(tx, organisationId, told);
      } else await settleSuppliers(tx, organisationId, importId, supplierIds, jobRunId);
      const isLast = chunk + 1 >= row.chunkCount * 2;
      if (isLast) await finish(tx, organisationId, row);
      else await addToOutbox(tx, importUndo, { organisationId, importId, jobRunId, chunk: chunk + 1 }, { jobRunId });
      progress.report(chunk + 1, row.chunkCount * 2, 'import-undo');
      await progress.complete(tx);
      await appendAudit(tx, organisationId, {
        actorId: row.undoneBy,
        verb: isLast ? 'import.undone' : 'import.chunk-undone',
        subjectType: 'Import',
        subjectId: importId,
        parameters: { chunk },
      });
    });
  }
}

async function claimChunk(tx: Transaction, organisationId: string, importId: string, chunk: number): Promise<boolean> {
  const written = await tx.write(
    `INSERT INTO import_chunks (organisation_id, import_id, direction, chunk, records, done_at) VALUES ($1, $2, 'undo', $3, 0, $4) ON CONFLICT DO NOTHING`,
    [organisationId, importId, chunk, tx.now],
  );
  return written > 0;
}

async function suppliersIn(tx: Transaction, range: readonly unknown[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(SUPPLIERS, range);
  return rows.map(({ id }) => id);
}

/** Assesses suppliers again that have other observations, a decision, a corridor or a merge; withdraws the others. */
async function settleSuppliers(
  tx: Transaction,
  organisationId: string,
  importId: string,
  supplierIds: readonly string[],
  jobRunId: string,
): Promise<void> {
  const workedOn = new Set(await heldSuppliers(tx, organisationId, supplierIds));
  const touched = (await remainingOf(tx, organisationId, supplierIds)).map(({ id, observed, inFiles, merged }) => ({
    id,
    observed,
    inFiles,
    held: merged || workedOn.has(id),
  }));
  const idsOf = (wanted: (each: (typeof touched)[number]) => boolean): string[] =>
    touched.filter(wanted).map(({ id }) => id);
  const gone = idsOf(({ held, observed }) => !held && !observed);
  // A supplier that is kept but in no file any more keeps its names and keys, so that the next file finds it. A merged supplier also has names and keys of its own.
  const forgotten = idsOf(({ held, observed, inFiles }) => inFiles || !(held || observed));
  const words = { importId, supplierIds: await withMerged(tx, organisationId, forgotten) };
  await forgetWords(tx, organisationId, words, STANDING_RECORDS);
  await withdrawSuppliers(tx, organisationId, gone);
  const kept = idsOf(({ held, observed }) => held || observed);
  await forgetCountries(tx, organisationId, kept);
  await removeFromPortfolio(tx, organisationId, gone);
  await requestAssessment(tx, organisationId, kept, 'undo', importId, jobRunId);
}

async function finish(tx: Transaction, organisationId: string, { id }: ImportRow): Promise<void> {
  await withdrawQuestions(tx, { organisationId, importId: id });
  await tx.manager.update(Import, { organisationId, id }, { state: 'undone', undoneAt: tx.now });
  // Suppliers are gone since the last assessment ended: its end counts the median size again, also if nobody waits.
  await addToOutbox(tx, riskAssess, { organisationId, jobRunId: null });
}
