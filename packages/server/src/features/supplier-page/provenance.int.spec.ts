import { zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestDatabase } from '../../platform/db/testing/database.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { Texts } from '../../platform/text/texts.ts';
import { messages } from '../../service/messages.ts';
import { anAnalyst, Importing } from '../import/testing/importing.ts';
import { EditionReadModel } from '../methodology/edition.read-model.ts';
import { AddScreeningList } from '../risk/commands/add-screening-list.ts';
import { AssessPortion } from '../risk/commands/assess-portion.ts';
import { RecomputeAssessment } from '../risk/recompute-assessment.ts';
import { ScreeningLists } from '../risk/screening.ts';
import type { FactRowType } from './graphql/fact.types.ts';
import type { SupplierType } from './graphql/supplier.types.ts';
import { supplierView } from './graphql/supplier.view.ts';
import { SupplierPageReadModel } from './supplier-page.read-model.ts';

let importing: Importing;
let database: TestDatabase;
let pages: SupplierPageReadModel;
let editions: EditionReadModel;
const texts = new Texts(messages);

beforeAll(async () => {
  ({ importing, test: database } = await Importing.begin());
  editions = new EditionReadModel(database.database);
  pages = new SupplierPageReadModel(database.database, new RecomputeAssessment(new ScreeningLists()));
});
afterAll(() => database.close());

const HEAD =
  'Factory,Company no.,Type of site,Address,Lat,Lng,Main activity,Headcount,Foreign workers,Workers asked,Remarks';
const LIST = [
  HEAD,
  'Alder Knitwear Ltd, 00-A/77 ,factory,"Plot 7, Tejgaon",23.81,90.41,Knitting mill,"1,200",300,33,call Ms Rahman',
  'Alder Knitwear Ltd, 00-A/77 ,factory,"Plot 7, Tejgaon",23.81,90.41,Sewing of garments,,,,',
  'Hearth Helpers,,private household,3 Calle Mayor,40.41,-3.70,Domestic work,1,1,,',
  'Blank Trading,,factory,1 Quay,1.29,103.85,Metal stamping,90,,,',
  '',
].join('\n');
const FIELDS = [
  'supplierName',
  'registrationNumber',
  'siteType',
  'address',
  'latitude',
  'longitude',
  'activity',
  'workersTotal',
  'migrantCount',
  'offerAsked',
  'notes',
];

async function imported(viewer: Viewer, content = LIST, fields = FIELDS): Promise<void> {
  const created = await importing.create(viewer, 'sites.csv', content);
  const columns = fields.map((field, index) => ({ index, field }));
  const constants = [
    { field: 'country', value: '@coordinates' },
    { field: 'supplyTier', value: '2' },
  ];
  const mapped = await importing.map(viewer, created, { columns, constants, remember: false });
  await importing.commit(viewer, await importing.check(viewer, mapped));
}

async function idOf({ organisationId }: Viewer, name: string): Promise<string> {
  const [row] = await database.database.transaction(organisationId, (tx) =>
    tx.query<{ id: string }>('SELECT id FROM suppliers WHERE organisation_id = $1 AND name = $2', [
      organisationId,
      name,
    ]),
  );
  return row?.id ?? '';
}

async function shown(viewer: Viewer, name: string): Promise<SupplierType> {
  const page = await pages.page(viewer, await idOf(viewer, name));
  return supplierView(page, viewer, texts.in('en'));
}

async function assessed(viewer: Viewer, name: string): Promise<SupplierType> {
  const portion = new AssessPortion(new ScreeningLists());
  await database.database.transaction(viewer.organisationId, (tx) =>
    portion.execute(tx, viewer.organisationId, '2026-11-25'),
  );
  return shown(viewer, name);
}

const row = ({ facts }: SupplierType, key: string): FactRowType | undefined => facts.find((each) => each.key === key);
const cells = (found: FactRowType | undefined): (string | number)[][] =>
  (found?.cells ?? []).map(({ heading, row: line, text }) => [heading, line, text]);

