import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { evidenceNeeded } from '@plumbline/risk';
import type { TestDatabase } from '../../platform/db/testing/database.ts';
import type { Role, Viewer } from '../../platform/tenancy/viewer.ts';
import { KNITS, list, Merging, MILLS } from '../import/answered/testing/merging.ts';
import { anAnalyst } from '../import/testing/importing.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { RecomputeAssessment } from '../risk/recompute-assessment.ts';
import { ScreeningLists } from '../risk/screening.ts';
import { ApproveClearing } from './commands/approve-clearing.ts';
import { ProposeClearing } from './commands/propose-clearing.ts';
import { FlagReadModel } from './flag.read-model.ts';

let merging: Merging;
let database: TestDatabase;

beforeAll(async () => {
  ({ merging, test: database } = await Merging.begin());
});
afterAll(() => database.close());

/** Suppliers that lists show, with their open findings. */
const shown = (viewer: Viewer): Promise<unknown[]> =>
  merging.rows(
    viewer,
    'SELECT name, finding_count AS findings FROM portfolio WHERE organisation_id = $1 ORDER BY name',
  );

async function idOf(viewer: Viewer, name: string): Promise<string> {
  const sql = 'SELECT id FROM suppliers WHERE organisation_id = $1 AND name = $2';
  const [row] = await merging.rows<{ id: string }>(viewer, sql, name);
  return row?.id ?? '';
}

/** Clears the finding of a supplier about passports. */
async function clearPassports(viewer: Viewer, supplierId: string): Promise<void> {
  const parts = [database.database, new RecomputeAssessment(new ScreeningLists())] as const;
  const [found] = await merging.rows<{ flag: string }>(
    viewer,
    `SELECT concat_ws(' ', f->>'ruleId', f->>'subject', f->>'key') AS flag FROM assessments a CROSS JOIN LATERAL jsonb_array_elements(a.result->'flags') f
     WHERE a.organisation_id = $1 AND a.supplier_id = $2 AND a.recorded_to IS NULL AND f->>'ruleId' = 'DOC-RETENTION'`,
    supplierId,
  );
  const evidence = evidenceNeeded({ ruleId: 'DOC-RETENTION', class: 'FINDING', severity: 'H' }).map((kind) => ({
    kind,
    on: '2026-01-15',
    givenBy: 'union' as const,
    note: 'Seen on the visit.',
  }));
  const choice = { supplierId, flag: found?.flag ?? '', version: 0 };
  const proposed = await new ProposeClearing(...parts).execute(viewer, { ...choice, evidence, numbersChecked: false });
  const approver = aViewer({ organisationId: viewer.organisationId, roles: new Set<Role>(['approver']) });
  await new ApproveClearing(...parts).execute(approver, { id: proposed.id, version: proposed.version });
  await merging.assess(viewer);
}

test('A cleared flag stays cleared while its supplier is merged, comes back with it, and outlives the import that raised it', async () => {
  const viewer = anAnalyst();
  const imported = await merging.importing.whole(viewer, 'january.csv', list(MILLS, KNITS), '2026-01-31');
  await merging.assess(viewer);
  const [mills, knits] = [await idOf(viewer, 'Acme Textiles'), await idOf(viewer, 'Brill Knitwear')];
  const apart = (findings: number) => [
    { name: 'Acme Textiles', findings: 0 },
    { name: 'Brill Knitwear', findings },
  ];
  expect(await shown(viewer)).toEqual(apart(1));
  await clearPassports(viewer, knits);
  expect(await shown(viewer)).toEqual(apart(0));

  const answerId = await merging.same(viewer, (await merging.pairs(viewer, imported))[0]);
  await merging.assess(viewer);
  expect(await shown(viewer)).toEqual([{ name: 'Acme Textiles', findings: 0 }]);
  const flags = new FlagReadModel(database.database);
  expect((await flags.ofSupplier(viewer, mills)).rows).toMatchObject([{ ruleId: 'DOC-RETENTION', status: 'cleared' }]);

  await merging.revoke(viewer, answerId);
  await merging.assess(viewer);
  expect(await shown(viewer)).toEqual(apart(0));
  expect((await flags.ofSupplier(viewer, mills)).rows).toEqual([]);
  expect((await flags.ofSupplier(viewer, knits)).rows).toMatchObject([{ ruleId: 'DOC-RETENTION', status: 'cleared' }]);

  await merging.importing.undo(viewer, await merging.importing.read(viewer, imported.id));
  await merging.assess(viewer);
  expect(await shown(viewer)).toEqual([{ name: 'Brill Knitwear', findings: 0 }]);
  expect((await flags.ofSupplier(viewer, knits)).rows[0]?.checks.map(({ days }) => days)).toEqual([30, 90, 180]);
});
