import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Origin } from '../origin.ts';
import { rowsOfSuppliers } from '../rows-of-suppliers.ts';
import { Supplier } from '../supplier.entity.ts';

/** Shows the suppliers from one origin, once all of it is written. */
export async function showSuppliersOf(tx: Transaction, organisationId: string, { kind, id }: Origin): Promise<void> {
  await tx.query(
    `UPDATE suppliers SET state = 'active' WHERE organisation_id = $1 AND origin_kind = $2 AND origin_id = $3 AND state = 'arriving'`,
    [organisationId, kind, id],
  );
}

/** Shows one new supplier. */
export async function showSupplier(tx: Transaction, organisationId: string, supplierId: string): Promise<void> {
  await tx.manager.update(Supplier, { organisationId, id: supplierId, state: 'arriving' }, { state: 'active' });
}

/** Withdraws suppliers that have nothing left. Their history stays. */
export async function withdrawSuppliers(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
): Promise<void> {
  await tx.query(
    `UPDATE suppliers SET state = 'withdrawn', version = version + 1 WHERE ${rowsOfSuppliers('suppliers', '', 'id')}`,
    [organisationId, supplierIds],
  );
}
