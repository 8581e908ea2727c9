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
 * Each supplier of organisation $1 that was merged into another, `own`, with the one that stands for it in the end, `standing`. Merges are few: it reads all of
 * them. Index: suppliers_organisation_id_merged_into_idx.
 */
export const MERGED_SUPPLIERS = `(
  WITH RECURSIVE up (own, standing) AS (
    SELECT s.id, s.merged_into FROM suppliers s WHERE s.organisation_id = $1 AND s.merged_into IS NOT NULL
    UNION ALL SELECT up.own, s.merged_into FROM up JOIN suppliers s ON s.organisation_id = $1 AND s.id = up.standing AND s.merged_into IS NOT NULL)
  SELECT up.own, up.standing FROM up JOIN suppliers s ON s.organisation_id = $1 AND s.id = up.standing AND s.merged_into IS NULL)`;
