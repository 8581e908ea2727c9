import { storableJson } from '../../../platform/db/copy-rows.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Origin } from '../origin.ts';
import { earlier, SAID_ONCE } from '../repeated-observation.ts';
import type { PackedRecord } from '../packed-observation.ts';
import { wordStatements } from '../words.ts';

/**
 * A statement that gives what to record, one row a record, so that ten thousand records are written as quickly as one. Its first parameter is the
 * organisation. Its columns:
 * - `supplier_id uuid`, and `is_new boolean`: true for a supplier that is not known yet;
 * - `name text` of a new supplier;
 * - `country text`: ISO 3166-1 alpha-2 for a supplier whose country is not known yet, or empty;
 * - `keys text[]` that find the supplier;
 * - `rows integer[]` of the file that the record was read from, `document_kind text`, null if there is none;
 * - `record jsonb`: the parts of a `PackedRecord` to record. `said` is always there; `supplier`, `sites`, `names` and `identifiers` may be left out.
 */
export interface RecordStatement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** A record that the caller holds in memory. */
export interface RecordInHand {
  readonly supplierId: string;
  readonly isNew: boolean;
  readonly name: string;
  readonly country: string;
  readonly keys: readonly string[];
  readonly rows: readonly number[];
  readonly documentKind: string | null;
  readonly record: Pick<PackedRecord, 'said'> & Partial<PackedRecord>;
}

/** The statement for records that the caller holds in memory. */
export function recordsInHand(records: readonly RecordInHand[]): RecordStatement {
  return {
    sql: `SELECT h."supplierId" AS supplier_id, h."isNew" AS is_new, h.name, h.country, h.keys, h.rows, h."documentKind" AS document_kind, h.record
      FROM jsonb_to_recordset($2::jsonb) AS h ("supplierId" uuid, "isNew" boolean, name text, country text, keys text[], rows integer[], "documentKind" text, record jsonb)`,
    parameters: [storableJson(records)],
  };
}

export interface Recording {
  readonly origin: Origin;
  /** The import that the rows of the records refer to; null if there is none. */
  readonly importId: string | null;
  readonly records: RecordStatement;
  /** The supplier that the words go back to when a merge ends; left out where it is the one that gets them, or a record of an import says so. */
  readonly ownSupplierId?: string;
}

const OBSERVATION = `organisation_id, supplier_id, id, site_id, origin_kind, origin_id, import_id, own_supplier_id, source_kind, document_kind, assurance, protection, evidence_date,
  rows, facts, inputs, details, repeats, digest, recorded_from`;
const WORDS_OF = `g.record->'identifiers' AS identifiers, g.record->'names' AS names`;
const FROM_ORIGIN = 'r.origin_kind, r.origin_id, r.import_id';
const SAID_FROM = `${FROM_ORIGIN}, r.own_supplier_id`;
/** Splits a record in one step: each operator on the whole would decompress it from disk again. */
const APART = `CROSS JOIN jsonb_to_record(r.record) AS p (said jsonb, supplier jsonb, sites jsonb)
   CROSS JOIN jsonb_to_record(p.said) AS d ("sourceKind" text, assurance text, protection text, "evidenceDate" date)`;
const SAID = `d."sourceKind", r.document_kind, d.assurance, d.protection, d."evidenceDate"`;
const WORDS = '(facts jsonb, inputs jsonb, details jsonb, digest text, rows jsonb)';

/**
 * What is written for the records `r`, in order; each statement takes all of them. A site is always looked up by its whole key: while the planner has no
 * statistics of the organisation, a join would read all its sites for every record.
 */
function statements(records: string): readonly string[] {
  return [
    `INSERT INTO suppliers (organisation_id, id, name, country, state, origin_kind, origin_id, first_import_id, created_at)
     SELECT $1, r.supplier_id, r.name, r.country, 'arriving', ${FROM_ORIGIN}, r.now FROM ${records} WHERE r.is_new ON CONFLICT DO NOTHING`,
    `UPDATE suppliers s SET country = r.country, version = s.version + 1 FROM ${records}
     WHERE s.organisation_id = $1 AND s.id = r.supplier_id AND s.country = '' AND r.country <> '' AND NOT r.is_new`,
    ...wordStatements(records),
    `INSERT INTO sites (organisation_id, id, supplier_id, key, name, created_at)
     SELECT $1, uuidv7(), r.supplier_id, x.key, x.name, r.now FROM ${records}
     CROSS JOIN jsonb_to_recordset(r.record->'sites') AS x (key text, name text) ON CONFLICT DO NOTHING`,
    `INSERT INTO observations (${OBSERVATION})
     SELECT $1, r.supplier_id, uuidv7(), NULL, ${SAID_FROM}, ${SAID}, r.rows, ${SAID_ONCE}, o.digest, r.now
     FROM ${records} ${APART} CROSS JOIN jsonb_to_record(p.supplier) AS o ${WORDS} ${earlier('r.supplier_id', 'NULL')} WHERE p.supplier IS NOT NULL`,
    `INSERT INTO observations (${OBSERVATION})
     SELECT $1, r.supplier_id, uuidv7(), t.id, ${SAID_FROM}, ${SAID}, translate(o.rows::text, '[]', '{}')::integer[], ${SAID_ONCE}, o.digest, r.now
     FROM ${records} ${APART} CROSS JOIN jsonb_to_recordset(p.sites) AS x (key text, observation jsonb)
     CROSS JOIN jsonb_to_record(x.observation) AS o ${WORDS}
     CROSS JOIN LATERAL (SELECT s.id FROM sites s WHERE s.organisation_id = $1 AND s.supplier_id = r.supplier_id AND s.key = x.key LIMIT 1) t
     ${earlier('r.supplier_id', 't.id')}`,
  ];
}

/**
 * Records what a source says of suppliers: new suppliers with their names, keys and sites, and observations beside those of other origins. New suppliers are
 * hidden until `showSuppliers`.
 */
export async function recordObservations(
  tx: Transaction,
  organisationId: string,
  { origin, importId, records: { sql, parameters }, ownSupplierId }: Recording,
): Promise<void> {
  const next = parameters.length + 2;
  const by = `$${String(next)}::text AS origin_kind, $${String(next + 1)}::uuid AS origin_id, $${String(next + 2)}::uuid AS import_id,
    $${String(next + 3)}::timestamptz AS now, $${String(next + 4)}::uuid AS own_supplier_id`;
  const all = [organisationId, ...parameters, origin.kind, origin.id, importId, tx.now, ownSupplierId ?? null];
  for (const statement of statements(`(SELECT g.*, ${WORDS_OF}, ${by} FROM (${sql}) g) r`))
    await tx.query(statement, all);
}
