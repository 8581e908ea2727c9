import type { Transaction } from '../../platform/db/transaction.ts';

/** What a supplier still has after something about it has ended. */
export interface Remaining {
  readonly id: string;
  /** Whether it has an observation in force. */
  readonly observed: boolean;
  /** Whether a file or an answer about one gives such an observation, and not only a form. */
  readonly inFiles: boolean;
  /** Whether it was merged into another one, or another one into it. */
  readonly merged: boolean;
}

/** Reads what suppliers still have. */
export async function remainingOf(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
): Promise<Remaining[]> {
  return tx.query<Remaining>(
    `SELECT w.id,
       EXISTS (SELECT FROM observations o WHERE o.organisation_id = $1 AND o.supplier_id = w.id AND o.recorded_to IS NULL) AS observed,
       EXISTS (SELECT FROM observations o WHERE o.organisation_id = $1 AND o.supplier_id = w.id AND o.import_id IS NOT NULL AND o.recorded_to IS NULL) AS "inFiles",
       w.id IN (SELECT m.merged_into FROM suppliers m WHERE m.organisation_id = $1 AND m.merged_into IS NOT NULL)
         OR w.id IN (SELECT m.id FROM suppliers m WHERE m.organisation_id = $1 AND m.merged_into IS NOT NULL) AS merged
     FROM unnest($2::uuid[]) AS w (id)`,
    [organisationId, supplierIds],
  );
}
