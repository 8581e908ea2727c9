import type { Transaction } from '../../platform/db/transaction.ts';
import type { StoredObservation } from './stored-observation.ts';

const COLUMNS = `
  o.id, o.supplier_id AS "supplierId", o.site_id AS "siteId", s.key AS "siteKey", s.name AS "siteName", o.origin_kind AS "originKind", o.origin_id AS "originId", o.import_id AS "importId",
  o.source_kind AS "sourceKind", o.document_kind AS "documentKind", o.assurance, o.protection, o.evidence_date AS "evidenceDate",
  o.rows, o.facts, o.inputs, o.details, o.digest, o.recorded_from AS "recordedFrom", o.recorded_to AS "recordedTo", o.ended_by AS "endedBy"`;

const FROM = `
  FROM observations o
  LEFT JOIN sites s ON s.organisation_id = o.organisation_id AND s.supplier_id = o.supplier_id AND s.id = o.site_id
  WHERE o.organisation_id = $1 AND o.supplier_id = ANY ($2::uuid[])`;

/** The observations in force of these suppliers, by supplier. Suppliers without one are left out. */
export async function loadInForce(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
): Promise<Map<string, StoredObservation[]>> {
  const rows = await tx.query<StoredObservation>(`SELECT ${COLUMNS} ${FROM} AND o.recorded_to IS NULL`, [
    organisationId,
    supplierIds,
  ]);
  return Map.groupBy(rows, ({ supplierId }) => supplierId);
}

/** All observations ever made of these suppliers, ended ones too; newest first. */
export async function loadAll(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
): Promise<Map<string, StoredObservation[]>> {
  const rows = await tx.query<StoredObservation>(`SELECT ${COLUMNS} ${FROM} ORDER BY o.recorded_from DESC, o.id`, [
    organisationId,
    supplierIds,
  ]);
  return Map.groupBy(rows, ({ supplierId }) => supplierId);
}
