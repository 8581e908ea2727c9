import type { Transaction } from '../../platform/db/transaction.ts';

/** A listed entry that a person said a supplier is, as it stood in the question. */
export interface ConfirmedEntry {
  readonly list: string;
  readonly entry: string;
  readonly listedName: string;
  /** The supplier's own text that was like it. */
  readonly matchedOn: string;
}

/** What a person said of a name that is like a listed one. */
export interface Disposition {
  readonly answer: 'same' | 'different';
  /** The listed name that was asked about: where entries are numbered by their rows, the key may come to mean another. */
  readonly listedName: string;
}

/** What people said of names that are like listed ones. */
export interface Dispositions {
  /** By the key of the hit: the same words mean the same for every supplier that has them. */
  readonly byWords: ReadonlyMap<string, Disposition>;
  /** By the id of the supplier: what it was said to be holds until that is revoked, whatever it is called by now and wherever it is. */
  readonly confirmed: ReadonlyMap<string, readonly ConfirmedEntry[]>;
}

/** What was answered about list hits and is not revoked. @param supplierIds whose confirmed entries are wanted */
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

/** Of two answers the later one counts. */
async function loadByWords(tx: Transaction, organisationId: string): Promise<Dispositions['byWords']> {
  const rows = await tx.query<Disposition & { key: string }>(
    `SELECT DISTINCT ON (a.memory_key) a.memory_key AS key, a.answer->>'value' AS answer, q.subject->>'listedName' AS "listedName"
     FROM review_answers a JOIN review_questions q ON q.organisation_id = $1 AND q.id = a.question_id
     WHERE a.organisation_id = $1 AND a.kind = 'list-hit' AND a.revoked_at IS NULL ORDER BY a.memory_key, a.created_at DESC`,
    [organisationId],
  );
  return new Map(rows.map(({ key, answer, listedName }) => [key, { answer, listedName }]));
}

/** One answer may have settled the questions of several suppliers; what a supplier was said to be is true of the one that it was merged into. */
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
