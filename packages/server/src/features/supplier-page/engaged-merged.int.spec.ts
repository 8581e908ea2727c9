import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestDatabase } from '../../platform/db/testing/database.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { AuditorHomeReadModel } from '../engagement/auditor-home.read-model.ts';
import { AskForEvidence } from '../engagement/commands/ask-for-evidence.ts';
import { runningEngagement } from '../engagement/testing/running-engagement.ts';
import { KNITS, list, Merging, MILLS } from '../import/answered/testing/merging.ts';
import { anAnalyst } from '../import/testing/importing.ts';
import { SuppliersReadModel } from '../portfolio/suppliers.read-model.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { RecomputeAssessment } from '../risk/recompute-assessment.ts';
import { ScreeningLists } from '../risk/screening.ts';
import { EngagedReadModel } from './engaged.read-model.ts';
import { SupplierPageReadModel } from './supplier-page.read-model.ts';

const buyer = anAnalyst();
const auditor = aViewer({ organisationKind: 'auditor', roles: new Set(['auditor']) });
let merging: Merging;
let db: TestDatabase;
let engaged: EngagedReadModel;
beforeAll(async () => {
  ({ merging, test: db } = await Merging.begin());
  engaged = new EngagedReadModel(
    db.database,
    new AuditorHomeReadModel(db.database),
    new SuppliersReadModel(db.database),
    new SupplierPageReadModel(db.database, new RecomputeAssessment(new ScreeningLists())),
  );
});
afterAll(() => db.close());

const listed = async (id: string): Promise<string[]> =>
  (await engaged.suppliers(auditor, id, null)).rows.map(({ supplierId }) => supplierId);

const pageOf = async (id: string, supplierId: string) =>
  (await engaged.supplier(auditor, id, { supplierId, day: null })).page;

const ask = (id: string, supplierId: string) =>
  new AskForEvidence(db.database, new AuditorHomeReadModel(db.database)).execute(auditor, id, {
    supplierId,
    what: 'The register of who hands out documents.',
    dueOn: '2099-01-31',
    numbersChecked: false,
  });

test('A supplier that is merged leaves the scope, the one that it is merged into does not come in, and both are as before once separated', async () => {
  const imported = await merging.importing.whole(buyer, 'one.csv', list(MILLS, KNITS), '2026-11-01');
  await merging.assess(buyer);
  const rows = await merging.rows<{ id: string }>(buyer, 'SELECT id FROM suppliers WHERE organisation_id = $1');
  const engage = (supplierId: string) =>
    runningEngagement(db, { buyer: buyer.organisationId, auditor: auditor.organisationId, supplierId });
  const engagements = new Map<string, string>();
  for (const { id } of rows) engagements.set(id, await engage(id));
  const answerId = await merging.same(buyer, (await merging.pairs(buyer, imported))[0]);
  await merging.assess(buyer);

  const [merged] = await merging.rows<{ from: string; into: string }>(
    buyer,
    'SELECT id AS from, merged_into AS into FROM suppliers WHERE organisation_id = $1 AND merged_into IS NOT NULL',
  );
  const { from = '', into = '' } = merged ?? {};
  const [ofMerged = '', ofStanding = ''] = [engagements.get(from), engagements.get(into)];
  expect(await listed(ofMerged)).toEqual([]);
  const left = await pageOf(ofMerged, from);
  expect(left).toMatchObject({ row: null, assessed: null });
  expect(left.observations.filter(({ recordedTo }) => recordedTo === null)).toEqual([]);
  await expect(pageOf(ofMerged, into)).rejects.toThrow(NotFound);
  await expect(ask(ofMerged, from)).rejects.toThrow(NotFound);
  expect(await listed(ofStanding)).toEqual([into]);
  await expect(pageOf(ofStanding, from)).rejects.toThrow(NotFound);
  await ask(ofStanding, into);

  await merging.revoke(buyer, answerId);
  await merging.assess(buyer);
  expect(await listed(ofMerged)).toEqual([from]);
  await expect(pageOf(ofMerged, into)).rejects.toThrow(NotFound);
  await ask(ofMerged, from);
});
