import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { UserErrors } from '../../platform/errors/user-error.ts';
import type { Role, Viewer } from '../../platform/tenancy/viewer.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { RecomputeAssessment } from '../risk/recompute-assessment.ts';
import { ScreeningLists } from '../risk/screening.ts';
import { AnOrganisation } from '../risk/testing/an-organisation.ts';
import { CorrectFact } from './commands/correct-fact.ts';
import { EndPreference } from './commands/end-preference.ts';
import { PreferFact } from './commands/prefer-fact.ts';
import { RecordFact, type RecordFactInput, type StatementOutcome } from './commands/record-fact.ts';
import { WithdrawFact } from './commands/withdraw-fact.ts';

const MILL = 'Acme Mills';
const HEADER = ['Supplier', 'Country', 'Products', 'Workers', 'Passports held by', 'Passport access'];

let db: TestDatabase;
let organisation: AnOrganisation;
let supplierId: string;
let viewer: Viewer;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  organisation = new AnOrganisation(db);
  viewer = as('analyst');
  await heard({ workers: '120', holder: 'worker', asOf: '2026-01-01' });
  const [row] = await organisation.rows<{ id: string }>('SELECT id FROM suppliers');
  supplierId = row?.id ?? '';
});

const as = (...roles: Role[]): Viewer => aViewer({ organisationId: organisation.id, roles: new Set(roles) });

/** What a list says of the mill. */
async function heard(said: {
  readonly workers: string;
  readonly holder: string;
  readonly asOf: string;
  readonly source?: 'buyer' | 'supplier' | 'audit';
}): Promise<void> {
  const row = [MILL, 'India', 'cotton shirts', said.workers, said.holder, said.holder === 'employer' ? 'none' : ''];
  await organisation.import({ header: HEADER, rows: [row], asOf: said.asOf, source: said.source ?? 'buyer' });
  await organisation.assess();
}

function stated(values: Record<string, string>, more: Partial<RecordFactInput> = {}): RecordFactInput {
  return {
    supplierId,
    form: 'workforce.total',
    siteId: null,
    values: new Map(Object.entries(values)),
    declined: false,
    source: 'buyer',
    assurance: 'alleged',
    evidenceDate: '2026-02-01',
    document: '',
    note: '',
    numbersChecked: false,
    ...more,
  };
}

async function record(values: Record<string, string>, more: Partial<RecordFactInput> = {}): Promise<StatementOutcome> {
  const outcome = await new RecordFact(db.database).execute(viewer, stated(values, more));
  await organisation.assess();
  return outcome;
}

const recompute = () => new RecomputeAssessment(new ScreeningLists());
const prefer = () => new PreferFact(db.database, recompute());

/** What holds for a fact of the mill as a whole, in the assessment. */
async function holds(fact: string): Promise<unknown> {
  const result = await db.database.transaction(organisation.id, (tx) =>
    recompute().execute(tx, organisation.id, supplierId),
  );
  const site = result?.dossier.sites.find(({ key }) => key === 'supplier');
  return site?.observations[fact as 'workforce.total']?.value;
}

/** The observation in force that says this value. */
async function observationOf(fact: string, value: unknown): Promise<string> {
  const rows = await organisation.rows<{ id: string }>(
    `SELECT o.id FROM observations o LEFT JOIN observations h ON h.organisation_id = o.organisation_id AND h.id = o.repeats
     WHERE o.recorded_to IS NULL AND coalesce(h.facts, o.facts)->'${fact}'->'value' = '${JSON.stringify(value)}'::jsonb ORDER BY o.id DESC`,
  );
  return rows[0]?.id ?? '';
}

async function chooses(fact: string, value: unknown): Promise<StatementOutcome> {
  const outcome = await prefer().execute(viewer, {
    supplierId,
    observationId: await observationOf(fact, value),
    fact,
    inputKey: '',
    reason: 'closer',
    note: 'They counted at the gate.',
    numbersChecked: false,
  });
  await organisation.assess();
  return outcome;
}

