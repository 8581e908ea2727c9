import type { Transaction } from '../../../platform/db/transaction.ts';
import { rowsOfSuppliers } from '../rows-of-suppliers.ts';

/** Deletes the keys, identifiers and names that rows of an import brought to suppliers. */
export async function forgetWords(
  tx: Transaction,
  organisationId: string,
  importId: string,
  supplierIds: readonly string[],
): Promise<void> {
  for (const table of ['supplier_keys', 'supplier_identifiers', 'supplier_names']) {
    await tx.query(
      `DELETE FROM ${table} WHERE ${rowsOfSuppliers(table, 'AND t.import_id IS NOT DISTINCT FROM $3::uuid')}`,
      [organisationId, supplierIds, importId],
    );
  }
}
