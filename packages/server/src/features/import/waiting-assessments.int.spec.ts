import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestDatabase } from '../../platform/db/testing/database.ts';
import { ImportReadModel } from './import.read-model.ts';
import { anAnalyst, Importing } from './testing/importing.ts';

const SUPPLIERS = 1_300;
const LIST = [
  'Supplier,Country,Address',
  ...Array.from({ length: SUPPLIERS }, (_, at) => `Mill ${at} Ltd,IN,Plot ${at} Mill Road`),
].join('\n');

let importing: Importing;
let db: TestDatabase;
beforeAll(async () => {
  ({ importing, test: db } = await Importing.begin());
});
afterAll(() => db.close());

test('the page of an import says how many suppliers wait for their assessment, and counts no more than a thousand', async () => {
  const viewer = anAnalyst();
  const { organisationId } = viewer;
  const { id } = await importing.whole(viewer, 'list.csv', LIST);
  const waiting = async (): Promise<number | undefined> =>
    (await new ImportReadModel(importing.database).one(viewer, id))?.row.assessmentsWaiting;
  const asked = async (sql: string): Promise<void> => {
    await db.admin.query(`${sql}`, [organisationId]);
  };
  // The run has not begun to assess: all wait.
  expect(await waiting()).toBe(SUPPLIERS);
  await asked(
    `UPDATE job_runs SET stage = 'assess', total = ${SUPPLIERS}, done = 150 WHERE organisation_id = $1 AND kind = 'import.commit'`,
  );
  expect(await waiting()).toBe(SUPPLIERS - 150);
  // The run was last heard of some portions ago: what is counted holds.
  await asked(`UPDATE job_runs SET done = 900 WHERE organisation_id = $1`);
  expect(await waiting()).toBe(1_001);
  await asked(
    `DELETE FROM reassessments WHERE organisation_id = $1 AND supplier_id NOT IN (SELECT supplier_id FROM reassessments WHERE organisation_id = $1 LIMIT 3)`,
  );
  expect(await waiting()).toBe(3);
});