async function codes(work: Promise<unknown>): Promise<string[]> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof UserErrors
    ? error.errors.map(({ field, code }) => `${field ?? ''} ${code}`.trim())
    : [String(error)];
}

describe('A fact by hand', () => {
  test('counts as the newest evidence beside what files said, and is written down with who recorded it', async () => {
    expect(await holds('workforce.total')).toBe(120);
    await record({ workersTotal: '140' }, { note: 'Counted on a visit.' });
    expect(await holds('workforce.total')).toBe(140);
    const rows = await organisation.rows('SELECT recorded_by, note, said FROM hand_facts');
    expect(rows).toEqual([{ recorded_by: viewer.userId, note: 'Counted on a visit.', said: { workersTotal: '140' } }]);
    const log = await organisation.rows(
      `SELECT verb, parameters->>'kind' AS kind FROM audit_entries WHERE verb LIKE 'fact.%'`,
    );
    expect(log).toEqual([{ verb: 'fact.recorded', kind: 'workforce.total' }]);
  });

  test('opens a flag where it is a finding, and closes it again when it is withdrawn', async () => {
    const held = {
      form: 'documents.holder',
      source: 'audit',
      assurance: 'documented',
      document: 'Audit of 1 February',
    };
    const { id } = await record({ documentHolder: 'employer' }, held);
    await record({ documentAccess: 'none' }, { ...held, form: 'documents.access' });
    const label = () => organisation.rows<{ label: string; lane: string }>('SELECT label, lane FROM portfolio');
    expect(await label()).toEqual([{ label: 'CRITICAL', lane: '1' }]);
    await new WithdrawFact(db.database).execute(viewer, id, { reason: 'The wrong site.', numbersChecked: false });
    await organisation.assess();
    expect((await label())[0]?.label).not.toBe('CRITICAL');
    expect(await organisation.rows('SELECT end_reason, ended_by FROM hand_facts WHERE ended_at IS NOT NULL')).toEqual([
      { end_reason: 'The wrong site.', ended_by: viewer.userId },
    ]);
  });

  test('is corrected by another version; the former one stays, and cannot be corrected again', async () => {
    const { id } = await record({ workersTotal: '140' });
    const correct = (text: string) => new CorrectFact(db.database).execute(viewer, id, stated({ workersTotal: text }));
    await correct('145');
    expect(await holds('workforce.total')).toBe(145);
    expect(await codes(correct('150'))).toEqual(['CONFLICT']);
    const versions = await organisation.rows<{ said: unknown; corrects: string | null; ended: boolean }>(
      'SELECT said, corrects, ended_at IS NOT NULL AS ended FROM hand_facts ORDER BY recorded_at',
    );
    expect(versions).toEqual([
      { said: { workersTotal: '140' }, corrects: null, ended: true },
      { said: { workersTotal: '145' }, corrects: id, ended: false },
    ]);
  });

  test.each<[string, Record<string, string>, Partial<RecordFactInput>, string[]]>([
    ['from a worker', { workersTotal: '3' }, { source: 'worker' }, ['source SOURCE_SEALED']],
    ['of a sealed fact', { workersTotal: '3' }, { form: 'conduct.violence' }, ['form FACT_NOT_BY_HAND']],
    ['that is not understood', { workersTotal: 'many' }, {}, ['values.workersTotal VALUE_NOT_READ']],
    ['without a value', {}, {}, ['values.workersTotal VALUE_MISSING']],
    ['of a day to come', { workersTotal: '3' }, { evidenceDate: '2999-01-01' }, ['evidenceDate EVIDENCE_IN_FUTURE']],
    [
      'better known than its source',
      { workersTotal: '3' },
      { assurance: 'corroborated' },
      ['assurance ASSURANCE_NOT_OF_SOURCE'],
    ],
    ['from a paper without a name', { workersTotal: '3' }, { assurance: 'documented' }, ['document DOCUMENT_MISSING']],
    ['with somebody’s address', { workersTotal: '3' }, { note: 'Ask ravi@example.org' }, ['note PERSONAL_INFORMATION']],
    ['with a field of another fact', { women: '3' }, {}, ['values.women FIELD_NOT_OF_FACT']],
  ])('%s is refused, and nothing is recorded', async (_, values, more, expected) => {
    expect(await codes(record(values, more))).toEqual(expected);
    expect(await organisation.rows('SELECT FROM hand_facts')).toEqual([]);
  });

  test('can be recorded by analysts only, and for suppliers of their own organisation only', async () => {
    for (const role of ['owner', 'admin', 'approver', 'viewer', 'safeguarding'] as const)
      await expect(new RecordFact(db.database).execute(as(role), stated({ workersTotal: '3' }))).rejects.toThrow(
        NotAllowed,
      );
    const elsewhere = aViewer({ organisationId: randomUUID(), roles: new Set(['analyst']) });
    await expect(new RecordFact(db.database).execute(elsewhere, stated({ workersTotal: '3' }))).rejects.toThrow(
      NotFound,
    );
    const { id } = await record({ workersTotal: '140' });
    await expect(new CorrectFact(db.database).execute(elsewhere, id, stated({ workersTotal: '3' }))).rejects.toThrow(
      NotFound,
    );
  });

  test('outlives the import that brought its supplier', async () => {
    const imported = await organisation.import({
      header: ['Supplier', 'Country'],
      rows: [['Corona Caps', 'India']],
      asOf: '2026-01-01',
    });
    await organisation.assess();
    supplierId = imported.suppliers.get('Corona Caps') ?? '';
    await record({ workersTotal: '60' });
    await organisation.undo(imported);
    await organisation.assess();
    expect(await organisation.rows(`SELECT state FROM suppliers WHERE id = '${supplierId}'`)).toEqual([
      { state: 'active' },
    ]);
    expect(await holds('workforce.total')).toBe(60);
  });
});

