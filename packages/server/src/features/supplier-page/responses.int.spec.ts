import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RISK_MESSAGES } from '@plumbline/risk';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { Texts } from '../../platform/text/texts.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { AssessPortion } from '../risk/commands/assess-portion.ts';
import { RecomputeAssessment } from '../risk/recompute-assessment.ts';
import { RISK_SERVICE_MESSAGES } from '../risk/risk.messages.ts';
import { ScreeningLists } from '../risk/screening.ts';
import { recordImport } from '../risk/testing/an-import.ts';
import { SUPPLIER_MESSAGES } from '../supplier/supplier.messages.ts';
import type { SupplierType } from './graphql/supplier.types.ts';
import { supplierView } from './graphql/supplier.view.ts';
import { SUPPLIER_PAGE_MESSAGES } from './supplier-page.messages.ts';
import { SupplierPageReadModel } from './supplier-page.read-model.ts';

const texts = new Texts([RISK_MESSAGES, RISK_SERVICE_MESSAGES, SUPPLIER_MESSAGES, SUPPLIER_PAGE_MESSAGES]);
const viewer = aViewer();
const { organisationId } = viewer;
let db: TestDatabase;
let pages: SupplierPageReadModel;
let supplierId: string;

async function assessAll(): Promise<void> {
  const portion = new AssessPortion(new ScreeningLists());
  await db.database.transaction(organisationId, (tx) => portion.execute(tx, organisationId, '2026-11-25'));
}

async function view(): Promise<SupplierType> {
  return supplierView(await pages.page(viewer, supplierId), viewer, texts.in('en'));
}

beforeAll(async () => {
  db = await testDatabase();
  pages = new SupplierPageReadModel(db.database, new RecomputeAssessment(new ScreeningLists()));
  const { suppliers } = await recordImport(db.database, organisationId, {
    header: ['supplierName', 'siteName', 'country', 'activity', 'documentHolder', 'documentAccess'],
    rows: [['Kestrel Formwork WLL', 'Lusail towers', 'Qatar', 'Construction of buildings', 'employer', 'on-request']],
    source: 'audit',
    asOf: '2026-10-03',
  });
  supplierId = suppliers.get('Kestrel Formwork WLL') ?? '';
  await assessAll();
});

afterAll(() => db.close());

describe('the page of a supplier', () => {
  test('names the response to a finding with its place in the file, says why it counts as less, and tells its changes', async () => {
    const response = async () =>
      (await view()).assessment?.flags.find(({ ruleId }) => ruleId === 'DOC-RETENTION')?.response;
    expect(await response()).toMatchObject({
      key: 'none',
      text: 'No response of the supplier is recorded',
      source: null,
    });
    const file = (said: string, source: 'supplier' | 'buyer', asOf: string) =>
      recordImport(db.database, organisationId, {
        header: ['supplierName', 'country', 'Supplier response'],
        rows: [['Kestrel Formwork WLL', 'Qatar', said]],
        source,
        asOf,
      });
    await file('plan funded', 'supplier', '2026-10-10');
    await assessAll();
    expect(await response()).toEqual({
      key: 'disclosed',
      text: 'Disclosed by the supplier, no plan',
      less: 'The supplier says “plan funded” of itself. That counts as disclosed until you accept the plan beside the finding.',
      source: 'Supplier’s statement',
      reference: 'Supplier response',
      row: 2,
      evidenceDate: '2026-10-10',
    });
    await file('plan funded', 'buyer', '2026-10-12');
    await assessAll();
    expect(await response()).toMatchObject({
      key: 'disclosed',
      less: 'Your own record says “plan funded”. It counts as disclosed until you accept the plan beside the finding.',
      source: 'Our own record',
    });
    const { facts, moves, assessment } = await view();
    expect(assessment?.laneText).toBe('Lane 2: disclosed, no plan');
    expect(
      facts
        .filter(({ key }) => key === 'findings.response')
        .map(({ subject, value, source, preferred }) => [subject, value, source, preferred]),
    ).toEqual([
      ['Supplier', 'plan funded', 'Our own record', true],
      ['Supplier', 'plan funded', 'Supplier’s statement', false],
    ]);
    // The label that a change moved is a change of its own.
    expect(moves.filter(({ kind, labelAfter }) => labelAfter !== null && kind !== 'band')).toEqual([]);
    expect(moves.filter(({ kind }) => kind === 'response').map(({ text }) => text)).toEqual([
      'Response to “Passports held by others”: no response, now disclosed',
    ]);
    const others = assessment?.flags.filter((flag) => flag.class !== 'FINDING') ?? [];
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter((flag) => flag.response !== null)).toEqual([]);
  });
});
