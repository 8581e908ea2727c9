import { randomUUID } from 'node:crypto';
import type { Database, Transaction } from '../../../platform/db/transaction.ts';
import type { PackedObservation, PackedRecord } from '../../supplier/packed-observation.ts';
import { readFileOf } from '../../supplier/testing/a-record.ts';
import type { WrittenFile } from '../../supplier/testing/a-record.ts';
import type { AssessmentCause } from '../request-assessment.ts';
import { requestAssessment } from '../request-assessment.ts';

export interface RecordedImport {
  readonly importId: string;
  /** Suppliers by name. */
  readonly suppliers: ReadonlyMap<string, string>;
}

/** Records a file as an import does, suppliers being the same by name, and asks for their assessment. */
export async function recordImport(
  database: Database,
  organisationId: string,
  file: WrittenFile,
): Promise<RecordedImport> {
  const { packed } = await readFileOf(file);
  const importId = randomUUID();
  return database.transaction(organisationId, async (tx) => {
    const suppliers = await recordSuppliers(tx, organisationId, importId, packed);
    const siteIds = await recordSites(tx, organisationId, packed, suppliers);
    await recordObservations(tx, organisationId, { importId, packed, suppliers, siteIds });
    await requestAssessment(tx, organisationId, [...suppliers.values()], 'import', importId, null);
    return { importId, suppliers };
  });
}

/** Takes an import back: ends its rows; suppliers of which nothing is left are withdrawn. */
export async function undoImport(
  database: Database,
  organisationId: string,
  { importId, suppliers }: RecordedImport,
): Promise<void> {
  const cause: AssessmentCause = 'undo';
  await database.transaction(organisationId, async (tx) => {
    await tx.write(
      'UPDATE observations SET recorded_to = $3, ended_by = $2 WHERE organisation_id = $1 AND import_id = $2',
      [organisationId, importId, tx.now],
    );
    await tx.write(
      `UPDATE suppliers s SET state = 'withdrawn' WHERE organisation_id = $1 AND NOT EXISTS (
         SELECT FROM observations o WHERE o.organisation_id = $1 AND o.supplier_id = s.id AND o.recorded_to IS NULL)`,
      [organisationId],
    );
    await requestAssessment(tx, organisationId, [...suppliers.values()], cause, importId, null);
  });
}

async function recordSuppliers(
  tx: Transaction,
  organisationId: string,
  importId: string,
  packed: readonly PackedRecord[],
): Promise<Map<string, string>> {
  const names = packed.map(({ name }) => name);
  const held = await tx.query<{ id: string; name: string }>(
    'SELECT id, name FROM suppliers WHERE organisation_id = $1 AND name = ANY ($2)',
    [organisationId, names],
  );
  const ids = new Map(held.map(({ id, name }) => [name, id]));
  const arriving = packed
    .filter(({ name }) => !ids.has(name))
    .map(({ name, country }) => ({ id: randomUUID(), name, country }));
  await tx.write(
    `INSERT INTO suppliers (organisation_id, id, name, country, state, first_import_id, created_at)
     SELECT $1, r.id, r.name, r.country, 'active', $3, $4 FROM json_populate_recordset(NULL::suppliers, $2::json) r`,
    [organisationId, JSON.stringify(arriving), importId, tx.now],
  );
  for (const { id, name } of arriving) ids.set(name, id);
  return ids;
}

async function recordSites(
  tx: Transaction,
  organisationId: string,
  packed: readonly PackedRecord[],
  suppliers: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const rows = packed.flatMap((record) =>
    record.sites.map(({ key, name }) => ({ id: randomUUID(), supplier_id: suppliers.get(record.name), key, name })),
  );
  await tx.write(
    `INSERT INTO sites (organisation_id, id, supplier_id, key, name, created_at)
     SELECT $1, r.id, r.supplier_id, r.key, r.name, $3 FROM json_populate_recordset(NULL::sites, $2::json) r ON CONFLICT DO NOTHING`,
    [organisationId, JSON.stringify(rows), tx.now],
  );
  const sites = await tx.query<{ id: string; place: string }>(
    `SELECT id, supplier_id || ' ' || key AS place FROM sites WHERE organisation_id = $1 AND supplier_id = ANY ($2)`,
    [organisationId, [...suppliers.values()]],
  );
  return new Map(sites.map(({ id, place }) => [place, id]));
}

interface Recording {
  readonly importId: string;
  readonly packed: readonly PackedRecord[];
  readonly suppliers: ReadonlyMap<string, string>;
  readonly siteIds: ReadonlyMap<string, string>;
}

async function recordObservations(
  tx: Transaction,
  organisationId: string,
  { importId, packed, suppliers, siteIds }: Recording,
): Promise<void> {
  const rows = packed.flatMap((record) => {
    const supplierId = suppliers.get(record.name) ?? '';
    const row = (siteId: string | null, { facts, inputs, details, rows: fileRows, digest }: PackedObservation) => ({
      id: randomUUID(),
      supplier_id: supplierId,
      site_id: siteId,
      source_kind: record.said.sourceKind,
      assurance: record.said.assurance,
      protection: record.said.protection,
      evidence_date: record.said.evidenceDate,
      rows: fileRows,
      facts,
      inputs,
      details,
      digest,
    });
    const ofSites = record.sites.map(({ key, observation }) =>
      row(siteIds.get(`${supplierId} ${key}`) ?? '', observation),
    );
    return [row(null, record.supplier), ...ofSites];
  });
  await tx.write(
    `INSERT INTO observations (organisation_id, id, supplier_id, site_id, import_id, source_kind, assurance, protection, evidence_date, rows, facts, inputs, details, digest, recorded_from)
     SELECT $1, r.id, r.supplier_id, r.site_id, $3, r.source_kind, r.assurance, r.protection, r.evidence_date, r.rows, r.facts, r.inputs, r.details, r.digest, $4
     FROM json_populate_recordset(NULL::observations, $2::json) r`,
    [organisationId, JSON.stringify(rows), importId, tx.now],
  );
}