describe('A site by hand', () => {
  const site = (values: Record<string, string>) => record(values, { form: 'site' });

  test('has the key that a list would give it, and facts of its own', async () => {
    await site({ siteName: 'North Yard', country: 'Qatar', siteType: 'project-site', siteFrom: '2026-01-05' });
    const [row] = await organisation.rows<{ id: string; key: string }>(
      `SELECT id, key FROM sites WHERE name = 'North Yard'`,
    );
    expect(row?.key).toBe('name north yard');
    await record({ workersTotal: '30' }, { siteId: row?.id ?? '' });
    expect(await holds('workforce.total')).toBe(120);
    expect(await codes(site({ siteName: 'North Yard' }))).toEqual(['values.siteName SITE_KNOWN']);
  });

  test('that is a household is told by its district; an address is refused', async () => {
    const home = { siteType: 'private-household', country: 'Kuwait', subdivision: 'Hawalli' };
    expect(await codes(site({ ...home, address: '4 Palm Street', siteName: 'Villa' }))).toEqual([
      'values.address HOUSEHOLD_ADDRESS',
      'values.siteName HOUSEHOLD_ADDRESS',
    ]);
    await site(home);
    const [row] = await organisation.rows<{ id: string }>(`SELECT id FROM sites WHERE key LIKE 'place %'`);
    const siteId = row?.id ?? '';
    expect(await codes(record({ address: '4 Palm Street' }, { form: 'place.address', siteId }))).toEqual([
      'values.address HOUSEHOLD_ADDRESS',
    ]);
  });

  test('buys a raw material: an input chain of its own, with its origin', async () => {
    await record({ inputs: 'cotton', inputOrigin: 'Turkmenistan' }, { form: 'input' });
    const units = await organisation.rows<{ key: string }>(
      `SELECT unit_key AS key FROM unit_assessments WHERE recorded_to IS NULL`,
    );
    expect(units.map(({ key }) => key).some((key) => key.includes('cotton'))).toBe(true);
  });
});

