import type { Transaction } from '../../platform/db/transaction.ts';
import { decidedSuppliers } from '../decision/merged-decisions.ts';
import { flaggedSuppliers } from '../flag/flagged-suppliers.ts';
import { suppliersWithCorridors } from '../recruitment/merged-corridors.ts';
import { askedSuppliers } from '../request/asked-suppliers.ts';

/** Those of the suppliers that people have decided about, worked on, asked or recorded corridors of: they stay although nothing else is known of them. */
export async function heldSuppliers(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
): Promise<string[]> {
  const decided = await decidedSuppliers(tx, organisationId, supplierIds);
  const flagged = await flaggedSuppliers(tx, organisationId, supplierIds);
  const recruiting = await suppliersWithCorridors(tx, organisationId, supplierIds);
  const asked = await askedSuppliers(tx, organisationId, supplierIds);
  return [...new Set([...decided, ...flagged, ...recruiting, ...asked])];
}
