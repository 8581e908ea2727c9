import { importApplyAnswer } from '@plumbline/jobs';
import { appendAudit } from '../../platform/audit/append-audit.ts';
import type { Database, Transaction } from '../../platform/db/transaction.ts';
import { addToOutbox } from '../../platform/outbox/add-to-outbox.ts';
import { after } from '../../platform/time/after.ts';
import { lockImport, type ImportRow } from '../import/import-row.ts';
import { writeRecords } from '../import/commit/write-records.ts';
import { fileBeingWritten, takeWritingTurn } from '../import/writing-now.ts';
import { requestAssessment } from '../risk/request-assessment.ts';
import { mergeSuppliers, type Rearranged } from './merge-suppliers.ts';
import { settleParked } from './parked-record.ts';
import { lockQuestion, type QuestionRow } from './question-row.ts';
import { tellSites } from './told-facts.ts';

/** Milliseconds after which an answer tries again while an import is being written. */
const PAUSE = 5_000;

interface Answered {
  readonly question: QuestionRow;
  readonly answer: string;
  readonly answerId: string;
}

/** Writes what an answer decides into a finished import, as a further chunk of it. Running it twice writes once. */
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
      const answered = { question, answer, answerId: question.answerId ?? '' };
      const { suppliers, entries } = await apply(tx, organisationId, row, answered);
      await requestAssessment(tx, organisationId, suppliers, 'review', question.answerId ?? '', null);
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

async function standingAnswer(
  tx: Transaction,
  organisationId: string,
  { state, answerId }: QuestionRow,
): Promise<string | null> {
  if (state !== 'answered') return null;
  const [row] = await tx.query<{ value: string }>(
    `SELECT answer->>'value' AS value FROM review_answers WHERE organisation_id = $1 AND id = $2 AND revoked_at IS NULL`,
    [organisationId, answerId],
  );
  return row?.value ?? null;
}

async function apply(tx: Transaction, organisationId: string, row: ImportRow, answered: Answered): Promise<Rearranged> {
  const { question, answer, answerId } = answered;
  if (question.kind === 'match' && !question.parked && answer === 'same')
    return mergeSuppliers(tx, organisationId, question, answerId);
  return { suppliers: await write(tx, organisationId, row, answered), entries: [] };
}

async function write(tx: Transaction, organisationId: string, row: ImportRow, answered: Answered): Promise<string[]> {
  const { question, answer, answerId } = answered;
  if (question.kind === 'match') return question.parked ? writeParked(tx, organisationId, question, answer) : [];
  const claimed = await tx.query(
    `SELECT FROM observations WHERE organisation_id = $1 AND import_id = $2 AND digest = 'answer:' || $3 AND recorded_to IS NULL LIMIT 1`,
    [organisationId, row.id, answerId],
  );
  return claimed.length > 0 ? [] : tellSites(tx, organisationId, row, answered);
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
  await tx.query(
    `UPDATE suppliers SET state = 'active' WHERE organisation_id = $1 AND id = $2 AND state = 'arriving'`,
    [organisationId, settled.supplierId],
  );
  await tx.query(
    `INSERT INTO import_chunks (organisation_id, import_id, direction, chunk, records, done_at) VALUES ($1, $2, 'answer', $3, 1, $4) ON CONFLICT DO NOTHING`,
    [organisationId, importId, settled.ordinal, tx.now],
  );
  return [settled.supplierId];
}