describe('A preference', () => {
  beforeEach(async () => {
    await record({ workersTotal: '140' });
  });

  test('lets an older source hold, until it is taken back', async () => {
    const { id } = await chooses('workforce.total', 120);
    expect(await holds('workforce.total')).toBe(120);
    await new EndPreference(db.database).execute(viewer, id);
    expect(await holds('workforce.total')).toBe(140);
    await expect(new EndPreference(db.database).execute(viewer, id)).rejects.toThrow(NotFound);
  });

  test('holds between what was there: what comes later counts as ever, and what only repeats changes nothing', async () => {
    await chooses('workforce.total', 120);
    await heard({ workers: '140', holder: 'worker', asOf: '2026-03-01' });
    expect(await holds('workforce.total')).toBe(120);
    await heard({ workers: '160', holder: 'worker', asOf: '2026-04-01' });
    expect(await holds('workforce.total')).toBe(160);
  });

  test('gives way when what it chose is no longer said', async () => {
    const { id } = await record({ workersTotal: '150' }, { evidenceDate: '2025-05-01' });
    await chooses('workforce.total', 150);
    expect(await holds('workforce.total')).toBe(150);
    await new WithdrawFact(db.database).execute(viewer, id, { reason: 'Misread.', numbersChecked: false });
    expect(await holds('workforce.total')).toBe(140);
  });

  test('needs a reason, and something to choose between', async () => {
    const observationId = await observationOf('workforce.total', 120);
    const input = {
      supplierId,
      observationId,
      fact: 'workforce.total',
      inputKey: '',
      reason: 'closer',
      note: '',
      numbersChecked: false,
    };
    expect(await codes(prefer().execute(viewer, input))).toEqual(['note REASON_MISSING']);
    const alone = {
      ...input,
      observationId: await observationOf('documents.holder', 'worker'),
      fact: 'documents.holder',
      note: 'It is so.',
    };
    expect(await codes(prefer().execute(viewer, alone))).toEqual(['NOTHING_ELSE_SAID']);
    expect(await codes(prefer().execute(viewer, { ...input, note: 'It is so.', fact: 'findings.response' }))).toEqual([
      'fact FACT_NOT_BY_HAND',
    ]);
  });

  test('does not set the supplier’s own word above an audit', async () => {
    await heard({ workers: '155', holder: 'worker', asOf: '2026-04-01', source: 'audit' });
    await record({ workersTotal: '90' }, { source: 'supplier', assurance: 'admitted', evidenceDate: '2026-05-01' });
    expect(await codes(chooses('workforce.total', 90))).toEqual(['WORD_ABOVE_EVIDENCE']);
    await chooses('workforce.total', 140);
    expect(await holds('workforce.total')).toBe(140);
  });

  test('does not end an open finding, and does not make it lighter', async () => {
    const finding = () => organisation.rows('SELECT label, observed FROM portfolio');
    await heard({ workers: '140', holder: 'employer', asOf: '2026-04-01' });
    await heard({ workers: '140', holder: 'employer', asOf: '2026-05-01', source: 'audit' });
    const before = await finding();
    expect(before).toMatchObject([{ label: 'CRITICAL' }]);
    expect(await codes(chooses('documents.holder', 'worker'))).toEqual(['PREFERENCE_ENDS_FINDING']);
    // The same words of the buyer's own list would have a lower floor than those of the audit.
    const own = await organisation.rows<{ id: string }>(
      `SELECT id FROM observations WHERE recorded_to IS NULL AND site_id IS NOT NULL AND evidence_date = '2026-04-01'`,
    );
    const input = { supplierId, observationId: own[0]?.id ?? '', fact: 'documents.holder', inputKey: '' };
    const why = { reason: 'closer', note: 'It is ours.', numbersChecked: false };
    expect(await codes(prefer().execute(viewer, { ...input, ...why }))).toEqual(['PREFERENCE_ENDS_FINDING']);
    expect(await finding()).toEqual(before);
  });
});
