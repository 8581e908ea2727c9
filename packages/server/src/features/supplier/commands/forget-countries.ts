import type { Transaction } from '../../../platform/db/transaction.ts';
import { HOLDER, SAYS } from '../repeated-observation.ts';
import { rowsOfSuppliers } from '../rows-of-suppliers.ts';

/** The countries in force for the supplier `s`. */
const SAID = `SELECT ${SAYS.facts}->'place.country'->>'value' FROM observations o ${HOLDER}
  WHERE o.organisation_id = $1 AND o.supplier_id = s.id AND o.recorded_to IS NULL AND ${SAYS.facts}->'place.country' ? 'value'`;

/** Replaces or clears a country that no observation gives any more: the import that filled it in was undone. */
export async function forgetCountries(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
): Promise<void> {
  await tx.query(
    `UPDATE suppliers s SET country = coalesce((${SAID} ORDER BY o.recorded_from, o.id LIMIT 1), ''), version = s.version + 1
     WHERE ${rowsOfSuppliers('suppliers', '', 'id')} AND s.country <> '' AND s.country NOT IN (${SAID})
       AND EXISTS (SELECT FROM observations o WHERE o.organisation_id = $1 AND o.supplier_id = s.id AND o.recorded_to IS NULL)`,
    [organisationId, supplierIds],
  );
}
