import type { Explained } from '@plumbline/facts';
import type { QuestionCandidate } from './question-draft.ts';

export const QUESTION_KINDS = ['match', 'country', 'sector', 'list-hit'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** The answer to a question of any kind that says that nobody can know: what was open stays open, and nobody is asked again. */
export const CANNOT_BE_TOLD = 'cannot-be-told';

/** What a question is about: part of an import, or an entry of a screening list. */
export interface StoredSubject {
  readonly text?: string;
  readonly heading?: string | null;
  readonly rows?: readonly number[];
  readonly name?: string;
  readonly country?: string;
  readonly list?: string;
  readonly entry?: string;
  readonly listedName?: string;
  readonly matchedOn?: string;
}

/** A row of `review_questions`. */
export interface QuestionRow {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly state: 'open' | 'answered' | 'withdrawn';
  readonly parked: boolean;
  readonly importId: string;
  readonly recordOrdinal: number | null;
  readonly supplierId: string | null;
  readonly memoryKey: string;
  readonly subject: StoredSubject;
  readonly candidates: readonly QuestionCandidate[];
  readonly why: Explained;
  readonly rowCount: number;
  readonly weight: number;
  readonly answerId: string | null;
  /** The question that this one is a part of; null for a whole one. */
  readonly splitFrom: string | null;
  readonly version: number;
}

/** Columns of {@link QuestionRow}; `q` is the table. */
export const QUESTION_COLUMNS = `q.id, q.kind, q.state, q.parked, q.import_id AS "importId", q.record_ordinal AS "recordOrdinal", q.supplier_id AS "supplierId",
  q.memory_key AS "memoryKey", q.subject, q.candidates, q.why, q.row_count AS "rowCount", q.weight, q.answer_id AS "answerId", q.split_from AS "splitFrom", q.version`;
