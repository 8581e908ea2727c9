import { Injectable } from '@nestjs/common';
import { importApplyAnswer } from '@plumbline/jobs';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { after } from '../../../platform/time/after.ts';
import { lockImport, type ImportRow } from '../import-row.ts';
import { writeRecords } from '../commit/write-records.ts';
import { fileBeingWritten, takeWritingTurn } from '../writing-now.ts';
import { requestAssessment } from '../../risk/request-assessment.ts';
import { showSupplier } from '../../supplier/commands/show-suppliers.ts';
import type { MergedPair } from '../../supplier/commands/join-suppliers.ts';
import { mergeSuppliers, type Rearranged } from './merge-suppliers.ts';
import { settleParked } from './parked-record.ts';
import { standingAnswer, type StandingAnswer } from '../../review/answers.ts';
import { lockQuestion } from '../../review/lock-question.ts';
import type { QuestionRow } from '../../review/question-row.ts';
import { tellSites } from './told-facts.ts';

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
      const { suppliers, entries } = await apply(tx, organisationId, row, { question, ...answer });
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

async function apply(tx: Transaction, organisationId: string, row: ImportRow, answered: Answered): Promise<Rearranged> {
  const { question, answer, answerId, author } = answered;
  const isMerge = question.kind === 'match' && !question.parked && answer === 'same';
  if (!isMerge) return { suppliers: await write(tx, organisationId, row, answered), entries: [] };
  const pair = await pairOf(tx, organisationId, question);
  if (pair === null) return { suppliers: [], entries: [] };
  return mergeSuppliers(tx, organisationId, pair, { answerId, actorId: author });
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

async function write(tx: Transaction, organisationId: string, row: ImportRow, answered: Answered): Promise<string[]> {
  const { question, answer } = answered;
  if (question.kind === 'match') return question.parked ? writeParked(tx, organisationId, question, answer) : [];
  return tellSites(tx, organisationId, row, answered);
}

async function writeParked(
  tx: Transaction,
  organisationId: string,
  question: QuestionRow,
  answer: string,
): Promise<string[]> {
  const settled = await settleParked(tx, organisationId, question, answer);
  if (settled === null || settled.supplierId === null) return [];
  const { importId } = question;
  await writeRecords(tx, { organisationId, importId, from: settled.ordinal, to: settled.ordinal });
  await showSupplier(tx, organisationId, settled.supplierId);
  await tx.query(
    `INSERT INTO import_chunks (organisation_id, import_id, direction, chunk, records, done_at) VALUES ($1, $2, 'answer', $3, 1, $4) ON CONFLICT DO NOTHING`,
    [organisationId, importId, settled.ordinal, tx.now],
  );
  return [settled.supplierId];
}