describe('The facts of a supplier', () => {
  const viewer = anAnalyst();
  let alder: SupplierType;
  beforeAll(async () => {
    await imported(viewer);
    alder = await shown(viewer, 'Alder Knitwear Ltd');
  });

  test('stand beside the words of the file, with column and row', () => {
    expect(cells(row(alder, 'workforce.total'))).toEqual([['Headcount', 2, '1,200']]);
    expect(row(alder, 'workforce.total')?.value).toBe('1,200');
    expect(cells(row(alder, 'place.address'))).toEqual([['Address', 2, 'Plot 7, Tejgaon']]);
    expect(row(alder, 'workforce.total')?.cells[0]?.field).toBe('Workers');
  });

  test('name every cell that they were worked out from', () => {
    expect(cells(row(alder, 'workforce.migrantShare'))).toEqual([
      ['Foreign workers', 2, '300'],
      ['Headcount', 2, '1,200'],
    ]);
    const country = row(alder, 'place.country');
    expect(cells(country)).toEqual([
      ['Lat', 2, '23.81'],
      ['Lng', 2, '90.41'],
    ]);
    expect(country?.how).toEqual(['The row names no country: it was worked out from the coordinates.']);
  });

  test('name the country that a row writes, and how it was worked out only where that cell is blank', async () => {
    const other = anAnalyst();
    const list = ['Factory,Country,Lat,Lng', 'Beech Mills,Portugal,38.72,-9.14', 'Cedar Mills,,23.81,90.41', ''];
    await imported(other, list.join('\n'), ['supplierName', 'country', 'latitude', 'longitude']);
    const written = row(await shown(other, 'Beech Mills'), 'place.country');
    expect([written?.value, cells(written), written?.how]).toEqual(['Portugal', [['Country', 2, 'Portugal']], []]);
    const blank = row(await shown(other, 'Cedar Mills'), 'place.country');
    expect(cells(blank)).toEqual([
      ['Lat', 3, '23.81'],
      ['Lng', 3, '90.41'],
    ]);
    expect(blank?.how).toEqual(['The row names no country: it was worked out from the coordinates.']);
  });

  test('name the cells of each row that adds to them, and why words mean a sector', () => {
    const sectors = row(alder, 'activity.sectors');
    expect(cells(sectors)).toEqual([
      ['Main activity', 2, 'Knitting mill'],
      ['Main activity', 3, 'Sewing of garments'],
    ]);
    expect(sectors?.how.join(' ')).toMatch(/: .+/);
    expect(sectors?.work).toEqual({ text: 'Knitting mill\nSewing of garments', sectors: ['MAN-APP'] });
    expect(alder.facts.filter(({ work }) => work !== null)).toEqual([sectors]);
  });

  test('include names, numbers in registers, and what was set for the whole file', () => {
    expect(cells(row(alder, 'supplierName'))).toEqual([['Factory', 2, 'Alder Knitwear Ltd']]);
    expect(cells(row(alder, 'registrationNumber'))).toEqual([['Company no.', 2, '00-A/77']]);
    expect(row(alder, 'supplyTier')?.how).toEqual([
      'Supply tier was set to “2” for every row when the file was imported.',
    ]);
  });

  test('show the blank cell where nothing was found, and not the other cells that would have counted', async () => {
    const silent = row(await shown(viewer, 'Blank Trading'), 'workforce.migrantShare');
    expect([silent?.value, cells(silent)]).toEqual([null, [['Foreign workers', 5, '']]]);
  });

  test('do not tell how many workers answered, which is told only roughly', () => {
    const asked = row(alder, 'recruitment.offerAsked');
    expect([asked?.value, asked?.cells, asked?.how]).toEqual([
      'about 35',
      [],
      ['The number in the file is not shown, so that nobody who answered can be told apart.'],
    ]);
  });

  test('never tell where a home is', async () => {
    const home = await shown(viewer, 'Hearth Helpers');
    expect(row(home, 'place.country')?.how).toContain('Of a home, only the district is shown.');
    expect(JSON.stringify(home)).not.toMatch(/Calle Mayor|40\.41|3\.70/);
  });

  test('are not told to another organisation', async () => {
    await expect(pages.page(anAnalyst(), await idOf(viewer, 'Alder Knitwear Ltd'))).rejects.toThrow();
  });
});

