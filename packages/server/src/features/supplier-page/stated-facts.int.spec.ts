import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { RISK_MESSAGES } from '@plumbline/risk';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { Texts } from '../../platform/text/texts.ts';
import { PreferFact } from '../fact/commands/prefer-fact.ts';
import { RecordFact } from '../fact/commands/record-fact.ts';
import { FACT_MESSAGES } from '../fact/fact.messages.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { AssessPortion } from '../risk/commands/assess-portion.ts';
import { RecomputeAssessment } from '../risk/recompute-assessment.ts';
import { ScreeningLists } from '../risk/screening.ts';
import { recordImport } from '../risk/testing/an-import.ts';
import { SUPPLIER_MESSAGES } from '../supplier/supplier.messages.ts';
import type { FactRowType } from './graphql/supplier.types.ts';
import { supplierView } from './graphql/supplier.view.ts';
import { SUPPLIER_PAGE_MESSAGES } from './supplier-page.messages.ts';
import { SupplierPageReadModel } from './supplier-page.read-model.ts';

const texts = new Texts([RISK_MESSAGES, SUPPLIER_MESSAGES, FACT_MESSAGES, SUPPLIER_PAGE_MESSAGES]);
const viewer = aViewer();
const reader = aViewer({ organisationId: viewer.organisationId, roles: new Set(['viewer']) });
const { organisationId } = viewer;
const recompute = new RecomputeAssessment(new ScreeningLists());
let db: TestDatabase;
let supplierId: string;

async function listed(workers: string, asOf: string): Promise<void> {
  const { suppliers } = await recordImport(db.database, organisationId, {
    header: ['supplierName', 'country', 'workersTotal'],
    rows: [['Kestrel Formwork WLL', 'Qatar', workers]],
    asOf,
  });
  supplierId = suppliers.get('Kestrel Formwork WLL') ?? '';
  await assess();
}

async function assess(): Promise<void> {
  const portion = new AssessPortion(new ScreeningLists());
  await db.database.transaction(organisationId, (tx) => portion.execute(tx, organisationId, '2026-11-25'));
}

/** What the page says of the number of workers, the one that holds first. */
async function workers(who = viewer): Promise<FactRowType[]> {
  const page = await new SupplierPageReadModel(db.database, recompute).page(who, supplierId);
  return supplierView(page, who, texts.in('en')).facts.filter(({ key }) => key === 'workforce.total');
}

beforeAll(async () => {
  db = await testDatabase();
  await listed('300', '2026-01-31');
});
afterAll(() => db.close());

test('the facts of a supplier stand side by side, with who recorded them, which holds and why, and what a person preferred', async () => {
  await new RecordFact(db.database).execute(viewer, {
    ...{
      supplierId,
      siteId: null,
      form: 'workforce.total',
      values: new Map([['workersTotal', '320']]),
      declined: false,
    },
    ...{ source: 'buyer', assurance: 'alleged', evidenceDate: '2026-02-10', document: '', note: 'Counted.' },
    numbersChecked: false,
  });
  await assess();
  const [ours, theirs] = await workers();
  expect(ours).toMatchObject({
    ...{ value: '320', preferred: true, because: 'its evidence is the newest', others: 1 },
    handFact: { note: 'Counted.', viewerCanChange: true },
  });
  expect(theirs).toMatchObject({ value: '300', preferred: false, viewerCanPrefer: true, handFact: null });
  expect((await workers(reader)).map(({ viewerCanPrefer }) => viewerCanPrefer)).toEqual([false, false]);

  const observationId =
    Buffer.from(theirs?.observationId ?? '', 'base64url')
      .toString()
      .split(':')[1] ?? '';
  await new PreferFact(db.database, recompute).execute(viewer, {
    ...{ supplierId, observationId, fact: 'workforce.total', inputKey: '' },
    ...{ reason: 'covers-more', note: 'It counts all shifts.', numbersChecked: false },
  });
  await assess();
  const [held, other] = await workers();
  expect(held).toMatchObject({
    ...{ value: '300', preferred: true, isNewer: false },
    preference: { reason: 'It covers more of the workers', note: 'It counts all shifts.', viewerCanEnd: true },
  });
  expect(other).toMatchObject({ value: '320', preference: null, isNewer: false });

  await listed('340', '2026-03-31');
  const [newest] = await workers();
  expect(newest).toMatchObject({ value: '340', preferred: true, isNewer: true });
});
