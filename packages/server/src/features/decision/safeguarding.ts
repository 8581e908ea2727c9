import type { Transaction } from '../../platform/db/transaction.ts';

/**
 * Runs the silent safeguarding check for a decision. A function of the sealed store reads that store and never returns a result,
 * so neither the decision nor its author learns anything.
 */
export async function checkSafeguarding(tx: Transaction, organisationId: string, supplierId: string): Promise<void> {
  await tx.query('SELECT safeguarding.check_supplier($1, $2)', [organisationId, supplierId]);
}
