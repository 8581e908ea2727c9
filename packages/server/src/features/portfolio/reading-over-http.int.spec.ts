import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aService, type TestOrganisation, type TestService } from '../../../test/e2e/a-service.ts';
import { toGlobalId } from '../../platform/graphql/ids.ts';
import { AssessPortion } from '../risk/commands/assess-portion.ts';
import { ScreeningLists } from '../risk/screening.ts';
import { recordImport, type RecordedImport } from '../risk/testing/an-import.ts';

const ROW = `fragment Row on SupplierRow { id name localName externalId inShort country { code name region } sector { key name } label contextLow contextHigh lane
  inherent observed controls residual rangeLow rangeHigh coverage confidence leadingFlag { code text } flagCount findingCount workers migrantShare
  workersConcerned siteCount tier spend { minor currency exponent } needsDecision decision decisionUntil asOf assessedAt }`;
const SUPPLIERS = `query ($filter: SupplierFilter, $first: Int!, $after: String) {
  suppliers(filter: $filter, sort: ATTENTION, first: $first, after: $after) {
    totalCount suggestions edges { cursor node { ...Row } } pageInfo { hasNextPage endCursor } facets { key name multiValued values { value name count } } } } ${ROW}`;
const FLAG = `fragment Open on Flag { id ruleId name class severity couldBe assurance assuranceText protection contextNote subject explanation
  inputs { fact name value source reference row evidenceDate } clears do doNot ilo citations openSince }`;
const SUPPLIER = `query ($id: ID!) { supplier(id: $id) { id name localName otherNames parent identifiers { scheme name value } country { name } state fictional
  row { ...Row } reassessing openQuestions viewerCanRecordDecision viewerCanProposeDecision
  assessment { label lane laneText contextLow contextHigh asOf methodology assessedAt rangeLow rangeHigh rangeLabelLow rangeLabelHigh confidence confidenceValue
    ruler { score context marks { name value kind } } steps { key name text change reached ruleId facts references { name } }
    numbers { key name explanation value word restsOn terms { key name value weight contribution ruleId } } flags { ...Open } reviews { ...Open }
    gaps { fact name kind kindText rules } units { key site product input origin label inherent residual coverage terms { key contribution } } }
  sites { id name addressLine country { code } siteType { key name } closed projectFrom projectTo source workers }
  facts { key name subject value state source assurance evidenceDate importId fileName rows recordedAt inForce endedAt preferred }
  moves { at kind text labelBefore labelAfter } decisions { id } openProposal { id } decisionInForce { id }
  corridors { origin { name } destination { name } workers costMonths agent } } } ${ROW} ${FLAG}`;
const OVERVIEW = `{ overview { supplierCount countryCount lastAssessedAt methodology labels { label count } needsDecision needsDecisionOlderThan30Days coverageMedian
  waitingForApproval waitingSuspensions waiting { id } heatMap { regions { key name } sectors { key name } cells { region sector total share highOrCritical } note }
  changes { supplierId supplierName label at text moreCount } decideNext { ...Row } openQuestions assessmentsWaiting methodologyChange { after at suppliers text } } } ${ROW}`;

let service: TestService;
let buyer: TestOrganisation;
let rival: TestOrganisation;
let recorded: RecordedImport;

beforeAll(async () => {
  service = await aService();
  buyer = await service.organisation('Northfield Retail');
  rival = await service.organisation('Southfield Retail');
  const { database } = service.db;
  recorded = await recordImport(database, buyer.id, {
    header: ['Supplier', 'Country', 'Products', 'Workers', 'Migrant workers %', 'Passports held by', 'Passport access'],
    rows: [
      ['Kestrel Gloves Sdn', 'Malaysia', 'rubber gloves', '1140', '80', 'employer', 'none'],
      ['Orchid Hometex', 'Germany', 'cotton towels', '90', '', 'worker', 'any hour'],
    ],
    asOf: '2026-11-01',
  });
  const portion = new AssessPortion(new ScreeningLists());
  await database.transaction(buyer.id, (tx) => portion.execute(tx, buyer.id, '2026-11-25'));
});

afterAll(() => service.close());

const kestrel = (): string => toGlobalId('Supplier', recorded.suppliers.get('Kestrel Gloves Sdn') ?? '');

