import type { Transaction } from '../../platform/db/transaction.ts';
import type { AskingImport } from './import-questions.ts';
import type { RecordScope } from './record-scope.ts';
import { QUESTION_COLUMNS, type QuestionKind, type QuestionRow } from './question-row.ts';

/** An answer that was not revoked. */
export interface StandingAnswer {
  readonly answerId: string;
  readonly answer: string;
  readonly author: string;
}

/** The answer to a question, unless it was revoked. */
export async function standingAnswer(
  tx: Transaction,
  organisationId: string,
  { state, answerId }: QuestionRow,
): Promise<StandingAnswer | null> {
  if (state !== 'answered') return null;
  const [row] = await tx.query<StandingAnswer>(
    `SELECT id AS "answerId", answer->>'value' AS answer, created_by AS author FROM review_answers
     WHERE organisation_id = $1 AND id = $2 AND revoked_at IS NULL`,
    [organisationId, answerId],
  );
  return row ?? null;
}

/** A question of an import with the answer that stands. */
export interface AnsweredQuestion extends RecordScope {
  readonly kind: QuestionKind;
  readonly memoryKey: string;
  /** The column that the question is about; null if it is about several or none. */
  readonly heading: string | null;
  readonly answerId: string;
  readonly answer: string;
}

/** The questions of an import that are answered, in the order in which the check asked them, whenever they were answered. */
export async function answeredQuestions(
  tx: Transaction,
  { organisationId, importId }: AskingImport,
  kinds: readonly QuestionKind[],
): Promise<AnsweredQuestion[]> {
  return tx.query<AnsweredQuestion>(
    `SELECT q.kind, q.memory_key AS "memoryKey", q.subject->>'heading' AS heading, a.id AS "answerId", a.answer->>'value' AS answer, q.own_records AS "ownRecords"
     FROM review_questions q JOIN review_answers a ON a.organisation_id = $1 AND a.id = q.answer_id AND a.revoked_at IS NULL
     WHERE q.organisation_id = $1 AND q.import_id = $2 AND q.kind = ANY ($3::text[]) AND q.state = 'answered' ORDER BY q.id`,
    [organisationId, importId, kinds],
  );
}

/** The answers that two records of an import are one supplier, one of them being the record with that ordinal. */
export async function answeredPairs(
  tx: Transaction,
  { organisationId, importId }: AskingImport,
  ordinal: number,
): Promise<QuestionRow[]> {
  return tx.query<QuestionRow>(
    `SELECT ${QUESTION_COLUMNS} FROM review_questions q JOIN review_answers a ON a.organisation_id = $1 AND a.id = q.answer_id AND a.revoked_at IS NULL
     WHERE q.organisation_id = $1 AND q.import_id = $2 AND q.kind = 'match' AND NOT q.parked AND q.state = 'answered' AND a.answer->>'value' = 'same'
       AND (q.record_ordinal = $3 OR (q.candidates->0->>'ordinal')::integer = $3) ORDER BY q.id`,
    [organisationId, importId, ordinal],
  );
}

/** Which of these ids are of answers that were revoked. */
export async function revokedAmong(
  tx: Transaction,
  organisationId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.query<{ id: string }>(
    'SELECT id FROM review_answers WHERE organisation_id = $1 AND id = ANY ($2::uuid[]) AND revoked_at IS NOT NULL',
    [organisationId, [...new Set(ids)]],
  );
  return new Set(rows.map(({ id }) => id));
}
