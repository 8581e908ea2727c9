import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../src/platform/db/testing/database.ts';
import { KEPT_BY_TRIGGERS } from './written-in-bulk.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

/** Columns that no page shows, and why. */
const NOT_SHOWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  suppliers: { version: 'counts changes', first_import_id: 'read by the version before only' },
  portfolio: {
    due_on: 'says when to assess again',
    migrants_counted: 'gives attention_within, where the number of workers is unknown',
  },
  evidence: {
    added_at: 'never changes',
    added_by: 'never changes',
    audience: 'who may see a file is decided today, for every day',
    destroyed_at: 'what was destroyed is gone on every day',
    file_id: 'never changes',
    origin: 'never changes',
    sent_digest: 'never changes',
    shared_until: 'what a supplier shares is decided today, for every day',
    upload_id: 'never changes',
    version: 'counts changes',
    withheld_at: 'what a supplier shares is decided today, for every day',
  },
};
const OF_WORDS = {
  origin_kind: 'several origins may say one word',
  origin_id: 'several origins may say one word',
  import_id: 'several imports may say one word',
  own_supplier_id: 'says to whom a word goes back when a merge ends',
};
const WORDS = ['supplier_names', 'supplier_identifiers', 'supplier_keys'];

/**
 * Of an import only its state is kept: how its file is read and what it holds does not change once its suppliers are listed. Of a corridor only whose it is: its
 * versions stay.
 */
const NOT_ROWS = [
  'past_assessed_days',
  'past_reassessments',
  'past_recruitment_corridors',
  'past_search_tokens',
  'past_search_tokens',
  'past_withheld',
  'past_imports',
];

const tables = KEPT_BY_TRIGGERS.filter((table) => !NOT_ROWS.includes(table)).map((table) => table.replace('past_', ''));

/** Without those that the database works out of the others. */
async function columnsOf(table: string): Promise<string[]> {
  const { rows } = await db.admin.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attname`,
    [table],
  );
  return rows.map(({ name }) => name);
}

describe.each(tables)('The past of %s', (table) => {
  test('keeps every column that a page shows', async () => {
    const without = WORDS.includes(table) ? OF_WORDS : (NOT_SHOWN[table] ?? {});
    const kept = await columnsOf(`past_${table}`);
    const lost = (await columnsOf(table)).filter((column) => !kept.includes(column));
    expect(lost).toEqual(Object.keys(without).toSorted());
  });

  test('is written with all its columns, also those that came later', async () => {
    const { rows } = await db.admin.query<{ source: string }>(
      `SELECT prosrc AS source FROM pg_proc JOIN pg_trigger ON tgfoid = pg_proc.oid WHERE tgrelid = $1::regclass AND prosrc LIKE '%INTO past_' || $1 || ' %'`,
      [table],
    );
    expect(rows.length).toBeGreaterThan(0);
    const columns = (await columnsOf(`past_${table}`)).filter((column) => column !== 'past_id');
    for (const { source } of rows)
      expect(columns.filter((column) => !new RegExp(`[(,] ?${column}\\b`).test(source))).toEqual([]);
  });
});

describe('A row that is overwritten', () => {
  const organisation = randomUUID();
  const id = randomUUID();

  async function rename(name: string, now: string): Promise<void> {
    await db.admin.query(`BEGIN; SET LOCAL app.now = '${now}'`);
    await db.admin.query(
      `INSERT INTO suppliers (organisation_id, id, name, country, state, origin_id, created_at) VALUES ($1, $2, $3, '', 'active', $2, $4)
       ON CONFLICT (organisation_id, id) DO UPDATE SET name = excluded.name, version = suppliers.version + 1`,
      [organisation, id, name, now],
    );
    await db.admin.query('COMMIT');
  }

  async function history(): Promise<string[]> {
    const { rows } = await db.admin.query<{ name: string; from: Date; to: Date | null }>(
      `SELECT name, recorded_from AS from, recorded_to AS to FROM past_suppliers WHERE id = $1
       UNION ALL SELECT name, recorded_from, NULL FROM suppliers WHERE id = $1 ORDER BY 2`,
      [id],
    );
    const time = (instant: Date | null): string => instant?.toISOString().slice(17, 23) ?? '';
    return rows.map(({ name, from, to }) => `${name} ${time(from)}-${time(to)}`);
  }

  test('is kept with what it was, unless only its version counts on, or it never stood', async () => {
    await rename('Acme', '2026-11-24T12:00:01Z');
    await rename('Acme', '2026-11-24T12:00:02Z');
    expect(await history()).toEqual(['Acme 01.000-']);
    await rename('Brill', '2026-11-24T12:00:03Z');
    await rename('Corona', '2026-11-24T12:00:03Z');
    expect(await history()).toEqual(['Acme 01.000-03.000', 'Corona 03.000-']);
  });

  test('is kept though a transaction that began earlier overwrites it', async () => {
    await rename('Dora', '2026-11-24T12:00:02Z');
    expect(await history()).toEqual(['Acme 01.000-03.000', 'Corona 03.000-03.001', 'Dora 03.001-']);
  });
});
