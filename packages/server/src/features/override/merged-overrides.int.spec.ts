import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestDatabase } from '../../platform/db/testing/database.ts';
import type { Role, Viewer } from '../../platform/tenancy/viewer.ts';
import { KNITS, list, Merging, MILLS } from '../import/answered/testing/merging.ts';
import { anAnalyst } from '../import/testing/importing.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { ApproveOverride } from './commands/approve-override.ts';
import { ProposeOverride } from './commands/propose-override.ts';
import { labelsInsteadOf } from './override-rules.ts';
import { OverrideReadModel } from './override.read-model.ts';

let merging: Merging;
let database: TestDatabase;

beforeAll(async () => {
  ({ merging, test: database } = await Merging.begin());
});
afterAll(() => database.close());

async function idOf(viewer: Viewer, name: string): Promise<string> {
  const sql = 'SELECT id FROM suppliers WHERE organisation_id = $1 AND name = $2';
  const [row] = await merging.rows<{ id: string }>(viewer, sql, name);
  return row?.id ?? '';
}

/** Another label than the computed one, proposed by the analyst and approved by a second person. */
async function override(analyst: Viewer, supplierId: string): Promise<void> {
  const { label } = await new OverrideReadModel(database.database).computedLabel(analyst, supplierId);
  const [other] = labelsInsteadOf(label);
  if (other === undefined) throw new Error(`Nothing stands in place of ${label}`);
  const { id, version } = await new ProposeOverride(database.database).execute(analyst, supplierId, {
    ...{ label: other, reasonCode: 'unlike-usual', reason: 'Everybody was hired in the town itself.' },
    ...{ evidence: 'Report of the visit, page 4', evidenceDate: '2026-01-20', until: '2026-12-31' },
    numbersChecked: false,
  });
  const { organisationId } = analyst;
  const approver = aViewer({ organisationId, roles: new Set<Role>(['approver']) });
  await new ApproveOverride(database.database).execute(approver, id, version);
}

test('An override is shown as suspended where its supplier is merged into another, and holds again when they are separated', async () => {
  database.clock.set(new Date('2026-02-01T12:00:00Z'));
  const analyst = anAnalyst();
  const imported = await merging.importing.whole(analyst, 'january.csv', list(MILLS, KNITS), '2026-01-31');
  await merging.assess(analyst);
  const [mills, knits] = [await idOf(analyst, 'Acme Textiles'), await idOf(analyst, 'Brill Knitwear')];
  await override(analyst, knits);
  const shown = async (supplierId: string): Promise<unknown[]> => {
    const rows = await new OverrideReadModel(database.database).ofSupplier(analyst, supplierId);
    return rows.map(({ supplierName, state, suspended }) => [supplierName, state, suspended]);
  };
  expect(await shown(knits)).toEqual([['Brill Knitwear', 'in-force', false]]);

  const answerId = await merging.same(analyst, (await merging.pairs(analyst, imported))[0]);
  await merging.assess(analyst);
  expect(await shown(mills)).toEqual([['Brill Knitwear', 'in-force', true]]);

  await merging.revoke(analyst, answerId);
  await merging.assess(analyst);
  expect(await shown(knits)).toEqual([['Brill Knitwear', 'in-force', false]]);
  expect(await shown(mills)).toEqual([]);
});
