import { randomUUID } from 'node:crypto';
import type { Clearing } from '@plumbline/risk';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { standingSupplier } from '../../supplier/merged-suppliers.ts';
import { requestAssessment } from '../request-assessment.ts';

/**
 * Records that a flag of a supplier was cleared, and asks for the assessment of the supplier that stands for it. Returns the id of the clearing.
 * @param supplierId the supplier that the flag is about, whatever that was merged into
 */
export async function recordClearing(
  tx: Transaction,
  organisationId: string,
  supplierId: string,
  { ruleId, subject, severity, bases, on }: Clearing,
): Promise<string> {
  const id = randomUUID();
  await tx.write(
    `INSERT INTO flag_clearings (organisation_id, id, supplier_id, rule_id, subject_kind, subject_key, severity, bases, cleared_at, cleared_on, moved_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '{}')`,
    [
      ...[organisationId, id, supplierId, ruleId, subject.kind, subject.key, severity],
      ...[JSON.stringify(bases), tx.now, on],
    ],
  );
  const standing = await standingSupplier(tx, organisationId, supplierId);
  await requestAssessment(tx, organisationId, [standing], 'clearing', id, null);
  return id;
}
