import type { Transaction } from '../../../platform/db/transaction.ts';
import { rowsOfSuppliers } from '../rows-of-suppliers.ts';
import { wordStatements } from '../words.ts';

/**
 * Deletes the keys, identifiers and names that an import wrote to suppliers. Those that another import has told too are written again, under that import.
 * @param standing gives the records that still count of suppliers ($2), organisation $1, with the columns that `wordStatements` reads
 */
export async function forgetWords(
  tx: Transaction,
  organisationId: string,
  { importId, supplierIds }: { readonly importId: string; readonly supplierIds: readonly string[] },
  standing: string,
): Promise<void> {
  const poorer = new Set<string>();
  for (const table of ['supplier_keys', 'supplier_identifiers', 'supplier_names']) {
    const gone = await tx.query<{ id: string }>(
      `WITH gone AS (
         DELETE FROM ${table} WHERE ${rowsOfSuppliers(table, 'AND t.import_id IS NOT DISTINCT FROM $3::uuid')} RETURNING supplier_id)
       SELECT DISTINCT supplier_id AS id FROM gone`,
      [organisationId, supplierIds, importId],
    );
    for (const { id } of gone) poorer.add(id);
  }
  if (poorer.size === 0) return;
  for (const statement of wordStatements(`(${standing}) r`)) await tx.query(statement, [organisationId, [...poorer]]);
}
