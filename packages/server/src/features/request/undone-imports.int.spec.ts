import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import type { TestDatabase } from '../../platform/db/testing/database.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { KNITS, list, Merging, MILLS } from '../import/answered/testing/merging.ts';
import { anAnalyst } from '../import/testing/importing.ts';
import { aChange, Asking } from './testing/asking.ts';

let merging: Merging;
let database: TestDatabase;
let auth: AuthDatabase;

beforeAll(async () => {
  ({ merging, test: database } = await Merging.begin());
  auth = new AuthDatabase(database.config, () => undefined);
});
afterAll(async () => {
  await auth.close();
  await database.close();
});

/** Suppliers that lists show. */
async function shown(viewer: Viewer): Promise<string[]> {
  const rows = await merging.rows<{ name: string }>(
    viewer,
    'SELECT name FROM portfolio WHERE organisation_id = $1 ORDER BY name',
  );
  return rows.map(({ name }) => name);
}

/** Names of the suppliers that what was answered counts for. */
async function answersOf(viewer: Viewer): Promise<string[]> {
  const rows = await merging.rows<{ name: string }>(
    viewer,
    `SELECT DISTINCT s.name FROM observations o JOIN suppliers s ON s.organisation_id = $1 AND s.id = o.supplier_id
     WHERE o.organisation_id = $1 AND o.origin_kind = 'answer' AND o.recorded_to IS NULL`,
  );
  return rows.map(({ name }) => name);
}

test('A supplier that was asked stays when its import is undone before it answers', async () => {
  const asking = await Asking.of(database, auth);
  const viewer = anAnalyst(asking.organisation.id);
  const imported = await merging.importing.whole(viewer, 'january.csv', list(MILLS, KNITS), '2026-01-31');
  await merging.assess(viewer);
  const sql = `SELECT id FROM suppliers WHERE organisation_id = $1 AND name = 'Brill Knitwear'`;
  const [knits] = await merging.rows<{ id: string }>(viewer, sql);
  const { who } = await asking.begun(knits?.id ?? '');
  await merging.importing.undo(viewer, await merging.importing.read(viewer, imported.id));
  await merging.assess(viewer);
  expect(await shown(viewer)).toEqual(['Brill Knitwear']);
  await asking.save(who, aChange('q03', { activity: 'knitting of jumpers' }));
  await asking.submit(who);
  await asking.handOver(who);
  await merging.assess(viewer);
  expect(await answersOf(viewer)).toEqual(['Brill Knitwear']);
});
