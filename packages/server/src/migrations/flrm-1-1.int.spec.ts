import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { METHOD } from '@plumbline/facts';
import type { QueryRunner } from 'typeorm';
import { AnOrganisation, twoSites } from '../features/risk/testing/an-organisation.ts';
import { testDatabase, type TestDatabase } from '../platform/db/testing/database.ts';
import { Flrm111764000003500 } from './1764000003500-flrm-1-1.ts';

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

test('results of the version before are made again, and one change says that the methodology changed', async () => {
  const organisation = new AnOrganisation(db);
  await organisation.import(twoSites('employer'));
  await organisation.assess();
  const worsened = await organisation.rows('SELECT worsened_at FROM portfolio');
  // As FLRM-1.0 left it: another label, and without the finding.
  await db.admin.query(
    `UPDATE assessments SET methodology = 'FLRM-1.0', input_hash = 'of 1.0', label = 'LOW', result = jsonb_set(result, '{flags}', '[]')`,
  );
  await db.admin.query(`UPDATE portfolio SET leading_parameters = '{"migrants": 0.4}'`);
  await db.admin.query('DELETE FROM outbox');
  const migration = new Flrm111764000003500();
  await migration.down(runner);
  await migration.up(runner);
  expect(await organisation.rows('SELECT leading_parameters AS given FROM portfolio')).toEqual([
    { given: { migrants: 0.4, migrantsOrUsual: 0.4, migrantsKnown: 'exactly' } },
  ]);
  expect(await organisation.rows('SELECT job, payload FROM outbox')).toEqual([
    { job: 'risk.assess', payload: { version: 1, organisationId: organisation.id, jobRunId: null } },
  ]);
  await organisation.assess();
  expect(await organisation.rows('SELECT methodology FROM assessments WHERE recorded_to IS NULL')).toEqual([
    { methodology: METHOD.key },
  ]);
  expect(
    await organisation.rows('SELECT kind, parameters, worse, cause, label_before, label_after FROM changes'),
  ).toEqual([
    {
      kind: 'methodology',
      parameters: { before: 'FLRM-1.0', after: METHOD.key },
      worse: false,
      cause: 'methodology',
      label_before: 'LOW',
      label_after: 'CRITICAL',
    },
  ]);
  expect(await organisation.rows('SELECT worsened_at FROM portfolio')).toEqual(worsened);
});
