import type { Transaction } from '../../platform/db/transaction.ts';

/** Those of the suppliers that were ever asked: they are kept, with what they answered. */
export async function askedSuppliers(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    'SELECT DISTINCT supplier_id AS id FROM requests WHERE organisation_id = $1 AND supplier_id = ANY ($2::uuid[])',
    [organisationId, supplierIds],
  );
  return rows.map(({ id }) => id);
}
