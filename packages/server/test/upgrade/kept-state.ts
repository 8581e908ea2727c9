import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/** The rows of a table, as COPY writes them, in an order that does not hang on where they lie. */
interface KeptRows {
  /** Those that are not computed from others, with their types. */
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: readonly string[];
}

/** A database as a version of Plumbline left it, without its queues: a version brings those with it, and they are empty between two jobs. */
export interface KeptState {
  readonly commit: string;
  /** Names of the migrations that had run, oldest first. */
  readonly migrations: readonly string[];
  /** The last value of each sequence that was used. */
  readonly sequences: Readonly<Record<string, number>>;
  /** By schema and name. */
  readonly tables: Readonly<Record<string, KeptRows>>;
}

/** Left out are what the migrations of a test write, and the texts that each version brings with it, which are large. */
const OWN_SCHEMAS = `nspname NOT IN ('pg_catalog', 'information_schema', 'bullmq') AND nspname NOT LIKE 'pg\\_%'`;
const LEFT_OUT = `${OWN_SCHEMAS} AND NOT (nspname = 'public' AND relname IN ('migrations', 'kept_editions'))`;

/** Tables with their columns. */
export async function columnsOf(admin: pg.Client): Promise<Record<string, Record<string, string>>> {
  const { rows } = await admin.query<{ name: string; columns: Record<string, string> }>(
    `SELECT format('%I.%I', nspname, relname) AS name,
       json_object_agg(quote_ident(attname), format_type(atttypid, atttypmod) || CASE WHEN attnotnull THEN ' NOT NULL' ELSE '' END ORDER BY attname) AS columns
     FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace JOIN pg_attribute ON attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
     WHERE relkind = 'r' AND ${LEFT_OUT} GROUP BY 1 ORDER BY 1`,
  );
  return Object.fromEntries(rows.map(({ name, columns }) => [name, columns]));
}

/** What stands in some columns of a table. */
export async function rowsIn(admin: pg.Client, table: string, columns: readonly string[]): Promise<string[]> {
  const copied = await text(admin.query(copyTo(`COPY (SELECT ${columns.join(', ')} FROM ${table}) TO STDOUT`)));
  return copied.split('\n').slice(0, -1).toSorted();
}

export async function keptState(admin: pg.Client, commit: string): Promise<KeptState> {
  const { rows: ran } = await admin.query<{ name: string }>('SELECT name FROM migrations ORDER BY timestamp');
  const { rows: sequences } = await admin.query<{ name: string; last: string }>(
    `SELECT format('%I.%I', schemaname, sequencename) AS name, last_value AS last FROM pg_sequences
     WHERE last_value IS NOT NULL AND schemaname <> 'bullmq' AND sequencename <> 'migrations_id_seq' ORDER BY 1`,
  );
  const tables: Record<string, KeptRows> = {};
  for (const [table, columns] of Object.entries(await columnsOf(admin)))
    tables[table] = { columns, rows: await rowsIn(admin, table, Object.keys(columns)) };
  return {
    commit,
    migrations: ran.map(({ name }) => name),
    sequences: Object.fromEntries(sequences.map(({ name, last }) => [name, Number(last)])),
    tables,
  };
}

/** Puts a state into a database that has its tables. What was computed as rows were written then is in them, so no trigger runs. */
export async function putBack(admin: pg.Client, { tables, sequences }: KeptState): Promise<void> {
  await admin.query('SET session_replication_role = replica');
  for (const [table, { columns, rows }] of Object.entries(tables)) {
    await admin.query(`DELETE FROM ${table}`);
    const copy = admin.query(copyFrom(`COPY ${table} (${Object.keys(columns).join(', ')}) FROM STDIN`));
    await pipeline(Readable.from(rows.map((row) => `${row}\n`)), copy);
  }
  await admin.query('SET session_replication_role = DEFAULT');
  for (const [name, last] of Object.entries(sequences)) await admin.query('SELECT setval($1, $2)', [name, last]);
}
