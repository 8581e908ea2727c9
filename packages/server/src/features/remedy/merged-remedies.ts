import type { Transaction } from '../../platform/db/transaction.ts';

/** Two suppliers, of which one gets the remedies of the other. */
interface Move {
  readonly from: string;
  readonly into: string;
}

/**
 * Moves what is done about findings of a supplier to the one it is merged into. The responses that count are observations and move as all others do. Both
 * keep theirs where they have the same finding: the lesser response counts.
 */
export async function mergeRemedies(tx: Transaction, organisationId: string, { from, into }: Move): Promise<void> {
  await tx.write(
    `UPDATE remedies SET own_supplier_id = coalesce(own_supplier_id, supplier_id), supplier_id = $3, version = version + 1
     WHERE organisation_id = $1 AND supplier_id = $2`,
    [organisationId, from, into],
  );
}

/** Gives remedies back to their original suppliers. What was begun since the merge stays. @param owners suppliers that get theirs back */
export async function separateRemedies(
  tx: Transaction,
  organisationId: string,
  { from, into, owners }: Move & { readonly owners: readonly string[] },
): Promise<void> {
  await tx.write(
    `UPDATE remedies SET supplier_id = $3, own_supplier_id = nullif(own_supplier_id, $3), version = version + 1
     WHERE organisation_id = $1 AND supplier_id = $2 AND own_supplier_id = ANY ($4::uuid[])`,
    [organisationId, from, into, owners],
  );
}
