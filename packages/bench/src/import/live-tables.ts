import pg from 'pg';

/** Live tables that an import fills, with the columns that are equal in every import of one file. */
export const LIVE_TABLES = {
  suppliers: 'name, country, state',
  supplier_keys: 'key',
  supplier_identifiers: 'scheme, value',
  supplier_names: 'kind, name, script',
  sites: 'key, name',
  observations:
    'source_kind, document_kind, assurance, protection, evidence_date, rows, facts, inputs, details, digest',
} as const;
export type LiveTable = keyof typeof LIVE_TABLES;
export const liveTables = Object.keys(LIVE_TABLES) as readonly LiveTable[];

const STAGING =
  'imports, import_records, import_rejections, import_problems, import_chunks, review_questions, reassessments';

/** A bare connection. As superuser it bypasses row-level security and may COPY; other roles may not. */
export async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  // The next statement reports a lost connection.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Empties all tables that an import writes, except the audit log. */
export async function emptyTables(admin: pg.Client): Promise<void> {
  await admin.query(`TRUNCATE ${liveTables.join(', ')}, ${STAGING}`);
}

/** Rows and digest of every live table. */
export async function liveDigest(admin: pg.Client): Promise<string> {
  const parts: string[] = [];
  for (const table of liveTables) {
    const { rows } = await admin.query<{ rows: number; digest: string }>(
      `SELECT count(*)::int AS rows, md5(coalesce(string_agg(digest, '' ORDER BY digest), '')) AS digest
       FROM (SELECT md5(ROW(${LIVE_TABLES[table]})::text) AS digest FROM ${table}) AS digests`,
    );
    parts.push(`${table} ${String(rows[0]?.rows)} ${String(rows[0]?.digest)}`);
  }
  return parts.join(', ');
}
