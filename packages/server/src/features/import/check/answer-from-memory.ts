import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Staging } from './stage.ts';

/**
 * Settles what a check has asked and nobody needs to be asked: pairs that are one supplier already, and what people have answered for good, before or while the
 * check read. Such an answer takes effect at the end of the commit, as one does that is given meanwhile.
 */
export async function answerFromMemory(tx: Transaction, staging: Staging): Promise<void> {
  const { organisationId, importId } = staging;
  const of = [organisationId, importId];
  await dropUnited(tx, staging);
  await tx.query(
    `UPDATE review_questions q SET state = 'answered', answer_id = f.answer_id, version = q.version + 1
     FROM (SELECT n.id, a.id AS answer_id FROM review_questions n
           CROSS JOIN LATERAL (
             SELECT r.id FROM review_answers r
             WHERE r.organisation_id = $1 AND r.kind = n.kind AND r.memory_key = n.memory_key AND r.remembered AND r.revoked_at IS NULL
             ORDER BY r.created_at DESC LIMIT 1) a
           WHERE n.organisation_id = $1 AND n.import_id = $2 AND n.state = 'open') f
     WHERE q.organisation_id = $1 AND q.id = f.id`,
    of,
  );
}

interface AskedPair {
  readonly id: string;
  readonly ordinals: readonly [number, number];
}

/**
 * Asks nothing about pairs that are one supplier already. Their records are read once and compared here: joined in SQL, the table that was just filled and has no
 * statistics yet would be read for each pair.
 */
async function dropUnited(tx: Transaction, { organisationId, importId }: Staging): Promise<void> {
  const pairs = await tx.query<AskedPair>(
    `SELECT q.id, ARRAY[q.record_ordinal, (q.candidates->0->>'ordinal')::integer] AS ordinals FROM review_questions q
     WHERE q.organisation_id = $1 AND q.import_id = $2 AND q.kind = 'match' AND NOT q.parked`,
    [organisationId, importId],
  );
  const records = await tx.query<{ ordinal: number; supplierId: string | null }>(
    `SELECT ordinal, supplier_id AS "supplierId" FROM import_records WHERE organisation_id = $1 AND import_id = $2 AND ordinal = ANY ($3::integer[])`,
    [organisationId, importId, pairs.flatMap(({ ordinals }) => ordinals)],
  );
  const supplierOf = new Map(records.map(({ ordinal, supplierId }) => [ordinal, supplierId]));
  const united = pairs.filter(({ ordinals: [one, other] }) => {
    const supplierId = supplierOf.get(one) ?? null;
    return supplierId !== null && supplierId === supplierOf.get(other);
  });
  await tx.query('DELETE FROM review_questions WHERE organisation_id = $1 AND id = ANY ($2::uuid[])', [
    organisationId,
    united.map(({ id }) => id),
  ]);
}