describe('The published values of a result', () => {
  const viewer: Viewer = { ...anAnalyst(), roles: new Set(['analyst', 'owner']) };
  beforeAll(() => imported(viewer));

  test('open the row that they stand in, in the edition that was used', async () => {
    const { assessment } = await assessed(viewer, 'Alder Knitwear Ltd');
    const references = assessment?.references ?? [];
    const cellOf = async (title: RegExp, column: string): Promise<(string | null | undefined)[]> => {
      const found = references.find(({ name }) => title.test(name));
      const page = await editions.page(viewer, found?.digest ?? '', { used: found?.rows ?? [], search: '', from: 0 });
      const place = page.columns.indexOf(column);
      return page.used.map(({ cells: row }) => row[place]);
    };
    expect(await cellOf(/^Bangladesh: governance/, 'iso2')).toEqual(['BD']);
    expect(await cellOf(/^Bangladesh: tier/, 'tipKind')).toEqual(['tier1or2']);
    expect(references.find(({ name }) => /^Bangladesh: tier/.test(name))?.value).toMatch(/report of 2025/);
    expect(await cellOf(/^Sector: /, 's')).toEqual(['70']);
    expect(await cellOf(/garments: raw material/, 'input')).toEqual(['cotton']);
    for (const { title, publisher, edition, digest } of references)
      expect([title, publisher, edition, digest].includes('')).toBe(false);
  });

  test('stand with the flags that rest on them', async () => {
    const { assessment } = await assessed(viewer, 'Alder Knitwear Ltd');
    const listed = assessment?.flags.find(({ ruleId }) => ruleId === 'INH-GOOD-TVPRA');
    expect(listed?.references.map(({ value }) => value).join()).toMatch(/Listed: .*forced labour|input/);
  });

  test('say of each kind of list whether the supplier was compared with one', async () => {
    const before = await assessed(viewer, 'Alder Knitwear Ltd');
    expect(before.assessment?.screened.map(({ text }) => text)).toEqual([
      'not screened: no list is loaded',
      'not screened: no list is loaded',
      'not screened: no list is loaded',
    ]);
    const gap = before.assessment?.gaps.find(({ fact }) => fact === 'list.uflpa');
    expect(gap).toMatchObject({ kind: 'notScreened', kindText: 'not screened: no list is loaded' });
    const edition = { key: 'lists.invented', date: '2026-11-01', dateFrom: 'file-name', rows: 0 } as const;
    const list = { name: 'invented', kind: 'uflpa', edition, entries: [], problems: [] } as const;
    await new AddScreeningList(database.database).execute(viewer, { list, fictional: true });
    const { assessment } = await shown(viewer, 'Alder Knitwear Ltd');
    expect(assessment?.screened.map(({ text }) => text)).toEqual([
      'screened against invented',
      'not screened: no list is loaded',
      'not screened: no list is loaded',
    ]);
    expect(assessment?.gaps.find(({ fact }) => fact === 'list.uflpa')).toBeUndefined();
  });
});

test('Notes are not kept, nor cells of a file that is discarded', async () => {
  const viewer = anAnalyst();
  const created = await importing.create(viewer, 'sites.csv', LIST);
  const columns = FIELDS.map((field, index) => ({ index, field }));
  const mapped = await importing.map(viewer, created, { columns, constants: [], remember: false });
  const checked = await importing.check(viewer, mapped);
  const kept = async (): Promise<string[]> => {
    const { rows } = await database.admin.query<{ content: Buffer }>(
      'SELECT content FROM import_cells WHERE import_id = $1',
      [created.id],
    );
    return rows.map(({ content }) => zstdDecompressSync(content).toString());
  };
  const words = expect.stringMatching(/^(?!.*Rahman).*Knitting mill/);
  expect(await kept()).toEqual([words]);
  await importing.check(viewer, checked);
  expect(await kept()).toEqual([words]);
  await importing.discard(viewer, await importing.read(viewer, created.id));
  expect(await kept()).toEqual([]);
});

test('A fact of an import from before words were kept says so', async () => {
  const viewer = anAnalyst();
  await imported(viewer);
  await database.admin.query('DELETE FROM import_cells WHERE organisation_id = $1', [viewer.organisationId]);
  const total = row(await shown(viewer, 'Alder Knitwear Ltd'), 'workforce.total');
  expect([total?.value, total?.cells, total?.how]).toEqual([
    '1,200',
    [],
    ['The words of the file were not kept: it was imported with an earlier version.'],
  ]);
});
