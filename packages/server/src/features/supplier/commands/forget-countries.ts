import type { Transaction } from '../../../platform/db/transaction.ts';
import { rowsOfSuppliers } from '../rows-of-suppliers.ts';

/** Countries that are said of the supplier `s` today. */
const SAID = `SELECT o.facts->'place.country'->>'value' FROM observations o
  WHERE o.organisation_id = $1 AND o.supplier_id = s.id AND o.recorded_to IS NULL AND o.facts->'place.country' ? 'value'`;

/** A country that nobody says of a supplier any more is not known any more: an import that filled it in was taken back. */
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

/** Forgets a country that one origin alone has told of suppliers. */
export async function forgetToldCountry(
  tx: Transaction,
  organisationId: string,
  country: string,
  supplierIds: readonly string[],
): Promise<void> {
  await tx.query(
    `UPDATE suppliers SET country = '', version = version + 1 WHERE organisation_id = $1 AND id = ANY ($2::uuid[]) AND country = $3`,
    [organisationId, supplierIds, country],
  );
}
