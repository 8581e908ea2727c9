import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { loadPortion } from './load-portion.ts';

const SUPPLIERS = 4_000;
const PORTION = 50;
const TABLES = ['suppliers', 'sites', 'observations', 'reassessments'];

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

/** Many suppliers that wait, in tables that were just filled: without statistics, as after a large import. */
async function filled(): Promise<string> {
  const [organisationId, importId] = [randomUUID(), randomUUID()];
  for (const table of TABLES) await db.admin.query(`ALTER TABLE ${table} SET (autovacuum_enabled = off)`);
  await db.admin.query(`
    DROP TABLE IF EXISTS filled;
    CREATE TEMP TABLE filled AS SELECT uuidv7() AS id, uuidv7() AS site FROM generate_series(1, ${SUPPLIERS});
    INSERT INTO suppliers (organisation_id, id, name, country, state, origin_kind, origin_id, created_at)
      SELECT '${organisationId}', id, 'Mill', 'IN', 'active', 'import', '${importId}', '2026-11-01' FROM filled;
    INSERT INTO sites (organisation_id, id, supplier_id, key, created_at) SELECT '${organisationId}', site, id, 'a site', '2026-11-01' FROM filled;
    INSERT INTO observations (organisation_id, supplier_id, id, site_id, origin_kind, origin_id, import_id, source_kind, assurance, protection, evidence_date, rows, facts, inputs, details, digest, recorded_from)
      SELECT '${organisationId}', id, uuidv7(), site, 'import', '${importId}', '${importId}', 'buyer', 'alleged', 'none', '2026-11-01', '{1}', '{}', '[]', '{}', '', '2026-11-01' FROM filled;
    INSERT INTO reassessments (organisation_id, supplier_id, cause, cause_id, requested_at)
      SELECT '${organisationId}', id, 'import', '${importId}', '2026-11-01' FROM filled;`);
  return organisationId;
}

test('an assessment reads the suppliers of its portion and no others, however many the organisation has', async () => {
  const organisationId = await filled();
  const read = await db.database.transaction(organisationId, async (tx) => {
    expect((await loadPortion(tx, organisationId, PORTION)).observations.size).toBe(PORTION);
    return tx.query<{ table: string; rows: number }>(
      `SELECT relname AS table, (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int AS rows FROM pg_stat_xact_user_tables WHERE relname = ANY ($1)`,
      [['suppliers', 'sites', 'observations']],
    );
  });
  expect(read).toHaveLength(3);
  expect(read.filter(({ rows }) => rows > 2 * PORTION)).toEqual([]);
});

test('a portion begins where the one before has ended, and never before', async () => {
  const organisationId = await filled();
  const portion = (after?: string): Promise<string[]> =>
    db.database.transaction(organisationId, async (tx) => [
      ...(await loadPortion(tx, organisationId, PORTION, after)).requests.keys(),
    ]);
  const first = (await portion()).toSorted();
  const later = (await portion(first.at(-1))).toSorted();
  const skipped = (await portion(later.at(-1))).toSorted();
  expect([first, later, skipped].map(({ length }) => length)).toEqual([PORTION, PORTION, PORTION]);
  expect([...first, ...later, ...skipped]).toEqual([...first, ...later, ...skipped].toSorted());
  expect(await portion('ffffffff-ffff-ffff-ffff-ffffffffffff')).toEqual([]);
});
