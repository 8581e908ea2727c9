import type { Transaction } from '../../../platform/db/transaction.ts';
import { HOLDER, SAYS } from '../repeated-observation.ts';
import { rowsOfSuppliers } from '../rows-of-suppliers.ts';

/** A supplier whose country an answer about an import may give. */
export interface CountryHolder {
  readonly supplierId: string;
  readonly name: string;
  readonly country: string;
  /** Whether something else than that import and the answers about it gives the same country. */
  readonly elsewhere: boolean;
}

/** Loads these suppliers. */
export async function loadCountryHolders(
  tx: Transaction,
  organisationId: string,
  importId: string,
  supplierIds: readonly string[],
): Promise<CountryHolder[]> {
  return tx.query<CountryHolder>(
    `SELECT s.id AS "supplierId", s.name, s.country, EXISTS (
       SELECT FROM observations o ${HOLDER} WHERE o.organisation_id = $1 AND o.supplier_id = s.id AND o.recorded_to IS NULL AND o.import_id IS DISTINCT FROM $3::uuid
         AND ${SAYS.facts}->'place.country'->>'value' = s.country) AS elsewhere
     FROM suppliers s WHERE ${rowsOfSuppliers('suppliers', '', 'id')}`,
    [organisationId, supplierIds, importId],
  );
}

/** The country that a supplier has by an import and the answers about it. */
export interface SettledCountry {
  readonly supplierId: string;
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string;
  /** The answer that gives it and the key by which another file finds the supplier; null if no answer does. */
  readonly told: { readonly answerId: string; readonly key: string } | null;
}

/** Gives suppliers their countries, and the keys that come with a country from an answer. Takes away such keys of other countries. */
export async function settleToldCountries(
  tx: Transaction,
  organisationId: string,
  importId: string,
  settled: readonly SettledCountry[],
): Promise<void> {
  const ids = settled.map(({ supplierId }) => supplierId);
  await tx.query(
    `UPDATE suppliers s SET country = w.country, version = s.version + 1 FROM unnest($2::uuid[], $3::text[]) AS w (id, country)
     WHERE s.organisation_id = $1 AND s.id = w.id AND s.country <> w.country`,
    [organisationId, ids, settled.map(({ country }) => country)],
  );
  const told = settled.flatMap(({ supplierId, told: by }) => (by === null ? [] : [{ supplierId, ...by }]));
  await tx.query(
    `DELETE FROM supplier_keys WHERE ${rowsOfSuppliers('supplier_keys', "AND t.import_id IS NOT DISTINCT FROM $3::uuid AND t.origin_kind = 'review' AND t.own_supplier_id IS NULL")}
       AND (supplier_id, key, origin_id) NOT IN (SELECT * FROM unnest($4::uuid[], $5::text[], $6::uuid[]))`,
    [organisationId, ids, importId, ...columnsOf(told)],
  );
  await tx.query(
    `INSERT INTO supplier_keys (organisation_id, key, supplier_id, origin_kind, origin_id, import_id)
     SELECT $1, w.key, w.id, 'review', w.origin, $2 FROM unnest($3::uuid[], $4::text[], $5::uuid[]) AS w (id, key, origin) ON CONFLICT DO NOTHING`,
    [organisationId, importId, ...columnsOf(told)],
  );
}

interface ToldKey {
  readonly supplierId: string;
  readonly answerId: string;
  readonly key: string;
}

function columnsOf(told: readonly ToldKey[]): [string[], string[], string[]] {
  return [told.map(({ supplierId }) => supplierId), told.map(({ key }) => key), told.map(({ answerId }) => answerId)];
}
