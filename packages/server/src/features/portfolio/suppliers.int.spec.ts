import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../../../facts/test/thorough.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { aPortfolioRow, insertPortfolio, type PortfolioRecord } from './testing/a-portfolio-row.ts';
import { aViewer } from './testing/a-viewer.ts';
import { multipleFacets, MULTIPLE_FACETS, SINGLE_FACETS, singleFacets, type FacetKey } from './filter-conditions.ts';
import type { PortfolioRow } from './portfolio-row.ts';
import type { SupplierFilter } from './supplier-filter.ts';
import { orderOf, SUPPLIER_SORTS, writeCursor, type SupplierSort } from './supplier-order.ts';
import { SuppliersReadModel, type SuppliersRequest } from './suppliers.read-model.ts';

let db: TestDatabase;
let readModel: SuppliersReadModel;
const viewer = aViewer();
const other = aViewer();

const of = <T>(values: readonly T[], at: number): T => values[at % values.length] as T;
const rows: PortfolioRecord[] = Array.from({ length: 120 }, (_, at) =>
  aPortfolioRow({
    name: `${of(['Kestrel', 'Lantern', 'Orchid', 'Blue Delta'], at)} ${of(['Formwork', 'Glove', 'Hometex', 'Seafood', 'Cleaning'], at * 7)} ${at % 9}`,
    label: of(['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'NOT_ENOUGH_KNOWN'], at * 3),
    country: of(['QA', 'MY', 'ES', ''], at * 5),
    region: of(['Arab States', 'Asia and the Pacific', 'Europe and Central Asia', ''], at * 5),
    lane: of(['1', '2', 'rest'], at),
    context_high: of(['LOW', 'HIGH'], at * 11),
    tier: of([-1, 1, 2], at * 13),
    sector: of(['CON', 'DOM', 'MAN-RUBBER', 'SVC-PROF', ''], at),
    attention_rank: of([10, 20, 30], at),
    attention_within: of([7, 8], at >> 2),
    residual: of([-1, 0, 4000, 6000], at * 3),
    coverage: of([1000, 5000], at),
    workers: of([-1, 12, 640], at * 5),
    spend: of([[], [{ minor: 900, currency: 'EUR' }], [{ minor: 20, currency: 'EUR' }], [{ minor: 70, currency: 'USD' }, { minor: 1, currency: 'EUR' }]], at * 3), // prettier-ignore
    needs_decision: at % 4 === 0 ? 1 : 0,
    decision_kind: of(['', 'engage', 'suspend'], at * 17),
    hold_state: of(['', 'waiting', 'confirmed', ''], at * 19),
    values: [
      { facet: 'sector', value: of(['CON', 'DOM'], at) },
      ...(at % 3 === 0 ? [{ facet: 'sector' as const, value: 'MAN' }] : []),
      ...(at % 5 === 0 ? [{ facet: 'flag' as const, value: 'DOC-RETENTION' }] : []),
      { facet: 'siteType', value: of(['vessel', 'camp', 'project-site'], at * 7) },
    ],
  }),
);

const request = (filter: SupplierFilter = {}, more: Partial<SuppliersRequest> = {}): SuppliersRequest => ({
  filter,
  order: orderOf(),
  first: 50,
  after: null,
  ...more,
});

/** By what each order goes first. */
const LEADING: Readonly<Partial<Record<SupplierSort, (row: PortfolioRow) => string | number>>> = {
  SCORE: ({ residual }) => residual,
  COVERAGE: ({ coverage }) => coverage,
  WORKERS: ({ workers }) => workers,
  COUNTRY: ({ country }) => country,
  DECISION: ({ decisionKind }) => decisionKind,
  SPEND: ({ spend: [first] }) => first?.currency ?? '',
};

/** The rows by both numbers of attention, the name and the supplier. */
function inAttention(descending: boolean): string[] {
  const keys = ({ attention_rank, attention_within, name, supplier_id }: PortfolioRecord) =>
    [attention_rank, String(attention_within), name.toLowerCase(), supplier_id].join('\0');
  const sorted = rows.toSorted((a, b) => (keys(a) < keys(b) ? -1 : 1)).map((row) => row.supplier_id);
  return descending ? sorted.reverse() : sorted;
}

beforeAll(async () => {
  db = await testDatabase();
  readModel = new SuppliersReadModel(db.database);
  await insertPortfolio(db.database, viewer.organisationId, rows);
  await insertPortfolio(db.database, other.organisationId, [
    aPortfolioRow({ name: 'Kestrel of another buyer', values: [{ facet: 'flag', value: 'DOC-RETENTION' }] }),
    aPortfolioRow({ name: 'บริษัท กระทิงฟาร์ม จำกัด', local_name: '深圳市华为技术有限公司' }),
    aPortfolioRow({ name: 'Harbour Crew', local_name: 'كستريل للقوالب', external_id: 'V-10023' }),
  ]);
});

afterAll(() => db.close());

function valuesOf(row: PortfolioRecord, facet: FacetKey): string[] {
  const multiple = multipleFacets.find((key) => key === facet);
  if (multiple) return row.values.filter((each) => each.facet === MULTIPLE_FACETS[multiple]).map(({ value }) => value);
  const { column } = SINGLE_FACETS[facet as keyof typeof SINGLE_FACETS];
  return [String(row[column])];
}

function chosen(filter: SupplierFilter, facet: FacetKey): string[] | null {
  if (facet === 'needsDecision') return filter.needsDecision === undefined ? null : [filter.needsDecision ? '1' : '0'];
  return filter[facet]?.map(String) ?? null;
}

const facets: readonly FacetKey[] = [...singleFacets, ...multipleFacets];

function passes(row: PortfolioRecord, filter: SupplierFilter, besides?: FacetKey): boolean {
  if (filter.search !== undefined && !row.name.toLowerCase().includes(filter.search)) return false;
  return facets.every((facet) => {
    const values = facet === besides ? null : chosen(filter, facet);
    return values === null || valuesOf(row, facet).some((value) => values.includes(value));
  });
}

function counted(filter: SupplierFilter): string[] {
  return facets
    .flatMap((facet) => {
      const values = rows.filter((row) => passes(row, filter, facet)).flatMap((row) => valuesOf(row, facet));
      return [...Map.groupBy(values, (value) => value)].map(
        ([value, all]) => `${facet} ${value} ${String(all.length)}`,
      );
    })
    .sort();
}

const some = <T>(...values: T[]) => fc.option(fc.subarray(values, { minLength: 1 }), { nil: undefined, freq: 2 });
const filters = fc
  .record({
    search: fc.option(fc.constantFrom('kestrel', 'form', 'glove'), { nil: undefined }),
    labels: some('CRITICAL', 'HIGH', 'LOW'),
    countries: some('QA', 'MY', ''),
    lanes: some('1', '2'),
    tiers: some(-1, 1),
    sectors: some('CON', 'MAN'),
    flags: some('DOC-RETENTION'),
    siteTypes: some('vessel', 'camp'),
    decisions: some('', 'suspend'),
    holds: some('waiting', 'confirmed', ''),
    needsDecision: fc.option(fc.boolean(), { nil: undefined }),
  })
  .map(
    (filter) => Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as SupplierFilter,
  );

describe('the list of suppliers', () => {
  test('the counts of a facet apply all other filters and the search, not its own', async () => {
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const found = await readModel.list(viewer, request(filter, { first: 200 }));
        expect(found.facets.map(({ facet, value, count }) => `${facet} ${value} ${String(count)}`).sort()).toEqual(
          counted(filter),
        );
        const expected = rows.filter((row) => passes(row, filter)).map((row) => row.supplier_id);
        expect(found.totalCount).toBe(expected.length);
        expect(found.page.rows.map(({ node }) => node.supplierId).sort()).toEqual(expected.sort());
      }),
      runs(20),
    );
  });

  test('turning the pages loses no supplier and shows none twice, in any order and direction', async () => {
    const sorts = Object.keys(SUPPLIER_SORTS) as SupplierSort[];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sorts),
        fc.boolean(),
        fc.integer({ min: 1, max: 60 }),
        async (sort, descending, first) => {
          const order = orderOf(sort, descending);
          const seen: PortfolioRow[] = [];
          let after: string | null = null;
          for (;;) {
            const { page } = await readModel.list(viewer, request({}, { order, first, after }));
            seen.push(...page.rows.map(({ node }) => node));
            if (!page.hasNextPage) break;
            after = page.rows.at(-1)?.cursor ?? null;
          }
          if (sort === 'ATTENTION') expect(seen.map(({ supplierId }) => supplierId)).toEqual(inAttention(descending));
          expect(seen.map(({ supplierId }) => supplierId).sort()).toEqual(rows.map((row) => row.supplier_id).sort());
          const values = seen.map((row) => LEADING[sort]?.(row) ?? 0);
          const known = values.filter((value) => value !== -1 && value !== '');
          const unknown = values.filter((value) => value === -1 || value === '');
          const ascending = known.toSorted((a, b) => (a < b ? -1 : Number(a > b)));
          expect(values).toEqual([...(descending ? ascending.reverse() : ascending), ...unknown]);
        },
      ),
      runs(10),
    );
  });

  test('any place of the list is read at once, and holds what turning the pages would have come to', async () => {
    for (const sort of Object.keys(SUPPLIER_SORTS) as SupplierSort[]) {
      const order = orderOf(sort);
      const all = (await readModel.list(viewer, request({}, { order, first: 200 }))).page.rows;
      for (const from of [0, 1, 43, 100, 119]) {
        const { page } = await readModel.list(viewer, request({}, { order, first: 10, from, counts: false }));
        expect(page.rows).toEqual(all.slice(from, from + 10));
        expect(page.hasNextPage).toBe(from + 10 < all.length);
      }
    }
    const beyond = await readModel.list(viewer, request({}, { from: 1e12 }));
    expect([beyond.page.rows, beyond.page.hasNextPage, beyond.totalCount]).toEqual([[], false, 120]);
  });

  test('by spend, the largest amount of each currency comes first, and no currency is compared with another', async () => {
    const { page } = await readModel.list(viewer, request({}, { order: orderOf('SPEND'), first: 200 }));
    const amounts = page.rows.map(({ node: { spend } }) => (spend[0] ? `${spend[0].currency} ${spend[0].minor}` : ''));
    expect([...new Set(amounts)]).toEqual(['EUR 900', 'EUR 20', 'USD 70', '']);
  });

  test('a supplier of another organisation is neither listed nor counted nor found', async () => {
    const found = await readModel.list(viewer, request({ search: 'another' }));
    expect(found).toMatchObject({ totalCount: 0, suggestions: [] });
    const mine = await readModel.list(other, request({ search: 'kestrel' }));
    expect(mine.page.rows.map(({ node }) => node.name)).toEqual(
      ['Kestrel of another buyer', 'Harbour Crew'].slice(0, 1),
    );
    expect(mine.totalCount).toBe(1);
  });

  test.each([
    ['กระทิง', 'บริษัท กระทิงฟาร์ม จำกัด'],
    ['华为', 'บริษัท กระทิงฟาร์ม จำกัด'],
    ['كستريل', 'Harbour Crew'],
    ['V-10023', 'Harbour Crew'],
    ['HARB', 'Harbour Crew'],
  ])('“%s” finds %s', async (search, name) => {
    const found = await readModel.list(other, request({ search }));
    expect(found.page.rows.map(({ node }) => node.name)).toEqual([name]);
  });

  test('a word with a slip finds what was meant, and says what was looked for', async () => {
    const found = await readModel.list(viewer, request({ search: 'kestral formwrok' }));
    const meant = await readModel.list(viewer, request({ search: 'kestrel formwork' }));
    expect(found.suggestions).toEqual(['kestrel', 'formwork']);
    expect(found.totalCount).toBe(meant.totalCount);
    expect(found.totalCount).toBeGreaterThan(0);
  });

  test('a number with another digit is another number, and finds nobody', async () => {
    const found = await readModel.list(other, request({ search: 'V-10024' }));
    expect([found.totalCount, found.suggestions]).toEqual([0, []]);
  });

  test('suppliers of the main sector are those of the heat map', async () => {
    const group = await readModel.list(viewer, request({ mainSector: 'everything-else' }));
    expect(group.totalCount).toBe(rows.filter(({ sector }) => sector === 'SVC-PROF' || sector === '').length);
    const one = await readModel.list(viewer, request({ mainSector: 'DOM' }));
    expect(one.totalCount).toBe(rows.filter(({ sector }) => sector === 'DOM').length);
  });

  test('suppliers of an import are those with an observation of it in force', async () => {
    const importId = randomUUID();
    expect((await readModel.list(viewer, request({ importId }))).totalCount).toBe(0);
  });

  test('a page holds at most 200 suppliers', async () => {
    const { page } = await readModel.list(viewer, request({}, { first: 1e9 }));
    expect(page.rows).toHaveLength(120);
    expect((await readModel.list(viewer, request({}, { first: 0 }))).page.rows).toEqual([]);
  });

  test.each([
    ['nonsense', 'nonsense'],
    ['one of another order', writeCursor(orderOf('NAME'), { values: ['a'], supplierId: randomUUID() })],
    ['SQL', writeCursor(orderOf(), { values: [1, '1; DROP TABLE portfolio', 'a'], supplierId: randomUUID() })],
    ['one value short', writeCursor(orderOf(), { values: [1, 1], supplierId: randomUUID() })],
    ['a supplier that is none', writeCursor(orderOf(), { values: [1, 1, 'a'], supplierId: "' OR 1=1" })],
  ])('a cursor that is %s is refused as a bad request', async (_, after) => {
    await expect(readModel.list(viewer, request({}, { after }))).rejects.toMatchObject({
      statusCode: 400,
      code: 'supplier.cursor',
    });
  });

  test('a filter with a character that no text has is refused', async () => {
    await expect(readModel.list(viewer, request({ countries: ['Q\0'] }))).rejects.toMatchObject({ statusCode: 400 });
  });

  test.each(['supplier', 'auditor'] as const)('people of a %s organisation are refused', async (organisationKind) => {
    await expect(readModel.list({ ...viewer, organisationKind }, request())).rejects.toThrow('Not allowed');
  });
});
