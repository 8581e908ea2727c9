import type { Transaction } from '../../platform/db/transaction.ts';
import { CANNOT_BE_TOLD } from '../review/question-row.ts';

/** A listed entry that a person confirmed as the supplier, as shown in the question. */
export interface ConfirmedEntry {
  readonly list: string;
  readonly entry: string;
  readonly listedName: string;
  /** The supplier's own text that resembled it. */
  readonly matchedOn: string;
}

/** A person's answer about a name that resembles a listed one. */
export interface Disposition {
  readonly answer: 'same' | 'different';
  /** The listed name in the question. The key alone is not enough: where entries are numbered by row, it may come to mean another entry. */
  readonly listedName: string;
}

/** People's answers about names that resemble listed ones. */
export interface Dispositions {
  /** By key of the hit: an answer applies to every supplier with the same words. */
  readonly byWords: ReadonlyMap<string, Disposition>;
  /** By id of the supplier: a confirmed entry holds until the answer is revoked, even if the supplier's name or country changes. */
  readonly confirmed: ReadonlyMap<string, readonly ConfirmedEntry[]>;
}

/** Answers to list hits that were not revoked. @param supplierIds suppliers whose confirmed entries are wanted */
export async function loadDispositions(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
): Promise<Dispositions> {
  return {
    byWords: await loadByWords(tx, organisationId),
    confirmed: await loadConfirmed(tx, organisationId, supplierIds),
  };
}

/** The later of two answers counts. A name of which nobody can tell stays open. */
async function loadByWords(tx: Transaction, organisationId: string): Promise<Dispositions['byWords']> {
  const rows = await tx.query<
    Omit<Disposition, 'answer'> & { key: string; answer: Disposition['answer'] | typeof CANNOT_BE_TOLD }
  >(
    `SELECT DISTINCT ON (a.memory_key) a.memory_key AS key, a.answer->>'value' AS answer, q.subject->>'listedName' AS "listedName"
     FROM review_answers a JOIN review_questions q ON q.organisation_id = $1 AND q.id = a.question_id
     WHERE a.organisation_id = $1 AND a.kind = 'list-hit' AND a.revoked_at IS NULL ORDER BY a.memory_key, a.created_at DESC`,
    [organisationId],
  );
  return new Map(
    rows.flatMap(({ key, answer, listedName }) =>
      answer === CANNOT_BE_TOLD ? [] : [[key, { answer, listedName }] as const],
    ),
  );
}

/** One answer may have settled questions of several suppliers; a confirmed entry also applies to the supplier that its supplier was merged into. */
async function loadConfirmed(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
): Promise<Dispositions['confirmed']> {
  const rows = await tx.query<ConfirmedEntry & { supplierId: string }>(
    `SELECT coalesce(s.merged_into, s.id) AS "supplierId", q.subject->>'list' AS list, q.subject->>'entry' AS entry,
       q.subject->>'listedName' AS "listedName", q.subject->>'matchedOn' AS "matchedOn"
     FROM review_answers a
     JOIN review_questions q ON q.organisation_id = $1 AND q.kind = 'list-hit' AND q.memory_key = a.memory_key AND q.answer_id = a.id AND q.state = 'answered'
     JOIN suppliers s ON s.organisation_id = $1 AND s.id = q.supplier_id
     WHERE a.organisation_id = $1 AND a.kind = 'list-hit' AND a.revoked_at IS NULL AND a.answer->>'value' = 'same'
       AND coalesce(s.merged_into, s.id) = ANY ($2::uuid[])
     ORDER BY q.id`,
    [organisationId, supplierIds],
  );
  return Map.groupBy(rows, ({ supplierId }) => supplierId);
}
