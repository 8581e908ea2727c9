import type { Transaction } from '../../platform/db/transaction.ts';

/** Those of the suppliers that have a flag which somebody has worked on: they are kept, with what was done and the checks that are due. */
export async function flaggedSuppliers(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    'SELECT DISTINCT supplier_id AS id FROM flags WHERE organisation_id = $1 AND supplier_id = ANY ($2::uuid[])',
    [organisationId, supplierIds],
  );
  return rows.map(({ id }) => id);
}
