import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RISK_MESSAGES } from '@plumbline/risk';
import { INTAKE_MESSAGES } from '@plumbline/intake';
import { nowOf, testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { Texts } from '../../platform/text/texts.ts';
import { DECISION_MESSAGES } from '../decision/decision.messages.ts';
import { PORTFOLIO_MESSAGES } from '../portfolio/portfolio.messages.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { AssessPortion } from '../risk/commands/assess-portion.ts';
import { RecomputeAssessment } from '../risk/recompute-assessment.ts';
import { ScreeningLists } from '../risk/screening.ts';
import { recordImport, undoImport, type RecordedImport } from '../risk/testing/an-import.ts';
import { SUPPLIER_MESSAGES } from '../supplier/supplier.messages.ts';
import type { SupplierType } from './graphql/supplier.types.ts';
import { supplierView } from './graphql/supplier.view.ts';
import { SUPPLIER_PAGE_MESSAGES } from './supplier-page.messages.ts';
import { SupplierPageReadModel } from './supplier-page.read-model.ts';

const header = [
  'supplierName',
  'siteId',
  'siteName',
  'country',
  'address',
  'siteType',
  'activity',
  'workersTotal',
  'migrantShare',
  'originCountries',
  'labourAgents',
  'workerCost',
  'workerCostCurrency',
  'netMonthlyPay',
  'Currency of pay',
  'documentHolder',
  'documentAccess',
  'supplyTier',
];
const kestrel = [
  'Kestrel Formwork WLL',
  'L1',
  'Lusail towers',
  'Qatar',
  '1 Marina Street, Lusail',
  'project-site',
  'Construction of buildings',
  '640',
  '86%',
  'Nepal',
  'Everest Manpower',
  '1400',
  'QAR',
  '1000',
  'QAR',
  'employer',
  'on-request',
  '1',
];
const household = [
  'Hearth Helpers',
  'H1',
  'Home of a family',
  'Spain',
  '3 Calle Mayor, Madrid',
  'private-household',
  'Domestic work',
  '1',
  '100%',
  '',
  '',
  '',
  '',
  '',
  '',
  '',
  '',
  '',
];
const mill = [
  'Lind Apparel',
  'B1',
  'Mill',
  'Singapore',
  '2 Tuas Road, Singapore',
  'factory',
  'Manufacture of wearing apparel',
  '80',
  '40%',
  ...Array<string>(9).fill(''),
];
const unknown = ['Blank Trading', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', ''];

const texts = new Texts([
  RISK_MESSAGES,
  INTAKE_MESSAGES,
  SUPPLIER_MESSAGES,
  SUPPLIER_PAGE_MESSAGES,
  PORTFOLIO_MESSAGES,
  DECISION_MESSAGES,
]);
const viewer = aViewer();
const { organisationId } = viewer;
let db: TestDatabase;
let pages: SupplierPageReadModel;
let first: RecordedImport;

async function assessAll(): Promise<void> {
  const portion = new AssessPortion(new ScreeningLists());
  await db.database.transaction(organisationId, (tx) => portion.execute(tx, organisationId, '2026-11-25'));
}

async function viewOf(name: string): Promise<SupplierType> {
  const page = await pages.page(viewer, first.suppliers.get(name) ?? '');
  return supplierView(page, viewer, texts.in('en'));
}

beforeAll(async () => {
  db = await testDatabase();
  pages = new SupplierPageReadModel(db.database, new RecomputeAssessment(new ScreeningLists()));
  first = await recordImport(db.database, organisationId, {
    header,
    rows: [kestrel, household, mill, unknown],
    source: 'audit',
    asOf: '2026-10-03',
  });
  await assessAll();
});

afterAll(() => db.close());

/** Adds decimals of at most eight decimal places exactly. */
function exactSum(decimals: readonly string[]): bigint {
  return decimals.reduce((sum, text) => {
    const [whole = '0', places = ''] = text.split('.');
    return sum + BigInt(whole) * 100_000_000n + BigInt(places.padEnd(8, '0'));
  }, 0n);
}

describe('the page of a supplier', () => {
  test('says the four numbers with what each rests on, and the arithmetic adds up exactly', async () => {
    const { assessment } = await viewOf('Kestrel Formwork WLL');
    expect(assessment?.numbers.map(({ key }) => key)).toEqual(['INHERENT', 'OBSERVED', 'CONTROLS', 'ANSWERS']);
    const [inherent, observed, controls, answers] = assessment?.numbers ?? [];
    const sum = exactSum(inherent?.terms.map(({ contribution }) => contribution) ?? []);
    expect((sum + 500_000n) / 1_000_000n).toBe(BigInt(Math.round((inherent?.value ?? 0) * 100)));
    expect(inherent?.restsOn.join('; ')).toMatch(/^Sector 75; .*: 80% or more \(/);
    expect(observed?.restsOn[0]).toMatch(/findings? of severity Critical, documented/);
    expect(observed?.terms.map(({ contribution }) => Number(contribution))).toEqual([observed?.value]);
    expect(assessment?.ruler.marks).toContainEqual({ name: 'Passports held by others', value: 90, kind: 'FINDING' });
    expect(controls?.value).toBe(0);
    expect(answers?.word).toMatch(/^of 12 core questions answered, \d+ verified$/);
    expect(answers?.restsOn[0]).toMatch(/^\d+ facts? that rules would read (?:is|are) not recorded: /);
  });

  test('says why the supplier stands where it does: severity of harm before the score, with the arithmetic', async () => {
    const { assessment } = await viewOf('Kestrel Formwork WLL');
    const { priority, priorityTerms, severity, severityTerms, potential, lines } = assessment?.attention ?? {};
    const contributions = (terms: typeof severityTerms) => terms?.map(({ contribution }) => Number(contribution));
    // Passports held by others: 20 * (.5 * 4 + .25 * 5 + .25 * 3), as 86% of the workers are recruited from elsewhere; .65 * 80 + .35 * 90.
    expect({ severity, potential, priority }).toEqual({ severity: 80, potential: false, priority: 83.5 });
    expect(contributions(severityTerms)).toEqual([40, 25, 15]);
    expect(contributions(priorityTerms)).toEqual([52, 31.5]);
    expect(lines).toEqual([
      'Severity of harm 80 of 100, from what was found: Passports held by others',
      'About 550 workers recruited from elsewhere (86% of 640, as recorded): of equal suppliers, the one with more comes first',
    ]);
    const home = (await viewOf('Hearth Helpers')).assessment?.attention;
    expect(home).toMatchObject({ severity: 80, potential: true, severityTerms: [] });
    expect(home?.lines[0]).toMatch(/^Potential severity of harm 80 of 100: .* in a household where workers live$/);
  });

  test('opens a flag to its inputs, source, evidence date, what clears it, do and do not', async () => {
    const { assessment } = await viewOf('Kestrel Formwork WLL');
    const flag = assessment?.flags.find(({ ruleId }) => ruleId === 'DOC-RETENTION');
    expect(flag).toMatchObject({
      name: 'Passports held by others',
      assurance: 'documented',
      protection: 'none',
      contextNote: null,
      subject: 'Lusail towers',
      ilo: ['ILO indicator 7'],
    });
    expect(flag?.inputs).toContainEqual({
      fact: 'documents.holder',
      name: 'who holds passports',
      value: 'the employer',
      source: 'Document or audit',
      reference: 'documentHolder',
      row: 2,
      evidenceDate: '2026-10-03',
    });
    for (const text of [flag?.explanation, flag?.clears, flag?.do, flag?.doNot]) expect(text).toMatch(/\w+ \w+/);
    expect(flag?.citations.length).toBeGreaterThan(0);
  });

  test('calls context context, never an accusation', async () => {
    const { assessment } = await viewOf('Kestrel Formwork WLL');
    const context = assessment?.flags.filter((flag) => flag.class === 'INHERENT') ?? [];
    expect(context.length).toBeGreaterThan(0);
    for (const flag of context) expect(flag.contextNote).toBe('context, not an accusation');
  });

  test('lists facts with whose words they are, and keeps what was recorded before', async () => {
    const later = await recordImport(db.database, organisationId, {
      header: ['supplierName', 'siteId', 'siteName', 'country', 'workersTotal', 'documentHolder'],
      rows: [['Kestrel Formwork WLL', 'L1', 'Lusail towers', 'Qatar', '650', 'worker']],
      source: 'supplier',
      asOf: '2026-11-01',
    });
    await assessAll();
    const { facts, assessment } = await viewOf('Kestrel Formwork WLL');
    const of = (key: string) =>
      facts
        .filter((fact) => fact.key === key)
        .map(({ value, source, preferred, inForce }) => ({ value, source, preferred, inForce }));
    expect(of('documents.holder')).toEqual([
      { value: 'the employer', source: 'Document or audit', preferred: true, inForce: true },
      { value: 'the worker', source: 'Supplier’s statement', preferred: false, inForce: true },
    ]);
    expect(assessment?.flags.some(({ ruleId }) => ruleId === 'DOC-RETENTION')).toBe(true);
    await undoImport(db.database, organisationId, later);
    await assessAll();
    const undone = (await viewOf('Kestrel Formwork WLL')).facts.filter(({ value }) => value === 'the worker');
    expect(undone).toMatchObject([{ inForce: false, preferred: false, subject: 'Lusail towers' }]);
    expect(undone[0]?.endedAt).toBeInstanceOf(Date);
  });

  test('has sites as an address list and corridors with cost in months and agents', async () => {
    const { sites, corridors, row } = await viewOf('Kestrel Formwork WLL');
    expect(sites).toMatchObject([
      {
        name: 'Lusail towers',
        addressLine: '1 Marina Street, Lusail',
        country: { code: 'QA', name: 'Qatar' },
        siteType: { name: 'project site' },
        workers: 640,
        closed: false,
      },
    ]);
    expect(corridors).toEqual([
      {
        origin: expect.objectContaining({ code: 'NP' }),
        destination: expect.objectContaining({ code: 'QA' }),
        ...{ site: 'Lusail towers', workers: 550, costMonths: '1.4' },
        agent: '1 labour agent declared',
      },
    ]);
    expect(row).toMatchObject({ coverage: expect.any(Number), migrantShare: 0.86, workers: 640, tier: 1 });
  });

  test('tells a household by its district only', async () => {
    const page = await viewOf('Hearth Helpers');
    expect(page.sites[0]).toMatchObject({ name: 'Hearth Helpers', addressLine: '' });
    expect(page.facts.length).toBeGreaterThan(0);
    for (const told of ['Calle Mayor', 'Home of a family']) expect(JSON.stringify(page)).not.toContain(told);
  });

  test('reads both ends of the range with the floor that holds at them', async () => {
    const { assessment } = await viewOf('Lind Apparel');
    expect(assessment).toMatchObject({ label: 'HIGH', rangeLabelLow: 'HIGH', rangeLabelHigh: 'HIGH' });
    expect(assessment?.rangeLow).toBeLessThan(60);
  });

  test('never shows unknown as safe: a supplier of whom nothing is known is not assessed, and its gaps are named', async () => {
    const { assessment } = await viewOf('Blank Trading');
    expect(assessment).toMatchObject({ label: 'NOT_ASSESSED', rangeLow: null, rangeLabelLow: null });
    expect(assessment?.numbers[0]).toMatchObject({ value: null, terms: [] });
    expect(assessment?.gaps.length).toBeGreaterThan(0);
  });

  test('shows no sealed fact, and no words of workers', async () => {
    const supplierId = first.suppliers.get('Kestrel Formwork WLL');
    for (const [kind, protection] of [
      ['audit', 'sealed'],
      ['worker', 'none'],
    ]) {
      await db.admin.query(
        `INSERT INTO observations (organisation_id, supplier_id, id, site_id, import_id, source_kind, assurance, protection, evidence_date, rows, facts, inputs, details, digest, recorded_from)
         SELECT organisation_id, supplier_id, $3, site_id, $4, $5, 'documented', $6, '2026-11-20', '{}', '{"pay.overdueDays": {"value": 77}}', '[]', '{}', '', $7
         FROM observations WHERE organisation_id = $1 AND supplier_id = $2 AND site_id IS NOT NULL LIMIT 1`,
        [organisationId, supplierId, randomUUID(), first.importId, kind, protection, await nowOf(db)],
      );
    }
    expect((await viewOf('Kestrel Formwork WLL')).facts.filter(({ value }) => value?.includes('77'))).toEqual([]);
  });

  test('every word is written: no code is left where a text should be', async () => {
    for (const name of ['Kestrel Formwork WLL', 'Hearth Helpers', 'Blank Trading']) {
      const codes =
        JSON.stringify(await viewOf(name)).match(
          /"(?:rule|fact|term|rests|source|state|flag|sector|choice|history|lane|number|edition|good|explain|clears|do|doNot)\.[^" ]+"/g,
        ) ?? [];
      expect(codes).toEqual([]);
    }
  });

  test('a supplier of another organisation, or none, is not found', async () => {
    await expect(pages.page(aViewer(), first.suppliers.get('Kestrel Formwork WLL') ?? '')).rejects.toThrow(
      'No supplier has this id',
    );
    await expect(pages.page(viewer, randomUUID())).rejects.toThrow('No supplier has this id');
    await expect(pages.page({ ...viewer, organisationKind: 'auditor' }, randomUUID())).rejects.toThrow('Not allowed');
  });

  test('says since when a flag is open of the site that it is about, not of another one with the same flag', async () => {
    const depot = kestrel.with(1, 'L2').with(2, 'Doha depot').with(4, '9 Depot Road, Doha');
    await recordImport(db.database, organisationId, { header, rows: [depot], source: 'audit', asOf: '2026-11-10' });
    await assessAll();
    const { assessment } = await viewOf('Kestrel Formwork WLL');
    const held = (assessment?.flags ?? []).filter(({ ruleId }) => ruleId === 'DOC-RETENTION');
    const since = new Map(held.map(({ subject, openSince }) => [subject, openSince !== null]));
    expect(since).toEqual(
      new Map([
        ['Lusail towers', false],
        ['Doha depot', true],
      ]),
    );
  });
});
