import type { Transaction } from '../../platform/db/transaction.ts';
import { removeFromPortfolio } from '../risk/remove-from-portfolio.ts';
import type { QuestionRow } from './question-row.ts';

/** Columns that a move keeps. */
const KEPT =
  'import_id, source_kind, document_kind, assurance, protection, evidence_date, rows, facts, inputs, details, digest';

/** Ends what is in force of one supplier ($2) and says the same of another one ($3), site by site. $4: what for. */
const MOVE: readonly string[] = [
  `INSERT INTO sites (organisation_id, id, supplier_id, key, name)
   SELECT $1, uuidv7(), $3, s.key, s.name FROM sites s WHERE s.organisation_id = $1 AND s.supplier_id = $2 AND $4::uuid IS NOT NULL ON CONFLICT DO NOTHING`,
  `WITH ended AS (
     UPDATE observations SET recorded_to = now(), ended_by = $4 WHERE organisation_id = $1 AND supplier_id = $2 AND recorded_to IS NULL RETURNING *)
   INSERT INTO observations (organisation_id, supplier_id, id, site_id, ${KEPT})
   SELECT $1, $3, uuidv7(), t.id, ${KEPT.split(', ')
     .map((column) => `e.${column}`)
     .join(', ')} FROM ended e
   LEFT JOIN sites f ON f.organisation_id = $1 AND f.supplier_id = $2 AND f.id = e.site_id
   LEFT JOIN sites t ON t.organisation_id = $1 AND t.supplier_id = $3 AND t.key = f.key`,
  `WITH gone AS (DELETE FROM supplier_keys WHERE organisation_id = $1 AND supplier_id = $2 AND $4::uuid IS NOT NULL RETURNING key, import_id)
   INSERT INTO supplier_keys (organisation_id, key, supplier_id, import_id) SELECT $1, key, $3, import_id FROM gone ON CONFLICT DO NOTHING`,
  `WITH gone AS (DELETE FROM supplier_identifiers WHERE organisation_id = $1 AND supplier_id = $2 AND $4::uuid IS NOT NULL RETURNING scheme, value, import_id)
   INSERT INTO supplier_identifiers (organisation_id, supplier_id, scheme, value, import_id) SELECT $1, $3, scheme, value, import_id FROM gone ON CONFLICT DO NOTHING`,
  `WITH gone AS (DELETE FROM supplier_names WHERE organisation_id = $1 AND supplier_id = $2 AND $4::uuid IS NOT NULL RETURNING kind, name, script, import_id)
   INSERT INTO supplier_names (organisation_id, supplier_id, kind, name, script, import_id)
   SELECT $1, $3, CASE kind WHEN 'name' THEN 'other' ELSE kind END, name, script, import_id FROM gone ON CONFLICT DO NOTHING`,
];

interface Pair {
  readonly from: string;
  readonly into: string;
}

/** The two suppliers that the question holds to be one, as its rows were written. */
async function pairOf(
  tx: Transaction,
  organisationId: string,
  { importId, recordOrdinal, candidates }: QuestionRow,
): Promise<Pair | null> {
  const [pair] = await tx.query<Pair>(
    `SELECT a.supplier_id AS "from", b.supplier_id AS "into" FROM import_records a
     JOIN import_records b ON b.organisation_id = $1 AND b.import_id = $2 AND b.first_row = $4
     WHERE a.organisation_id = $1 AND a.import_id = $2 AND a.ordinal = $3 AND a.supplier_id <> b.supplier_id
       AND a.applied_at IS NOT NULL AND b.applied_at IS NOT NULL`,
    [organisationId, importId, recordOrdinal, candidates[0]?.row ?? null],
  );
  return pair ?? null;
}

/** Makes two suppliers of one file one: the later one leads to the earlier one from now on. Returns what must be assessed again. */
export async function mergeSuppliers(
  tx: Transaction,
  organisationId: string,
  question: QuestionRow,
  answerId: string,
): Promise<string[]> {
  const pair = await pairOf(tx, organisationId, question);
  if (pair === null) return [];
  const { from, into } = pair;
  for (const statement of MOVE) await tx.query(statement, [organisationId, from, into, answerId]);
  await tx.query(
    `UPDATE import_records SET supplier_id = $3 WHERE organisation_id = $1 AND supplier_id = $2 AND import_id = $4`,
    [organisationId, from, into, question.importId],
  );
  await tx.query(
    `UPDATE suppliers SET state = 'withdrawn', merged_into = $3, version = version + 1 WHERE organisation_id = $1 AND id = $2`,
    [organisationId, from, into],
  );
  await takeOverDecisions(tx, organisationId, pair);
  await removeFromPortfolio(tx, organisationId, [from]);
  return [into];
}

