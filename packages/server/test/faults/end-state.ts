import { zstdDecompressSync } from 'node:zlib';
import type pg from 'pg';
import { tenantTables } from '../catalogue/catalogue.ts';

/** Values that depend on the clock or on the number of tries: an undisturbed run has them too, but they differ. */
const OF_THE_WAY = new Set([
  'outbox',
  'past_reassessments',
  'past_search_tokens',
  'portfolio_counts',
  'job_runs',
  'kept_responses',
  'audit_heads',
  'audit_entries',
  'audit_anchors',
  'access_heads',
  'access_entries',
  'custody_heads',
  'view_entries',
  'view_heads',
  'stored_files',
  'relayed_member_events',
]);
/** Random values, digests of ids, and the number of audit entries, which depends on how many suppliers a job took at once. */
const BY_CHANCE = new Set(['base_digest', 'input_hash', 'salt', 'short_id', 'storage_key', 'check_started_after']);
/** What lists showed while others were still being assessed. */
const IN_BETWEEN: Readonly<Record<string, string>> = { past_portfolio: 'attention_within' };
/** How many suppliers a statement wrote at once varies: each day of each supplier is a row of its own here. */
const SPREAD: Readonly<Record<string, string>> = {
  past_assessed_days:
    '(SELECT organisation_id, as_of, unnest(supplier_ids) AS supplier_id FROM past_assessed_days) AS days',
};
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** All that an organisation has, row by row, with names for ids and without times: equal for two organisations with the same history. */
export type EndState = Readonly<Record<string, readonly string[]>>;

/** @param admin bypasses row-level security */
export async function endState(admin: pg.Client, organisationId: string): Promise<EndState> {
  const tables = (await tenantTables(admin)).filter((table) => !OF_THE_WAY.has(table) && table !== 'explanations');
  const state = await rowsOf(admin, organisationId, tables);
  return {
    ...state,
    explanations: await explanationsOf(admin, organisationId),
    'audit entries': await auditOf(admin, organisationId),
  };
}

/** The explanation of each result. Which of them share a row varies. */
async function explanationsOf(admin: pg.Client, organisationId: string): Promise<string[]> {
  const names = await namesOf(admin, organisationId);
  const { rows } = await admin.query<{ content: Buffer }>(
    'SELECT content FROM explanations WHERE organisation_id = $1',
    [organisationId],
  );
  const lines = rows.flatMap(({ content }) => zstdDecompressSync(content).toString().trimEnd().split('\n'));
  return lines.map((line) => named(line, names)).toSorted();
}

function named(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(UUID, (id) => names.get(id) ?? 'an id');
}

/** The rows of an organisation in these tables. @param leftOut columns that are not compared */
export async function rowsOf(
  admin: pg.Client,
  organisationId: string,
  tables: readonly string[],
  leftOut: readonly string[] = [],
): Promise<EndState> {
  const names = await namesOf(admin, organisationId);
  const state: Record<string, string[]> = {};
  for (const table of tables) {
    const { rows, fields } = await admin.query<Record<string, unknown>>(
      `SELECT * FROM ${SPREAD[table] ?? table} WHERE organisation_id = $1`,
      [organisationId],
    );
    const told = fields.filter(
      ({ name, dataTypeID }) =>
        dataTypeID !== TIMESTAMPTZ && !BY_CHANCE.has(name) && name !== IN_BETWEEN[table] && !leftOut.includes(name),
    );
    state[table] = rows.map((row) => named(JSON.stringify(told.map(({ name }) => row[name])), names)).toSorted();
  }
  return state;
}

const TIMESTAMPTZ = 1184;

/** What each id stands for. */
async function namesOf(admin: pg.Client, organisationId: string): Promise<Map<string, string>> {
  const { rows } = await admin.query<{ id: string; name: string }>(
    `SELECT id::text, 'supplier ' || name || ' ' || country AS name FROM suppliers WHERE organisation_id = $1
     UNION ALL
     SELECT t.id::text, 'site ' || t.key || ' of ' || s.name || ' ' || s.country FROM sites t
       JOIN suppliers s ON s.organisation_id = $1 AND s.id = t.supplier_id WHERE t.organisation_id = $1
     UNION ALL
     SELECT id::text, 'import ' || file_name FROM imports WHERE organisation_id = $1`,
    [organisationId],
  );
  return new Map(rows.map(({ id, name }) => [id, JSON.stringify(name).slice(1, -1)]));
}

/** Acts by verb and parameters, without times and file ids. How many suppliers a job took at once varies, so they are summed. */
async function auditOf(admin: pg.Client, organisationId: string): Promise<string[]> {
  const { rows } = await admin.query<{ entry: string }>(
    `SELECT verb || ' ' || parameters::text || ' ' || count(*) AS entry FROM
       (SELECT verb, parameters - '{file,occurredAt}'::text[] AS parameters FROM audit_entries
        WHERE organisation_id = $1 AND verb <> 'supplier.assessed') entries GROUP BY verb, parameters
     UNION ALL
     SELECT verb || ' ' || sum((parameters->>'suppliers')::int) || ' ' || sum((parameters->>'failed')::int) FROM audit_entries
     WHERE organisation_id = $1 AND verb = 'supplier.assessed' GROUP BY verb ORDER BY 1`,
    [organisationId],
  );
  return rows.map(({ entry }) => entry);
}

/** Differences of two states, some rows for each table, for a test to show. Empty if equal. */
export function differencesOf(
  expected: EndState,
  found: EndState,
): Record<string, { missing: string[]; extra: string[] }> {
  const differing: Record<string, { missing: string[]; extra: string[] }> = {};
  for (const table of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    const missing = without(expected[table] ?? [], found[table] ?? []);
    const extra = without(found[table] ?? [], expected[table] ?? []);
    if (missing.length + extra.length > 0)
      differing[table] = { missing: missing.slice(0, 3), extra: extra.slice(0, 3) };
  }
  return differing;
}

function without(rows: readonly string[], others: readonly string[]): string[] {
  const left = Map.groupBy(others, (row) => row);
  return rows.filter((row) => left.get(row)?.pop() === undefined);
}
