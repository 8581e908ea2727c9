import type { Transaction } from '../../platform/db/transaction.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { recordCorridorObservations } from './corridor-observations.ts';

/** Two suppliers, of which one gets the corridors of the other. */
interface Merge {
  readonly from: string;
  readonly into: string;
  /** The answer that merges or separates them. */
  readonly answerId: string;
}

/** Moves the corridors of a supplier to the one that it is merged into, which then says what they say. */
export async function mergeCorridors(
  tx: Transaction,
  organisationId: string,
  { from, into, answerId }: Merge,
): Promise<void> {
  await tx.write(
    `UPDATE recruitment_corridors SET own_supplier_id = coalesce(own_supplier_id, supplier_id), supplier_id = $3
     WHERE organisation_id = $1 AND supplier_id = $2`,
    [organisationId, from, into],
  );
  await recordAgain(tx, organisationId, [from, into], answerId);
}

/** Gives corridors back to their original supplier. @param owners suppliers that get their own back */
export async function separateCorridors(
  tx: Transaction,
  organisationId: string,
  { from, into, owners, answerId }: Merge & { readonly owners: readonly string[] },
): Promise<void> {
  await tx.write(
    `UPDATE recruitment_corridors SET supplier_id = $3, own_supplier_id = nullif(own_supplier_id, $3)
     WHERE organisation_id = $1 AND supplier_id = $2 AND own_supplier_id = ANY ($4::uuid[])`,
    [organisationId, from, into, owners],
  );
  await recordAgain(tx, organisationId, [from, into], answerId);
}

/**
 * The corridors of one place speak together, so that moving what each supplier's own said would not do. An answer knows no time zone: where the day of the
 * organisation is another one, its midnight looks at licences again.
 */
async function recordAgain(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
  endedBy: string,
): Promise<void> {
  await recordCorridorObservations(tx, organisationId, supplierIds, { endedBy, today: dayIn('UTC', tx.now) });
}

/** Those of the suppliers that have corridors, ended ones too. */
export async function suppliersWithCorridors(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    'SELECT DISTINCT supplier_id AS id FROM recruitment_corridors WHERE organisation_id = $1 AND supplier_id = ANY ($2::uuid[])',
    [organisationId, supplierIds],
  );
  return rows.map(({ id }) => id);
}
