import type { Transaction } from '../../platform/db/transaction.ts';
import { observationsInFull } from './blank-columns.ts';
import type { BriefFacts } from './packed-observation.ts';
import { SAYS } from './repeated-observation.ts';
import type { StoredObservation } from './stored-observation.ts';

const COLUMNS = `
  o.id, o.supplier_id AS "supplierId", o.site_id AS "siteId", s.key AS "siteKey", s.name AS "siteName", o.origin_kind AS "originKind", o.origin_id AS "originId", o.import_id AS "importId",
  o.source_kind AS "sourceKind", o.document_kind AS "documentKind", o.assurance, o.protection, o.evidence_date AS "evidenceDate",
  o.rows, ${SAYS.facts} AS facts, ${SAYS.inputs} AS inputs, ${SAYS.details} AS details, o.digest, o.recorded_from AS "recordedFrom", o.recorded_to AS "recordedTo", o.ended_by AS "endedBy"`;

/**
 * The observations of suppliers ($2) that a condition on `n` takes. OFFSET 0 looks each supplier up by its key: with a plain list the planner reads all rows of
 * the organisation for every portion, since tables that were just filled have no statistics.
 */
const from = (condition: string): string => `
  FROM (SELECT DISTINCT unnest($2::uuid[]) AS id) w
  CROSS JOIN LATERAL (
    SELECT n.* FROM observations n WHERE n.organisation_id = $1 AND n.supplier_id = w.id AND ${condition} OFFSET 0) o
  LEFT JOIN LATERAL (
    SELECT e.facts, e.inputs, e.details FROM observations e
    WHERE e.organisation_id = $1 AND e.supplier_id = w.id AND e.id = o.repeats OFFSET 0) h ON true
  LEFT JOIN LATERAL (
    SELECT t.key, t.name FROM sites t WHERE t.organisation_id = $1 AND t.supplier_id = w.id AND t.id = o.site_id OFFSET 0) s ON true`;

/** The observations in force of these suppliers, by supplier. Suppliers without one are left out. */
export async function loadInForce(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
): Promise<Map<string, StoredObservation[]>> {
  const rows = await tx.query<StoredObservation<BriefFacts>>(`SELECT ${COLUMNS} ${from('n.recorded_to IS NULL')}`, [
    organisationId,
    supplierIds,
  ]);
  return Map.groupBy(await observationsInFull(tx, organisationId, rows), ({ supplierId }) => supplierId);
}

/** All observations ever made of these suppliers, ended ones too; newest first. */
export async function loadAll(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
): Promise<Map<string, StoredObservation[]>> {
  const rows = await tx.query<StoredObservation<BriefFacts>>(
    `SELECT ${COLUMNS} ${from('true')} ORDER BY o.recorded_from DESC, o.id`,
    [organisationId, supplierIds],
  );
  return Map.groupBy(await observationsInFull(tx, organisationId, rows), ({ supplierId }) => supplierId);
}
