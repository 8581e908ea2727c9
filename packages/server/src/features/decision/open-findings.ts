import { NotFound } from '../../platform/errors/refused.ts';
import type { Transaction } from '../../platform/db/transaction.ts';

/** How many findings about people are open at a supplier. Locks it against a second decision at the same time. @throws NotFound for no supplier of the organisation */
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
