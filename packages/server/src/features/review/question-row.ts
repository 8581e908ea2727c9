import type { Explained } from '@plumbline/facts';
import { NotFound } from '../../platform/errors/refused.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { QuestionCandidate } from './question-draft.ts';

export const QUESTION_KINDS = ['match', 'country', 'sector', 'list-hit'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

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
  readonly version: number;
}

/** Columns of {@link QuestionRow}; `q` is the table. */
export const QUESTION_COLUMNS = `q.id, q.kind, q.state, q.parked, q.import_id AS "importId", q.record_ordinal AS "recordOrdinal", q.supplier_id AS "supplierId",
  q.memory_key AS "memoryKey", q.subject, q.candidates, q.why, q.row_count AS "rowCount", q.weight, q.answer_id AS "answerId", q.version`;

/** Reads the question with that id and locks it until the transaction ends. */
export async function lockQuestion(tx: Transaction, organisationId: string, id: string): Promise<QuestionRow> {
  const [row] = await tx.query<QuestionRow>(
    `SELECT ${QUESTION_COLUMNS} FROM review_questions q WHERE q.organisation_id = $1 AND q.id = $2 FOR UPDATE`,
    [organisationId, id],
  );
  if (row === undefined) throw new NotFound('No question has this id');
  return row;
}

/** Whether the import that asked is undone or given up, so that nothing is left to ask. Locks that state until the transaction ends. */
export async function isImportOver(
  tx: Transaction,
  organisationId: string,
  { importId }: Pick<QuestionRow, 'importId'>,
): Promise<boolean> {
  const [row] = await tx.query<{ state: string }>(
    'SELECT state FROM imports WHERE organisation_id = $1 AND id = $2 FOR UPDATE',
    [organisationId, importId],
  );
  if (row === undefined) throw new NotFound('No import has this id');
  return ['undone', 'undoing', 'discarded'].includes(row.state);
}
