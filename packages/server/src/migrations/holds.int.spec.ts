import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { headings, valuesOf } from '../features/portfolio/export-columns.ts';
import { PORTFOLIO_COLUMNS, type PortfolioRow } from '../features/portfolio/portfolio-row.ts';
import { AnOrganisation } from '../features/risk/testing/an-organisation.ts';
import { testDatabase, type TestDatabase } from '../platform/db/testing/database.ts';
import { Holds1764000010930 } from './1764000010930-holds.ts';

let db: TestDatabase;
let runner: QueryRunner;

beforeAll(async () => {
  db = await testDatabase();
  // As the role that migrates: row-level security holds for it too.
  runner = {
    query: async (sql: string) => {
      await db.admin.query('SET ROLE plumbline_owner');
      const { rows } = await db.admin.query<object>(sql);
      await db.admin.query('RESET ROLE');
      return rows;
    },
  } as unknown as QueryRunner;
});
afterAll(() => db.close());

const BARRED = [
  { name: 'Hetian Mills', needs: 1, barred: 'INH-STATE-IMPOSED SANC-XUAR-NEXUS', critical: 2 },
  { name: 'Plain Mills', needs: 0, barred: '', critical: 0 },
];

test('an upgrade tells what bars going on as before, and asks again where somebody alone had decided to', async () => {
  const organisation = new AnOrganisation(db);
  const header = ['Supplier', 'Country', 'Address', 'Products', 'labourScheme', 'Passports held by', 'Passport access'];
  const rows = [
    ['Hetian Mills', 'China', 'Plot 1', 'cotton shirts', 'xinjiang-transfer', 'worker', 'any hour'],
    ['Plain Mills', 'India', 'Plot 2', 'cotton shirts', '', 'employer', 'none'],
  ];
  const { suppliers } = await organisation.import({ header, rows, asOf: '2026-11-01' });
  await organisation.assess();
  const listed = () =>
    organisation.rows(
      'SELECT name, needs_decision AS needs, barred_by AS barred, critical_count AS critical FROM portfolio ORDER BY name',
    );
  expect(await listed()).toMatchObject([{ ...BARRED[0] }, { ...BARRED[1], needs: 1 }]);
  // What a version before allowed.
  const migration = new Holds1764000010930();
  await migration.down(runner);
  await db.admin.query(
    `INSERT INTO decisions (organisation_id, id, supplier_id, kind, state, reason, conditions, checklist, open_findings, proposed_by, proposed_at, decided_at)
     SELECT organisation_id, uuidv7(), supplier_id, 'continue', 'in-force', 'A good year.', '', '{}', 0, supplier_id, worsened_at + interval '1 hour', worsened_at + interval '1 hour' FROM portfolio`,
  );
  await db.admin.query(`UPDATE portfolio SET needs_decision = 0, decision_kind = 'continue'`);
  await migration.up(runner);
  expect(await listed()).toEqual(BARRED);
  const kept = await organisation.rows('SELECT state FROM decisions');
  expect(kept).toEqual([{ state: 'in-force' }, { state: 'in-force' }]);
  // Another assessment, with nothing new, says the same.
  await db.admin.query(
    `INSERT INTO reassessments (organisation_id, supplier_id, cause, cause_id, requested_at) SELECT organisation_id, id, 'midnight', id, now() FROM suppliers`,
  );
  await organisation.assess('2026-11-26');
  expect(await listed()).toEqual(BARRED);
  expect(suppliers.size).toBe(2);
});

test('the count of findings in an export includes what is Critical', async () => {
  const found = await db.admin.query<PortfolioRow>(`SELECT ${PORTFOLIO_COLUMNS} FROM portfolio p ORDER BY p.name`);
  const wording = { say: (code: string) => code, locale: 'en' };
  expect(headings(['findingCount'], wording.say)).toEqual(['export.column.findingCount']);
  expect(found.rows.map((row) => valuesOf(row, ['label', 'findingCount'], wording))).toEqual([
    ['label.CRITICAL', 2],
    ['label.CRITICAL', 1],
  ]);
});
