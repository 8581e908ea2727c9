import type { Transaction } from '../../../platform/db/transaction.ts';
import { withMerged } from '../merged-suppliers.ts';
import { moveObservations } from '../merging/own-observations.ts';
import { Supplier } from '../supplier.entity.ts';
import { lendWords, takeOwnWords } from '../words.ts';
import { forgetCountries } from './forget-countries.ts';
import type { MergedPair, Moved, WrittenInto } from './join-suppliers.ts';

/** The merges that an answer made. */
export async function mergesOf(tx: Transaction, organisationId: string, answerId: string): Promise<MergedPair[]> {
  return tx.query<MergedPair>(
    `SELECT id AS "from", merged_into AS "into" FROM suppliers WHERE organisation_id = $1 AND merged_into IS NOT NULL AND merged_by = $2 ORDER BY id`,
    [organisationId, answerId],
  );
}

/** Ends a merge: the merged supplier gets its own observations and words back. Returns what it got back. */
export async function partSuppliers(
  tx: Transaction,
  organisationId: string,
  { from, into }: { readonly from: string; readonly into: WrittenInto },
  answerId: string,
): Promise<Moved> {
  await takeOwnWords(tx, organisationId, into.supplierId, into.records);
  const owners = await withMerged(tx, organisationId, [from]);
  const records = into.records.filter(({ owner }) => owners.includes(owner));
  await moveObservations(tx, organisationId, { from: into.supplierId, to: from, records, owners, answerId });
  await tx.manager.update(Supplier, { organisationId, id: from }, { mergedInto: null, mergedBy: null });
  const both = [from, into.supplierId];
  for (const id of both) await lendWords(tx, organisationId, id, await withMerged(tx, organisationId, [id]));
  await forgetCountries(tx, organisationId, both);
  return { records, owners };
}

/** Names that one of the owners has, but not the supplier itself. */
export async function namesOfOthers(
  tx: Transaction,
  organisationId: string,
  supplierId: string,
  owners: readonly string[],
): Promise<string[]> {
  const rows = await tx.query<{ name: string }>(
    `SELECT n.name FROM supplier_names n WHERE n.organisation_id = $1 AND n.supplier_id = ANY ($3::uuid[]) AND n.own_supplier_id IS NULL
     EXCEPT SELECT n.name FROM supplier_names n WHERE n.organisation_id = $1 AND n.supplier_id = $2 AND n.own_supplier_id IS NULL`,
    [organisationId, supplierId, owners],
  );
  return rows.map(({ name }) => name);
}

/** Which suppliers stay active. */
export interface Settled {
  readonly active: readonly string[];
  readonly withdrawn: readonly string[];
}

/**
 * Keeps suppliers that have observations in force, a decision, or another supplier merged into them; withdraws the others.
 * @param decided suppliers with a decision
 */
export async function settleSuppliers(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
  decided: readonly string[],
): Promise<Settled> {
  const rows = await tx.query<{ id: string; state: string }>(
    `UPDATE suppliers s SET version = s.version + 1, state = CASE
       WHEN EXISTS (SELECT FROM observations o WHERE o.organisation_id = $1 AND o.supplier_id = s.id AND o.recorded_to IS NULL)
         OR s.id = ANY ($3::uuid[])
         OR EXISTS (SELECT FROM suppliers m WHERE m.organisation_id = $1 AND m.merged_into = s.id) THEN 'active' ELSE 'withdrawn' END
     WHERE s.organisation_id = $1 AND s.id = ANY ($2::uuid[]) RETURNING s.id, s.state`,
    [organisationId, supplierIds, decided],
  );
  const idsIn = (wanted: string): string[] => rows.filter(({ state }) => state === wanted).map(({ id }) => id);
  return { active: idsIn('active'), withdrawn: idsIn('withdrawn') };
}
