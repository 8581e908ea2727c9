import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestDatabase } from '../../../platform/db/testing/database.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { CorrectFact } from '../../fact/commands/correct-fact.ts';
import { PreferFact } from '../../fact/commands/prefer-fact.ts';
import { RecordFact } from '../../fact/commands/record-fact.ts';
import { RecomputeAssessment } from '../../risk/recompute-assessment.ts';
import { ScreeningLists } from '../../risk/screening.ts';
import { anAnalyst } from '../testing/importing.ts';
import { known } from '../testing/known.ts';
import { KNITS, list, Merging, MILLS } from './testing/merging.ts';

let merging: Merging;
let test_: TestDatabase;

beforeAll(async () => {
  ({ merging, test: test_ } = await Merging.begin());
});
afterAll(() => test_.close());

const statement = (workers: string, evidenceDate: string) => ({
  values: new Map([['workersTotal', workers]]),
  declined: false,
  source: 'buyer',
  assurance: 'alleged',
  evidenceDate,
  document: '',
  note: '',
  numbersChecked: false,
});

async function suppliers(viewer: Viewer): Promise<{ id: string; siteId: string }[]> {
  return merging.rows(
    viewer,
    `SELECT s.id, t.id AS "siteId" FROM suppliers s JOIN sites t ON t.organisation_id = s.organisation_id AND t.supplier_id = s.id
     WHERE s.organisation_id = $1 AND s.state = 'active' ORDER BY s.name`,
  );
}

/** The number of workers at a site in the street, in the assessment of a supplier. */
async function workers({ organisationId }: Viewer, supplierId: string, street: string): Promise<unknown> {
  const recompute = new RecomputeAssessment(new ScreeningLists());
  const result = await test_.database.transaction(organisationId, (tx) =>
    recompute.execute(tx, organisationId, supplierId),
  );
  const site = result?.dossier.sites.find(({ key }) => key.includes(street));
  return site?.observations['workforce.total']?.value;
}

test('What was stated of a supplier by hand, and preferred, goes with it when it is merged, and back when it comes apart', async () => {
  const viewer = anAnalyst();
  const imported = await merging.importing.whole(viewer, 'january.csv', list(MILLS, KNITS), '2026-01-31');
  await merging.assess(viewer);
  const [mills, knits] = await suppliers(viewer);
  if (mills === undefined || knits === undefined) throw new Error('Two suppliers were imported');
  const { id: handFactId } = await new RecordFact(test_.database).execute(viewer, {
    ...statement('320', '2026-02-10'),
    supplierId: knits.id,
    form: 'workforce.total',
    siteId: knits.siteId,
  });
  await merging.assess(viewer);
  const [fromFile] = await merging.rows<{ id: string }>(
    viewer,
    `SELECT id FROM observations WHERE organisation_id = $1 AND supplier_id = $2 AND site_id = $3 AND origin_kind = 'import' AND recorded_to IS NULL`,
    knits.id,
    knits.siteId,
  );
  await new PreferFact(test_.database, new RecomputeAssessment(new ScreeningLists())).execute(viewer, {
    ...{ supplierId: knits.id, observationId: fromFile?.id ?? '', fact: 'workforce.total', inputKey: '' },
    ...{ reason: 'covers-more', note: 'The list counts all shifts.', numbersChecked: false },
  });
  await merging.assess(viewer);
  expect(await workers(viewer, knits.id, 'dock')).toBe(300);
  const before = await known(merging.importing, viewer);

  const answerId = await merging.same(viewer, (await merging.pairs(viewer, imported))[0]);
  await merging.assess(viewer);
  const [merged, ...others] = await suppliers(viewer);
  expect(others.map(({ id }) => id)).toEqual([merged?.id]);
  expect(await workers(viewer, merged?.id ?? '', 'dock')).toBe(300);
  const corrected = await new CorrectFact(test_.database).execute(viewer, handFactId, statement('330', '2026-03-10'));
  expect(corrected.supplierId).toBe(merged?.id);
  await merging.assess(viewer);
  expect(await workers(viewer, merged?.id ?? '', 'dock')).toBe(330);

  await merging.revoke(viewer, answerId);
  await merging.assess(viewer);
  expect(await workers(viewer, knits.id, 'dock')).toBe(330);
  expect(await workers(viewer, mills.id, 'dock')).toBeUndefined();
  expect((await known(merging.importing, viewer)).length).toBe(before.length);
});
