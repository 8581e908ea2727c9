import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { RISK_MESSAGES } from '@plumbline/risk';
import ExcelJS from 'exceljs';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { FileStorage } from '../../platform/storage/file-storage.ts';
import { findStoredFile } from '../../platform/storage/stored-files.ts';
import { Texts } from '../../platform/text/texts.ts';
import { PreferFact } from '../fact/commands/prefer-fact.ts';
import { RecordFact } from '../fact/commands/record-fact.ts';
import { FACT_MESSAGES } from '../fact/fact.messages.ts';
import { PORTFOLIO_MESSAGES } from '../portfolio/portfolio.messages.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { AssessPortion } from '../risk/commands/assess-portion.ts';
import { RecomputeAssessment } from '../risk/recompute-assessment.ts';
import { ScreeningLists } from '../risk/screening.ts';
import { recordImport } from '../risk/testing/an-import.ts';
import { SUPPLIER_MESSAGES } from '../supplier/supplier.messages.ts';
import { ExportSupplier, type SupplierFile } from './commands/export-supplier.ts';
import type { FactRowType } from './graphql/fact.types.ts';
import { supplierSheets } from './graphql/supplier-sheets.ts';
import { supplierView } from './graphql/supplier.view.ts';
import { SUPPLIER_PAGE_MESSAGES } from './supplier-page.messages.ts';
import { SupplierPageReadModel } from './supplier-page.read-model.ts';

const texts = new Texts([RISK_MESSAGES, SUPPLIER_MESSAGES, FACT_MESSAGES, PORTFOLIO_MESSAGES, SUPPLIER_PAGE_MESSAGES]);
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

/** The bytes of what the page of the supplier says, as a file. */
async function exported(given: Partial<SupplierFile>): Promise<{ name: string; bytes: Buffer }> {
  const page = await new SupplierPageReadModel(db.database, recompute).page(viewer, supplierId);
  const say = texts.in('en');
  const storage = new FileStorage(db.config);
  const id = await new ExportSupplier(db.database, storage, texts).execute(viewer, {
    ...{ supplierId, name: page.name, format: 'xlsx', resultOf: '2026-11-25', lookedAt: null },
    sheets: supplierSheets(supplierView(page, viewer, say), say),
    ...given,
  });
  const file = await db.database.transaction(organisationId, (tx) => findStoredFile(tx, organisationId, id));
  return { name: file?.name ?? '', bytes: await buffer(storage.open(file?.storageKey ?? '')) };
}

test('the page of a supplier is a workbook with a sheet for each part and one about the file; days are days, and headings stay', async () => {
  const { name, bytes } = await exported({});
  expect(name).toMatch(/^supplier-.*2\d{3}\.xlsx$/);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const titles = book.worksheets.map((sheet) => sheet.name);
  expect([titles[0], titles.includes('Facts'), titles.at(-1)]).toEqual(['Supplier', true, 'About this file']);
  const facts = book.getWorksheet('Facts');
  expect(facts?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  const row = facts?.findRow(2)?.values as unknown[];
  expect(row.some((value) => value instanceof Date)).toBe(true);
  const cells = (sheet: string): string => JSON.stringify(book.getWorksheet(sheet)?.getSheetValues());
  expect(cells('Facts')).toMatch(/"number of workers","Kestrel Formwork WLL",340,"(yes|no)"/);
  expect(cells('Supplier')).toContain('Kestrel Formwork WLL');
  expect(cells('About this file')).toContain('Facts that are in force');
});

test('no cell of the file begins as a formula does, the audit log says that it was written, and a reader may not write it', async () => {
  const sheets = [
    {
      title: 'Facts',
      columns: [
        { heading: 'Fact', kind: 'text' as const },
        { heading: 'Until', kind: 'day' as const },
      ],
      rows: [['=HYPERLINK("x")', { day: '2026-01-31' }] as const],
    },
  ];
  const text = (await exported({ sheets, format: 'csv' })).bytes.toString('utf8');
  expect(text).toContain(`"Facts","1","Fact","'=HYPERLINK(""x"")"`);
  expect(text).toContain('"Facts","1","Until","2026-01-31"');
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await exported({ sheets })).bytes as unknown as ArrayBuffer);
  expect(book.getWorksheet('Facts')?.getCell('A2')).toMatchObject({ type: ExcelJS.ValueType.String });
  const told = await db.database.transaction(organisationId, (tx) =>
    tx.query(
      `SELECT parameters FROM audit_entries WHERE organisation_id = $1 AND verb = 'supplier.exported' AND subject_id = $2`,
      [organisationId, supplierId],
    ),
  );
  expect(told.map(({ parameters }) => (parameters as { format: string }).format).toSorted()).toEqual([
    'csv',
    'xlsx',
    'xlsx',
  ]);
  const mine = { supplierId, name: '', sheets, format: 'csv' as const, resultOf: null, lookedAt: null };
  await expect(
    new ExportSupplier(db.database, new FileStorage(db.config), texts).execute(reader, mine),
  ).rejects.toThrow('Not allowed');
});