/** What was decided or proposed of one holds of the other from now on, unless that has its own; a second proposal is withdrawn. */
async function takeOverDecisions(tx: Transaction, organisationId: string, { from, into }: Pair): Promise<void> {
  await tx.query(
    `UPDATE decisions d SET supplier_id = $3, version = d.version + 1
     WHERE d.organisation_id = $1 AND d.supplier_id = $2 AND d.state IN ('proposed', 'in-force')
       AND NOT EXISTS (SELECT FROM decisions o WHERE o.organisation_id = $1 AND o.supplier_id = $3 AND o.state = d.state)`,
    [organisationId, from, into],
  );
  await tx.query(
    `UPDATE decisions SET state = 'withdrawn', decided_at = now(), version = version + 1 WHERE organisation_id = $1 AND supplier_id = $2 AND state = 'proposed'`,
    [organisationId, from],
  );
}

/** Makes two suppliers of the merged one again: what the later one's row said is said of it, and of the other one no more. */
export async function separateSuppliers(
  tx: Transaction,
  organisationId: string,
  { importId, recordOrdinal }: QuestionRow,
  answerId: string,
): Promise<string[]> {
  const [pair] = await tx.query<Pair & { rows: number[] }>(
    `SELECT o.id AS "from", r.supplier_id AS "into", r.rows FROM import_records r
     JOIN suppliers o ON o.organisation_id = $1 AND o.merged_into = r.supplier_id
     WHERE r.organisation_id = $1 AND r.import_id = $2 AND r.ordinal = $3
       AND EXISTS (SELECT FROM observations e WHERE e.organisation_id = $1 AND e.supplier_id = o.id AND e.ended_by = $4)
     LIMIT 1`,
    [organisationId, importId, recordOrdinal, answerId],
  );
  if (pair === undefined) return [];
  const { from, into, rows } = pair;
  await tx.query(
    `WITH ended AS (
       UPDATE observations SET recorded_to = now(), ended_by = $4
       WHERE organisation_id = $1 AND supplier_id = $3 AND import_id = $5 AND rows && $6::integer[] AND recorded_to IS NULL RETURNING *)
     INSERT INTO observations (organisation_id, supplier_id, id, site_id, ${KEPT})
     SELECT $1, $2, uuidv7(), t.id, ${KEPT.split(', ')
       .map((column) => `e.${column}`)
       .join(', ')} FROM ended e
     LEFT JOIN sites f ON f.organisation_id = $1 AND f.supplier_id = $3 AND f.id = e.site_id
     LEFT JOIN sites t ON t.organisation_id = $1 AND t.supplier_id = $2 AND t.key = f.key`,
    [organisationId, from, into, answerId, importId, rows],
  );
  await tx.query(
    `UPDATE suppliers SET state = 'active', merged_into = NULL, version = version + 1 WHERE organisation_id = $1 AND id = $2`,
    [organisationId, from],
  );
  await restoreWords(tx, organisationId, { from, into }, importId, recordOrdinal);
  return [from, into];
}

/** Keys, identifiers and names are those that the record brings; the other supplier keeps what other records bring. */
async function restoreWords(
  tx: Transaction,
  organisationId: string,
  { from, into }: Pair,
  importId: string,
  ordinal: number | null,
): Promise<void> {
  const own = [organisationId, importId, ordinal];
  await tx.query(
    `UPDATE import_records SET supplier_id = $4 WHERE organisation_id = $1 AND import_id = $2 AND ordinal = $3`,
    [...own, from],
  );
  for (const table of ['supplier_keys', 'supplier_identifiers', 'supplier_names']) {
    await tx.query(`DELETE FROM ${table} WHERE organisation_id = $1 AND import_id = $2 AND supplier_id = $3`, [
      organisationId,
      importId,
      into,
    ]);
  }
  const records = `FROM import_records r`;
  const where = `WHERE r.organisation_id = $1 AND r.import_id = $2 AND r.supplier_id = ANY ($3::uuid[]) AND r.applied_at IS NOT NULL ON CONFLICT DO NOTHING`;
  const parameters = [organisationId, importId, [from, into]];
  await tx.query(
    `INSERT INTO supplier_keys (organisation_id, key, supplier_id, import_id) SELECT $1, k.key, r.supplier_id, $2 ${records} CROSS JOIN unnest(r.keys) AS k (key) ${where}`,
    parameters,
  );
  await tx.query(
    `INSERT INTO supplier_identifiers (organisation_id, supplier_id, scheme, value, import_id) SELECT $1, r.supplier_id, x.scheme, x.value, $2 ${records}
     CROSS JOIN jsonb_to_recordset(r.record->'identifiers') AS x (scheme text, value text) ${where}`,
    parameters,
  );
  await tx.query(
    `INSERT INTO supplier_names (organisation_id, supplier_id, kind, name, script, import_id) SELECT $1, r.supplier_id, x.kind, x.name, x.script, $2 ${records}
     CROSS JOIN jsonb_to_recordset(r.record->'names') AS x (kind text, name text, script text) ${where}`,
    parameters,
  );
}
