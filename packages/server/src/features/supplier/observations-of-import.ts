import type { Transaction } from '../../platform/db/transaction.ts';
import { HOLDER, SAYS } from './repeated-observation.ts';
import type { StoredObservation } from './stored-observation.ts';

/** An import's observation of a site: its source and date, which later answers share. */
export type SiteObservation = Pick<
  StoredObservation,
  'supplierId' | 'sourceKind' | 'documentKind' | 'assurance' | 'protection' | 'evidenceDate' | 'rows'
> & { readonly siteKey: string };

const SITES = `SELECT o.supplier_id AS "supplierId", s.key AS "siteKey", o.source_kind AS "sourceKind", o.document_kind AS "documentKind", o.assurance, o.protection,
    o.evidence_date AS "evidenceDate", o.rows
  FROM observations o JOIN sites s ON s.organisation_id = $1 AND s.supplier_id = o.supplier_id AND s.id = o.site_id`;
const OF_IMPORT = `o.organisation_id = $1 AND o.import_id = $2 AND o.origin_kind = 'import' AND o.recorded_to IS NULL`;

/** A site, and its rows. */
export interface SiteRows {
  readonly supplierId: string;
  readonly siteKey: string;
  readonly rows: readonly number[];
}

/** The observations in force that an import made of these sites in these rows. */
export async function observationsOfSites(
  tx: Transaction,
  organisationId: string,
  importId: string,
  sites: readonly SiteRows[],
): Promise<SiteObservation[]> {
  return tx.query<SiteObservation>(
    `${SITES} WHERE ${OF_IMPORT} AND EXISTS (
       SELECT FROM jsonb_to_recordset($3::jsonb) AS w ("supplierId" uuid, "siteKey" text, rows integer[])
       WHERE w."supplierId" = o.supplier_id AND w."siteKey" = s.key AND w.rows && o.rows)`,
    [organisationId, importId, JSON.stringify(sites)],
  );
}

/** The observations in force from these rows of an import of sites without a country. */
export async function observationsWithoutCountry(
  tx: Transaction,
  organisationId: string,
  importId: string,
  rows: readonly number[],
): Promise<SiteObservation[]> {
  return tx.query<SiteObservation>(
    `${SITES} ${HOLDER} WHERE ${OF_IMPORT} AND o.rows && $3::integer[] AND NOT (${SAYS.facts}->'place.country' ? 'value')`,
    [organisationId, importId, rows],
  );
}

/** Whether an origin has an observation in force about rows of an import. */
export async function hasTold(
  tx: Transaction,
  organisationId: string,
  importId: string,
  originId: string,
): Promise<boolean> {
  const told = await tx.query(
    'SELECT FROM observations WHERE organisation_id = $1 AND import_id = $2 AND origin_id = $3 AND recorded_to IS NULL LIMIT 1',
    [organisationId, importId, originId],
  );
  return told.length > 0;
}

/** The suppliers among these without a known country: their names by id. */
export async function suppliersWithoutCountry(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; name: string }>(
    `SELECT id, name FROM suppliers WHERE organisation_id = $1 AND id = ANY ($2::uuid[]) AND country = ''`,
    [organisationId, supplierIds],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
