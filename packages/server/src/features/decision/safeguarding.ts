import type { Transaction } from '../../platform/db/transaction.ts';

/**
 * The silent safeguarding check that every decision passes. It reads the sealed store as that store's own function and gives nothing back, whatever is in it:
 * neither the decision nor its author can tell.
 */
export async function checkSafeguarding(tx: Transaction, organisationId: string, supplierId: string): Promise<void> {
  await tx.query('SELECT safeguarding.check_supplier($1, $2)', [organisationId, supplierId]);
}
