import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { testDatabase, type TestDatabase } from '../platform/db/testing/database.ts';
import { digestOf } from '../platform/text/canonical-json.ts';
import { Origins1764000002000 } from './1764000002000-origins.ts';
import { AsOf1764000010010 } from './1764000010010-as-of.ts';

const organisation = randomUUID();
const [supplier, imported, country, sector] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
let db: TestDatabase;
let runner: QueryRunner;

beforeAll(async () => {
  db = await testDatabase();
  const { admin } = db;
  // As the role that migrates: row-level security holds for it too.
  await admin.query('SET ROLE plumbline_owner');
  runner = { query: async (sql: string) => (await admin.query<object>(sql)).rows } as unknown as QueryRunner;
});
afterAll(() => db.close());

/** Writes rows as the version before does. */
async function writeAsBefore(): Promise<void> {
  const { database } = db;
  await database.transaction(organisation, async (tx) => {
    await tx.query(
      `INSERT INTO suppliers (organisation_id, id, name, country, state, first_import_id, created_at) VALUES ($1, $2, 'Acme', '', 'active', $3, $4)`,
      [organisation, supplier, imported, tx.now],
    );
    await tx.query(
      `INSERT INTO supplier_keys (organisation_id, key, supplier_id, import_id) VALUES ($1, 'name acme', $2, $3)`,
      [organisation, supplier, imported],
    );
    const observe = async (digest: string, facts: object): Promise<unknown> =>
      tx.query(
        `INSERT INTO observations (organisation_id, supplier_id, id, import_id, source_kind, assurance, protection, evidence_date, rows, facts, inputs, details, digest, recorded_from)
         VALUES ($1, $2, uuidv7(), $3, 'buyer', 'stated', 'open', '2026-11-01', '{2}', $4, '[]', '{}', $5, $6)`,
        [organisation, supplier, imported, JSON.stringify(facts), digest, tx.now],
      );
    await observe('as read', { 'workforce.total': { value: 5 } });
    await observe(`answer:${country}`, { 'place.country': { value: 'KR' } });
    await observe(`answer:${sector}`, { 'activity.sectors': { value: [{ key: 'garments', confidence: 100 }] } });
  });
}

async function origins(): Promise<unknown[]> {
  return db.database.transaction(organisation, (tx) =>
    tx.query(
      `SELECT origin_kind AS kind, origin_id AS id, import_id AS import, digest FROM observations o ORDER BY o.id`,
    ),
  );
}

const expected = [
  { kind: 'import', id: imported, import: imported, digest: 'as read' },
  {
    kind: 'review',
    id: country,
    import: imported,
    digest: digestOf({ facts: { 'place.country': ['KR'] }, inputs: [], details: {} }),
  },
  {
    kind: 'review',
    id: sector,
    import: imported,
    digest: digestOf({
      facts: { 'activity.sectors': [[{ key: 'garments', confidence: 100 }]] },
      inputs: [],
      details: {},
    }),
  },
];

test('what the version before has written says where it comes from, and still names its import', async () => {
  const migration = new Origins1764000002000();
  await new AsOf1764000010010().down(runner);
  await migration.down(runner);
  await writeAsBefore();
  await migration.up(runner);
  expect(await origins()).toEqual(expected);
  const rest = await db.database.transaction(organisation, (tx) =>
    tx.query(
      'SELECT origin_kind AS kind, origin_id AS id FROM suppliers UNION ALL SELECT origin_kind, origin_id FROM supplier_keys',
    ),
  );
  expect(rest).toEqual([
    { kind: 'import', id: imported },
    { kind: 'import', id: imported },
  ]);
});

test('what the version before goes on writing beside this one says it too', async () => {
  await db.admin.query('RESET ROLE; TRUNCATE suppliers, supplier_keys, observations');
  await writeAsBefore();
  expect(await origins()).toMatchObject(expected.map(({ kind, id }) => ({ kind, id })));
});
