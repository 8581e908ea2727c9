import type { Transaction } from '../../platform/db/transaction.ts';
import { SAYS } from './repeated-observation.ts';
import type { StoredObservation } from './stored-observation.ts';

/** An observation in force of a site, from rows of an import: by the import itself or by an answer about it. */
export interface SiteObservation extends Pick<
  StoredObservation,
  | 'id'
  | 'supplierId'
  | 'originKind'
  | 'originId'
  | 'sourceKind'
  | 'documentKind'
  | 'assurance'
  | 'protection'
  | 'evidenceDate'
  | 'rows'
  | 'digest'
  | 'recordedFrom'
> {
  readonly siteKey: string;
  /** The country of the site that it gives; null if it gives none. */
  readonly country: string | null;
}

/** The observations in force of sites of these suppliers from rows of an import, the latest recording last. */
export async function siteObservations(
  tx: Transaction,
  organisationId: string,
  importId: string,
  supplierIds: readonly string[],
): Promise<SiteObservation[]> {
  return tx.query<SiteObservation>(
    `SELECT o.id, o.supplier_id AS "supplierId", s.key AS "siteKey", o.origin_kind AS "originKind", o.origin_id AS "originId", o.source_kind AS "sourceKind",
       o.document_kind AS "documentKind", o.assurance, o.protection, o.evidence_date AS "evidenceDate", o.rows, o.digest, o.recorded_from AS "recordedFrom",
       ${SAYS.facts}->'place.country'->>'value' AS country
     FROM unnest($3::uuid[]) AS w (id)
     CROSS JOIN LATERAL (
       SELECT n.* FROM observations n WHERE n.organisation_id = $1 AND n.supplier_id = w.id AND n.import_id IS NOT DISTINCT FROM $2::uuid
         AND n.recorded_to IS NULL OFFSET 0) o
     LEFT JOIN LATERAL (SELECT n.facts FROM observations n WHERE n.organisation_id = $1 AND n.supplier_id = w.id AND n.id = o.repeats OFFSET 0) h ON true
     CROSS JOIN LATERAL (SELECT n.key FROM sites n WHERE n.organisation_id = $1 AND n.supplier_id = w.id AND n.id = o.site_id OFFSET 0) s
     ORDER BY o.recorded_from, o.id`,
    [organisationId, importId, supplierIds],
  );
}
