import type { Transaction } from '../../../platform/db/transaction.ts';

/**
 * An import no longer tells of contacts of these suppliers. Those of which nothing else tells go; those that somebody typed, changed or asked stay.
 */
export async function forgetImportedContacts(
  tx: Transaction,
  organisationId: string,
  { importId, supplierIds }: { readonly importId: string; readonly supplierIds: readonly string[] },
): Promise<void> {
  await tx.query(
    `UPDATE contacts SET told_by_imports = array_remove(told_by_imports, $3::uuid)
     WHERE organisation_id = $1 AND supplier_id = ANY ($2::uuid[]) AND told_by_imports @> ARRAY[$3::uuid]`,
    [organisationId, supplierIds, importId],
  );
  await tx.query(
    `DELETE FROM contacts c WHERE c.organisation_id = $1 AND c.supplier_id = ANY ($2::uuid[]) AND NOT c.typed AND c.told_by_imports = '{}'
       AND NOT EXISTS (SELECT FROM requests r WHERE r.organisation_id = $1 AND r.supplier_id = c.supplier_id AND r.contact_id = c.id)`,
    [organisationId, supplierIds],
  );
}
