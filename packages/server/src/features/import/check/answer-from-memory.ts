import type { Transaction } from '../../../platform/db/transaction.ts';
import { answerRemembered, askedPairs, dropQuestions } from '../../review/import-questions.ts';
import type { Staging } from './stage.ts';

/**
 * Settles what a check has asked and nobody needs to be asked: pairs that are one supplier already, and what people have answered for good, before or while the
 * check read. Such an answer takes effect at the end of the commit, as one does that is given meanwhile.
 */
export async function answerFromMemory(tx: Transaction, staging: Staging): Promise<void> {
  await dropUnited(tx, staging);
  await answerRemembered(tx, staging);
}

/**
 * Asks nothing about pairs that are one supplier already. Their records are read once and compared here: joined in SQL, the table that was just filled and has no
 * statistics yet would be read for each pair.
 */
async function dropUnited(tx: Transaction, staging: Staging): Promise<void> {
  const { organisationId, importId } = staging;
  const pairs = await askedPairs(tx, staging);
  const records = await tx.query<{ ordinal: number; supplierId: string | null }>(
    `SELECT ordinal, supplier_id AS "supplierId" FROM import_records WHERE organisation_id = $1 AND import_id = $2 AND ordinal = ANY ($3::integer[])`,
    [organisationId, importId, pairs.flatMap(({ ordinals }) => ordinals)],
  );
  const supplierOf = new Map(records.map(({ ordinal, supplierId }) => [ordinal, supplierId]));
  const united = pairs.filter(({ ordinals: [one, other] }) => {
    const supplierId = supplierOf.get(one) ?? null;
    return supplierId !== null && supplierId === supplierOf.get(other);
  });
  await dropQuestions(
    tx,
    organisationId,
    united.map(({ id }) => id),
  );
}