describe('what a buyer reads over HTTP', () => {
  test('the list with facets, the overview and the page of a supplier answer whole', async () => {
    const suppliers = await buyer.owner.run<{
      suppliers: { totalCount: number; edges: { node: { name: string; lane: string } }[] };
    }>(SUPPLIERS, { first: 50 });
    expect(suppliers.messages).toEqual([]);
    expect(suppliers.data?.suppliers).toMatchObject({
      totalCount: 2,
      edges: [{ node: { name: 'Kestrel Gloves Sdn', lane: 'LANE_1' } }, {}],
    });
    const overview = await buyer.owner.run(OVERVIEW);
    expect(overview.messages).toEqual([]);
    expect(overview.data).toMatchObject({
      overview: { supplierCount: 2, needsDecision: 1, decideNext: [{ name: 'Kestrel Gloves Sdn' }] },
    });
    const supplier = await buyer.owner.run(SUPPLIER, { id: kestrel() });
    expect(supplier.messages).toEqual([]);
    expect(supplier.data).toMatchObject({
      supplier: { assessment: { label: 'CRITICAL', lane: 'LANE_1' }, viewerCanRecordDecision: false },
    });
  });

  test('a value of a facet narrows the list to its count', async () => {
    const all = await buyer.owner.run<{
      suppliers: { facets: { key: string; values: { value: string; count: number }[] }[] };
    }>(SUPPLIERS, { first: 50 });
    const value = (key: string, raw: string): unknown =>
      key === 'needsDecision' ? raw === 'true' : key === 'tiers' ? [Number(raw)] : [raw];
    for (const { key, values } of all.data?.suppliers.facets ?? []) {
      for (const { value: raw, count } of values) {
        const narrowed = await buyer.owner.run<{ suppliers: { totalCount: number } }>(SUPPLIERS, {
          first: 50,
          filter: { [key]: value(key, raw) },
        });
        expect([key, raw, narrowed.messages, narrowed.data?.suppliers.totalCount]).toEqual([key, raw, [], count]);
      }
    }
  });

  test('a chosen value that no supplier has is there with its name and the count 0', async () => {
    const filter = {
      ...{ labels: ['CRITICAL', 'LOW'], lanes: ['LANE_2'], contextBands: ['LOW'], tiers: [3], needsDecision: false },
      ...{ countries: ['', 'QA'], regions: [''], decisions: ['suspend'], sectors: ['DOM'], siteTypes: ['vessel'] },
      ...{ flags: ['DOC-RETENTION'], search: 'nobody' },
    };
    const found = await buyer.owner.run<{
      suppliers: { facets: { key: string; values: { value: string; name: string; count: number }[] }[] };
    }>(SUPPLIERS, { first: 50, filter });
    expect(found.messages).toEqual([]);
    const shown = found.data?.suppliers.facets.flatMap(({ key, values }) =>
      values.map(({ value, name, count }) => [key, value, name, count]),
    );
    expect(shown).toEqual([
      ['labels', 'CRITICAL', 'Critical', 0],
      ['labels', 'LOW', 'Low', 0],
      ['lanes', 'LANE_2', '2 disclosed, no plan', 0],
      ['contextBands', 'LOW', 'Low', 0],
      ['countries', '', 'Country not known', 0],
      ['countries', 'QA', 'Qatar', 0],
      ['regions', '', 'Region not known', 0],
      ['tiers', '3', 'Tier 3', 0],
      ['decisions', 'suspend', 'Suspend', 0],
      ['needsDecision', 'false', 'No', 0],
      ['sectors', 'DOM', 'domestic work', 0],
      ['flags', 'DOC-RETENTION', expect.stringMatching(/^\w+ \w+/), 0],
      ['siteTypes', 'vessel', 'vessel', 0],
    ]);
  });

  test('an export is asked for, and shown to the member who asked only', async () => {
    const asked = await buyer.owner.run<{ exportSuppliers: { export: { id: string } } }>(
      `mutation { exportSuppliers(input: {}) { export { id rowCount url jobRun { state title } } userErrors { code message } } }`,
    );
    expect(asked.messages).toEqual([]);
    expect(asked.data).toMatchObject({
      exportSuppliers: { export: { rowCount: 2, url: null, jobRun: { state: 'WAITING' } }, userErrors: [] },
    });
    const again = `query ($id: ID!) { supplierExport(id: $id) { id } }`;
    const id = asked.data?.exportSuppliers.export.id;
    expect((await rival.owner.run(again, { id })).data).toEqual({ supplierExport: null });
    const newest = `{ supplierExport { id } }`;
    expect((await buyer.owner.run(newest)).data).toEqual({ supplierExport: { id } });
    expect(await rival.owner.run(newest)).toMatchObject({ data: { supplierExport: null }, messages: [] });
    const nothing = await buyer.owner.run(
      `mutation { exportSuppliers(input: { filter: { search: "nobody" } }) { export { id } userErrors { code message } } }`,
    );
    expect(nothing.data).toMatchObject({
      exportSuppliers: {
        export: null,
        userErrors: [{ code: 'export.empty', message: expect.stringContaining('No supplier') }],
      },
    });
  });

  test('of another organisation nothing is told', async () => {
    const supplier = await rival.owner.run(SUPPLIER, { id: kestrel() });
    expect(supplier).toMatchObject({ data: { supplier: null }, codes: ['NOT_FOUND'] });
    expect(supplier.text).not.toContain('Kestrel');
    expect((await rival.owner.run(SUPPLIERS, { first: 50, filter: { search: 'kestrel' } })).data).toMatchObject({
      suppliers: { totalCount: 0, suggestions: [] },
    });
    expect((await rival.owner.run(OVERVIEW)).text).not.toContain('Kestrel');
  });

  test.each([
    ['a cursor of nobody', { first: 50, after: "' OR 1=1 --" }],
    ['a page of a thousand million', { first: 1_000_000_000 }],
  ])('%s is a bad request', async (_, variables) => {
    const { status, data } = await buyer.owner.run(SUPPLIERS, variables);
    expect({ status, data }).toEqual({ status: 400, data: null });
  });

  test('a sort that there is not is a bad request', async () => {
    const { status, data } = await buyer.owner.run('{ suppliers(sort: NAME_DESC) { totalCount } }');
    expect({ status, data }).toEqual({ status: 400, data: null });
  });
});
