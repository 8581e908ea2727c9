import { copyRows } from '../../platform/db/copy-rows.ts';
import { newIds } from '../../platform/db/new-ids.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { weightOf, type QuestionDraft } from './question-draft.ts';
import { QUESTION_COLUMNS, type QuestionRow } from './question-row.ts';
import { ReviewQuestion } from './review-question.entity.ts';

/** The import that asks the questions. */
export interface AskingImport {
  readonly organisationId: string;
  readonly importId: string;
}

const COLUMNS = [
  'organisation_id',
  'id',
  'kind',
  'state',
  'parked',
  'import_id',
  'record_ordinal',
  'supplier_id',
  'memory_key',
  'subject',
  'candidates',
  'why',
  'row_count',
  'weight',
  'created_at',
];

/** Asks questions about an import. */
export async function askQuestions(
  tx: Transaction,
  { organisationId, importId }: AskingImport,
  questions: readonly QuestionDraft[],
): Promise<void> {
  const ids = await newIds(tx, questions.length);
  const rows = questions.map((question, place) => [
    organisationId,
    ids[place] ?? null,
    question.kind,
    'open',
    question.parked,
    importId,
    question.recordOrdinal,
    question.candidates[0]?.supplierId ?? null,
    question.memoryKey,
    { json: question.subject },
    { json: question.candidates },
    { json: question.why },
    question.rowCount,
    weightOf(question),
    tx.now.toISOString(),
  ]);
  await copyRows(tx, 'review_questions', COLUMNS, rows);
}

/** Deletes the questions of an import that is read again or was given up. Answers stay. */
export async function forgetQuestions(tx: Transaction, { organisationId, importId }: AskingImport): Promise<void> {
  await tx.query('DELETE FROM review_questions WHERE organisation_id = $1 AND import_id = $2', [
    organisationId,
    importId,
  ]);
}

/** Two records of a file that may be one supplier. */
export interface AskedPair {
  readonly id: string;
  readonly ordinals: readonly [number, number];
}

/** The pairs that an import asks about. */
export async function askedPairs(tx: Transaction, { organisationId, importId }: AskingImport): Promise<AskedPair[]> {
  return tx.query<AskedPair>(
    `SELECT q.id, ARRAY[q.record_ordinal, (q.candidates->0->>'ordinal')::integer] AS ordinals FROM review_questions q
     WHERE q.organisation_id = $1 AND q.import_id = $2 AND q.kind = 'match' AND NOT q.parked`,
    [organisationId, importId],
  );
}

/** Deletes questions that need no answer. */
export async function dropQuestions(tx: Transaction, organisationId: string, ids: readonly string[]): Promise<void> {
  await tx.query('DELETE FROM review_questions WHERE organisation_id = $1 AND id = ANY ($2::uuid[])', [
    organisationId,
    ids,
  ]);
}

/** Answers the questions of an import with remembered answers. */
export async function answerRemembered(tx: Transaction, { organisationId, importId }: AskingImport): Promise<void> {
  await tx.query(
    `UPDATE review_questions q SET state = 'answered', answer_id = f.answer_id, version = q.version + 1
     FROM (SELECT n.id, a.id AS answer_id FROM review_questions n
           CROSS JOIN LATERAL (
             SELECT r.id FROM review_answers r
             WHERE r.organisation_id = $1 AND r.kind = n.kind AND r.memory_key = n.memory_key AND r.remembered AND r.of_records IS NULL AND r.revoked_at IS NULL
             ORDER BY r.created_at DESC, r.id DESC LIMIT 1) a
           WHERE n.organisation_id = $1 AND n.import_id = $2 AND n.state = 'open') f
     WHERE q.organisation_id = $1 AND q.id = f.id`,
    [organisationId, importId],
  );
}

/** A remembered answer that is about some records only. */
export interface AnswerOfRecords {
  readonly answerId: string;
  /** The keys that identify them. */
  readonly ofRecords: readonly string[];
  readonly question: QuestionRow;
}

/** The remembered answers of split questions that fit open questions of an import, with the question, the latest answer first. */
export async function answersOfRecords(
  tx: Transaction,
  { organisationId, importId }: AskingImport,
): Promise<AnswerOfRecords[]> {
  return tx.query<AnswerOfRecords>(
    `SELECT a.id AS "answerId", a.of_records AS "ofRecords", to_jsonb(n) AS question
     FROM (SELECT ${QUESTION_COLUMNS} FROM review_questions q WHERE q.organisation_id = $1 AND q.import_id = $2 AND q.state = 'open') n
     JOIN review_answers a ON a.organisation_id = $1 AND a.kind = n.kind AND a.memory_key = n."memoryKey"
     WHERE a.of_records IS NOT NULL AND a.remembered AND a.revoked_at IS NULL ORDER BY n.id, a.created_at DESC, a.id DESC`,
    [organisationId, importId],
  );
}

/** Answers a question with an answer that was given before. */
export async function answerAgain(
  tx: Transaction,
  organisationId: string,
  questionId: string,
  answerId: string,
): Promise<void> {
  await tx.manager.update(ReviewQuestion, { organisationId, id: questionId }, { state: 'answered', answerId });
}

/**
 * Sets the supplier on questions about written records.
 * @param records statement that gives `ordinal` and `supplier_id` of the records; its parameters are the organisation and the import
 */
export async function nameSuppliers(
  tx: Transaction,
  { organisationId, importId }: AskingImport,
  records: string,
): Promise<void> {
  await tx.query(
    `UPDATE review_questions q SET supplier_id = r.supplier_id FROM (${records}) r
     WHERE q.organisation_id = $1 AND q.import_id = $2 AND NOT q.parked AND r.ordinal = q.record_ordinal`,
    [organisationId, importId],
  );
}

/** Withdraws the open questions of an import that was undone. */
export async function withdrawQuestions(tx: Transaction, { organisationId, importId }: AskingImport): Promise<void> {
  await tx.query(
    `UPDATE review_questions SET state = 'withdrawn', version = version + 1 WHERE organisation_id = $1 AND import_id = $2 AND state = 'open'`,
    [organisationId, importId],
  );
}
