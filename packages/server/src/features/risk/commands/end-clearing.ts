import type { Transaction } from '../../../platform/db/transaction.ts';
import { standingSupplier } from '../../supplier/merged-suppliers.ts';
import { requestAssessment } from '../request-assessment.ts';

/** Ends a clearing, so that its flag is open whenever it holds, and asks for the assessment of the supplier that stands for it. */
export async function endClearing(tx: Transaction, organisationId: string, clearingId: string): Promise<void> {
  const [ended] = await tx.query<{ supplierId: string }>(
    `UPDATE flag_clearings SET ended_at = $3 WHERE organisation_id = $1 AND id = $2 AND ended_at IS NULL RETURNING supplier_id AS "supplierId"`,
    [organisationId, clearingId, tx.now],
  );
  if (ended === undefined) return;
  const standing = await standingSupplier(tx, organisationId, ended.supplierId);
  await requestAssessment(tx, organisationId, [standing], 'clearing', clearingId, null);
}
