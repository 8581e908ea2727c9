import { Injectable } from '@nestjs/common';
import { importApplyAnswer } from '@plumbline/jobs';
import { appendAudit, type AuditEntry } from '../../../platform/audit/append-audit.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { after } from '../../../platform/time/after.ts';
import type { Staging } from '../check/stage.ts';
import { lockImport } from '../import-row.ts';
import { writeRecords } from '../commit/write-records.ts';
import { fileBeingWritten, takeWritingTurn } from '../writing-now.ts';
import { requestAssessment } from '../../risk/request-assessment.ts';
import { showSupplier } from '../../supplier/commands/show-suppliers.ts';
import type { MergedPair } from '../../supplier/commands/join-suppliers.ts';
import { mergeSuppliers, type Rearranged } from './merge-suppliers.ts';
import { settleParked } from './parked-record.ts';
import { answeredPairs, standingAnswer, type StandingAnswer } from '../../review/answers.ts';
import { lockQuestion } from '../../review/lock-question.ts';
import { CANNOT_BE_TOLD, type QuestionRow } from '../../review/question-row.ts';
import { tellSites, tellSuppliers } from './told-facts.ts';

/** Milliseconds until an answer is tried again while an import is being written. */
const PAUSE = 5_000;

interface Answered extends StandingAnswer {
  readonly question: QuestionRow;
}

/** Writes an answer into a finished import, as a further chunk. Running it twice writes once. */
@Injectable()
export class ApplyAnswer {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async execute(
    organisationId: string,
    questionId: string,
    complete: (tx: Transaction) => Promise<void>,
  ): Promise<void> {
    await this.#database.transaction(organisationId, async (tx) => {
      const question = await lockQuestion(tx, organisationId, questionId);
      const row = await lockImport(tx, organisationId, question.importId);
      const answer = await standingAnswer(tx, organisationId, question);
      if (answer === null || row.state !== 'imported') return complete(tx);
      await takeWritingTurn(tx, organisationId);
      if ((await fileBeingWritten(tx, organisationId, null)) !== null) {
        await addToOutbox(
          tx,
          importApplyAnswer,
          { organisationId, questionId },
          { dueAt: after(tx.now, { milliseconds: PAUSE }) },
        );
        return complete(tx);
      }
      const staging = { organisationId, importId: row.id };
      const { suppliers, entries } = await apply(tx, staging, { question, ...answer });

      await requestAssessment(tx, organisationId, suppliers, 'review', answer.answerId, null);
      await complete(tx);
      for (const entry of entries) await appendAudit(tx, organisationId, entry);
      const parameters = { suppliers: suppliers.length };
      await appendAudit(tx, organisationId, {
        actorId: null,
        verb: 'review.applied',
        subjectType: 'ReviewQuestion',
        subjectId: questionId,
        parameters,
      });
    });
  }
}

async function apply(tx: Transaction, staging: Staging, answered: Answered): Promise<Rearranged> {
  const { question, answer } = answered;
  if (question.kind !== 'match' && answer === CANNOT_BE_TOLD) return { suppliers: [], entries: [] };
  if (question.kind !== 'match') return { suppliers: await tellSites(tx, staging, answered), entries: [] };
  if (question.parked) return release(tx, staging, answered);
  return answer === 'same' ? merge(tx, staging, [question]) : { suppliers: [], entries: [] };
}

/** Writes a row that waited, and with it what was answered about it while it waited. */
async function release(
  tx: Transaction,
  staging: Staging,
  { question, answer, answerId }: Answered,
): Promise<Rearranged> {
  const { organisationId, importId } = staging;
  const settled = await settleParked(tx, organisationId, question, answer);
  if (settled === null || settled.supplierId === null) return { suppliers: [], entries: [] };
  const { ordinal, supplierId } = settled;
  await writeRecords(tx, { ...staging, from: ordinal, to: ordinal });
  await showSupplier(tx, organisationId, supplierId);
  await tx.query(
    `INSERT INTO import_chunks (organisation_id, import_id, direction, chunk, records, done_at) VALUES ($1, $2, 'answer', $3, 1, $4) ON CONFLICT DO NOTHING`,
    [organisationId, importId, ordinal, tx.now],
  );
  await tellSuppliers(tx, staging, [supplierId], answerId);
  const { suppliers, entries } = await merge(tx, staging, await answeredPairs(tx, staging, ordinal));
  return { suppliers: [supplierId, ...suppliers], entries };
}

/** Makes the two suppliers of each question one, once rows of both are written. */
async function merge(tx: Transaction, staging: Staging, questions: readonly QuestionRow[]): Promise<Rearranged> {
  const { organisationId } = staging;
  const suppliers: string[] = [];
  const entries: AuditEntry[] = [];
  for (const question of questions) {
    const pair = await pairOf(tx, organisationId, question);
    const answer = await standingAnswer(tx, organisationId, question);
    if (pair === null || answer === null) continue;
    const { answerId, author } = answer;
    const merged = await mergeSuppliers(tx, organisationId, pair, { answerId, actorId: author });
    await tellSuppliers(tx, staging, [pair.into], answerId);
    suppliers.push(...merged.suppliers);
    entries.push(...merged.entries);
  }
  return { suppliers, entries };
}

/** The two suppliers that a question is about; null unless both rows are written, to different suppliers. */
async function pairOf(
  tx: Transaction,
  organisationId: string,
  { importId, recordOrdinal, candidates }: QuestionRow,
): Promise<MergedPair | null> {
  const [pair] = await tx.query<MergedPair>(
    `SELECT a.supplier_id AS "from", b.supplier_id AS "into" FROM import_records a
     JOIN import_records b ON b.organisation_id = $1 AND b.import_id = $2 AND b.first_row = $4
     WHERE a.organisation_id = $1 AND a.import_id = $2 AND a.ordinal = $3 AND a.supplier_id <> b.supplier_id
       AND a.applied_at IS NOT NULL AND b.applied_at IS NOT NULL`,
    [organisationId, importId, recordOrdinal, candidates[0]?.row ?? null],
  );
  return pair ?? null;
}
