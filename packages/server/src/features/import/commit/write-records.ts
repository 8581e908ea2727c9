import type { Transaction } from '../../../platform/db/transaction.ts';

/** Staged records that are written together. */
export interface RecordRange {
  readonly organisationId: string;
  readonly importId: string;
  /** First and last ordinal. */
  readonly from: number;
  readonly to: number;
}

const RECORDS = `SELECT r.*, $5::timestamptz AS now FROM import_records r
  WHERE r.organisation_id = $1 AND r.import_id = $2 AND r.ordinal BETWEEN $3 AND $4 AND r.tile IN ('new', 'changed', 'same') AND r.applied_at IS NULL`;

const OBSERVATION_COLUMNS = `organisation_id, supplier_id, id, site_id, import_id, source_kind, document_kind, assurance, protection, evidence_date,
  rows, facts, inputs, details, digest, recorded_from`;
const JOIN_IMPORT = `JOIN imports i ON i.organisation_id = $1 AND i.id = $2`;
/** What a record says, taken apart at once: each operator on the whole would unpack it from the disk again. */
const APART = `CROSS JOIN jsonb_to_record(r.record) AS p (said jsonb, supplier jsonb, sites jsonb)
   CROSS JOIN jsonb_to_record(p.said) AS d ("sourceKind" text, assurance text, protection text, "evidenceDate" date)`;
const SAID = `d."sourceKind", i.document_kind, d.assurance, d.protection, d."evidenceDate"`;
const WORDS = '(facts jsonb, inputs jsonb, details jsonb, digest text, rows jsonb)';

/**
 * What one range of records writes, in order: each statement takes all of them. A site is looked up by its whole key, whatever the planner believes: where its
 * statistics do not know the organisation yet, a join would read all sites of it for every record.
 */
const STATEMENTS: readonly string[] = [
  `INSERT INTO suppliers (organisation_id, id, name, country, state, first_import_id, created_at)
   SELECT $1, r.supplier_id, r.name, r.country, 'arriving', $2, r.now FROM (${RECORDS}) r WHERE r.tile = 'new' ON CONFLICT DO NOTHING`,
  `UPDATE suppliers s SET country = r.country, version = s.version + 1 FROM (${RECORDS}) r
   WHERE s.organisation_id = $1 AND s.id = r.supplier_id AND s.country = '' AND r.country <> '' AND r.tile = 'changed'`,
  `INSERT INTO supplier_keys (organisation_id, key, supplier_id, import_id)
   SELECT $1, k.key, r.supplier_id, $2 FROM (${RECORDS}) r CROSS JOIN unnest(r.keys) AS k (key) ON CONFLICT DO NOTHING`,
  `INSERT INTO supplier_identifiers (organisation_id, supplier_id, scheme, value, import_id)
   SELECT $1, r.supplier_id, x.scheme, x.value, $2 FROM (${RECORDS}) r
   CROSS JOIN jsonb_to_recordset(r.record->'identifiers') AS x (scheme text, value text) ON CONFLICT DO NOTHING`,
  `INSERT INTO supplier_names (organisation_id, supplier_id, kind, name, script, import_id)
   SELECT $1, r.supplier_id, x.kind, x.name, x.script, $2 FROM (${RECORDS}) r
   CROSS JOIN jsonb_to_recordset(r.record->'names') AS x (kind text, name text, script text) ON CONFLICT DO NOTHING`,
  `INSERT INTO sites (organisation_id, id, supplier_id, key, name, created_at)
   SELECT $1, uuidv7(), r.supplier_id, x.key, x.name, r.now FROM (${RECORDS}) r
   CROSS JOIN jsonb_to_recordset(r.record->'sites') AS x (key text, name text) ON CONFLICT DO NOTHING`,
  `INSERT INTO observations (${OBSERVATION_COLUMNS})
   SELECT $1, r.supplier_id, uuidv7(), NULL, $2, ${SAID}, r.rows, o.facts, o.inputs, o.details, o.digest, r.now
   FROM (${RECORDS}) r ${JOIN_IMPORT} ${APART} CROSS JOIN jsonb_to_record(p.supplier) AS o ${WORDS}`,
  `INSERT INTO observations (${OBSERVATION_COLUMNS})
   SELECT $1, r.supplier_id, uuidv7(), t.id, $2, ${SAID}, translate(o.rows::text, '[]', '{}')::integer[], o.facts, o.inputs, o.details, o.digest, r.now
   FROM (${RECORDS}) r ${JOIN_IMPORT} ${APART} CROSS JOIN jsonb_to_recordset(p.sites) AS x (key text, observation jsonb)
   CROSS JOIN jsonb_to_record(x.observation) AS o ${WORDS}
   CROSS JOIN LATERAL (SELECT s.id FROM sites s WHERE s.organisation_id = $1 AND s.supplier_id = r.supplier_id AND s.key = x.key LIMIT 1) t`,
  `UPDATE import_records r SET applied_at = $5
   WHERE r.organisation_id = $1 AND r.import_id = $2 AND r.ordinal BETWEEN $3 AND $4 AND r.tile IN ('new', 'changed', 'same') AND r.applied_at IS NULL`,
];

/** Writes the records of a range that are not written yet. Parked ones stay where they are. */
export async function writeRecords(
  tx: Transaction,
  { organisationId, importId, from, to }: RecordRange,
): Promise<void> {
  for (const statement of STATEMENTS) await tx.query(statement, [organisationId, importId, from, to, tx.now]);
}
