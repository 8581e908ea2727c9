import type { Transaction } from '../../platform/db/transaction.ts';

/** These suppliers and all that were merged into them, directly or through others, by id. */
export async function withMerged(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `WITH RECURSIVE found (id) AS (
       SELECT unnest($2::uuid[])
       UNION SELECT s.id FROM found f JOIN suppliers s ON s.organisation_id = $1 AND s.merged_into = f.id)
     SELECT id FROM found`,
    [organisationId, supplierIds],
  );
  return rows.map(({ id }) => id);
}

/** The supplier itself, or the one that it was merged into, directly or through others. */
export async function standingSupplier(tx: Transaction, organisationId: string, supplierId: string): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `WITH RECURSIVE found (id) AS (
       SELECT $2::uuid
       UNION SELECT s.merged_into FROM found f JOIN suppliers s ON s.organisation_id = $1 AND s.id = f.id AND s.merged_into IS NOT NULL)
     SELECT f.id FROM found f JOIN suppliers s ON s.organisation_id = $1 AND s.id = f.id WHERE s.merged_into IS NULL`,
    [organisationId, supplierId],
  );
  return row?.id ?? supplierId;
}

/**
 * SQL of the id of the supplier that stands for another one of organisation $1: itself, or the one that it was merged into in the end.
 * @param own alias of its row of `suppliers`
 */
export function standingOf(own: string): string {
  return `CASE WHEN ${own}.merged_into IS NULL THEN ${own}.id ELSE (
    WITH RECURSIVE up (id, merged_into) AS (
      SELECT s.id, s.merged_into FROM suppliers s WHERE s.organisation_id = $1 AND s.id = ${own}.merged_into
      UNION ALL SELECT s.id, s.merged_into FROM up JOIN suppliers s ON s.organisation_id = $1 AND s.id = up.merged_into)
    SELECT up.id FROM up WHERE up.merged_into IS NULL) END`;
}
