import { NotFound } from '../../platform/errors/refused.ts';
import type { Transaction } from '../../platform/db/transaction.ts';

/** Counts the open findings of a supplier. Locks it against a simultaneous decision. @throws NotFound when the organisation has no such supplier */
export async function openFindings(tx: Transaction, organisationId: string, supplierId: string): Promise<number> {
  const [supplier] = await tx.query<{ findings: number }>(
    `SELECT coalesce((SELECT finding_count FROM portfolio WHERE portfolio.organisation_id = supplier.organisation_id
                      AND portfolio.supplier_id = supplier.id), 0) AS findings
     FROM suppliers supplier WHERE organisation_id = $1 AND id = $2 AND state = 'active' FOR UPDATE`,
    [organisationId, supplierId],
  );
  if (!supplier) throw new NotFound('No supplier has this id');
  return supplier.findings;
}
