import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { WrittenFile } from '../supplier/testing/a-record.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { UserErrors } from '../../platform/errors/user-error.ts';
import type { Role, Viewer } from '../../platform/tenancy/viewer.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { RecomputeAssessment } from '../risk/recompute-assessment.ts';
import { requestAssessment } from '../risk/request-assessment.ts';
import { ScreeningLists } from '../risk/screening.ts';
import { AnOrganisation, TODAY } from '../risk/testing/an-organisation.ts';
import { AcceptPlan, type AcceptPlanInput } from './commands/accept-plan.ts';
import { AddRemedyEntry, type AddRemedyEntryInput } from './commands/add-remedy-entry.ts';
import { ConfirmByWorkers } from './commands/confirm-by-workers.ts';
import { MarkOnSchedule } from './commands/mark-on-schedule.ts';
import { RecordResponse, type RecordResponseInput } from './commands/record-response.ts';
import { mergeRemedies, separateRemedies } from './merged-remedies.ts';
import { RemedyReadModel, type FindingRow, type RemedyRow } from './remedy.read-model.ts';
import type { RemedyTarget } from './remedy.repository.ts';
import { remedyTotals } from './remedy-totals.ts';

let db: TestDatabase;
let organisation: AnOrganisation;
let analyst: Viewer;
let supplierId: string;
let reads: RemedyReadModel;

/** Mills that hold passports, of which workers have no access at the first site. */
const MILLS: WrittenFile = {
  header: ['Supplier', 'Country', 'Site name', 'Products', 'Passports held by', 'Passport access', 'Supplier response'],
  rows: [
    ['Acme Mills', 'India', 'North yard', 'cotton shirts', 'employer', 'none', 'plan funded'],
    ['Acme Mills', 'India', 'South yard', 'cotton shirts', 'employer', 'any hour', ''],
  ],
  asOf: '2026-11-01',
};
const day = dayIn('UTC', new Date());
const evidence = { evidenceDate: '2026-11-02', note: 'Letter of the supplier.', numbersChecked: false };
const FAR = '2099-12-31';

beforeAll(async () => {
  db = await testDatabase();
  reads = new RemedyReadModel(db.database, new RecomputeAssessment(new ScreeningLists()));
});
afterAll(() => db.close());
beforeEach(async () => {
  organisation = new AnOrganisation(db);
  analyst = aViewer({ organisationId: organisation.id, timeZone: 'UTC' });
  const { suppliers } = await organisation.import(MILLS);
  await organisation.assess();
  supplierId = suppliers.get('Acme Mills') ?? '';
});

const person = (...roles: Role[]): Viewer => aViewer({ organisationId: organisation.id, roles: new Set(roles) });

async function finding(site = 'North yard', ruleId = 'DOC-RETENTION'): Promise<FindingRow> {
  const { findings } = await reads.ofSupplier(analyst, supplierId);
  const found = findings.find((each) => each.ruleId === ruleId && each.site === site);
  if (found === undefined) throw new Error('No such finding');
  return found;
}

async function remedy(site?: string): Promise<RemedyRow> {
  const [own] = (await finding(site)).remedies;
  if (own === undefined) throw new Error('Nothing is done about it');
  return own;
}

/** The finding as acts name it. */
async function target(site?: string): Promise<RemedyTarget> {
  const { siteId, ruleId, remedies } = await finding(site);
  const [own] = remedies;
  return { supplierId, ruleId, siteId: siteId ?? '', remedyId: own?.id ?? null, version: own?.version ?? 0 };
}

async function said(more: Partial<RecordResponseInput> = {}, who = analyst): Promise<void> {
  const input = { ...(await target()), ...evidence, response: 'disclosed', source: 'supplier', ...more } as const;
  await new RecordResponse(db.database).execute(who, input);
}

const plan = { workers: 100, formerWorkers: 20, from: '2026-11-01', until: FAR, paidBy: 'supplier' } as const;

async function accepted(more: Partial<AcceptPlanInput> = {}): Promise<void> {
  const owed = { amount: '1000.50', currency: 'USD' };
  const input = { ...(await target()), ...evidence, source: 'supplier', plan, owed, ...more } as const;
  await new AcceptPlan(db.database).execute(analyst, input);
}

async function entered(more: Partial<AddRemedyEntryInput> = {}): Promise<void> {
  const { id, version } = await remedy();
  await new AddRemedyEntry(db.database).execute(analyst, {
    remedyId: id,
    version,
    kind: 'repaid',
    day,
    workers: 0,
    formerWorkers: 0,
    amount: { amount: '600', currency: 'USD' },
    source: 'supplier',
    confirmedBy: null,
    note: '',
    numbersChecked: false,
    corrects: null,
    takenBack: false,
    ...more,
  });
}

async function onSchedule(): Promise<void> {
  const { id, version } = await remedy();
  await new MarkOnSchedule(db.database).execute(analyst, { ...evidence, remedyId: id, version, source: 'audit' });
}

async function confirmed(): Promise<void> {
  const { id, version } = await remedy();
  const input = { ...evidence, remedyId: id, version, verifier: 'union' } as const;
  await new ConfirmByWorkers(db.database).execute(analyst, input);
}

async function lane(today = TODAY): Promise<unknown> {
  await organisation.assess(today);
  const rows = await organisation.rows<{ id: string; lane: string }>('SELECT supplier_id AS id, lane FROM portfolio');
  return rows.find(({ id }) => id === supplierId)?.lane;
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

describe('A finding, from the first response to the end of its ledger', () => {
  test('goes through the lanes, each with its evidence', async () => {
    expect(await lane()).toBe('2');
    await said({ response: 'none', source: 'buyer' });
    expect(await lane()).toBe('1');
    await said();
    expect(await lane()).toBe('2');
    expect(await codes(onSchedule())).toEqual(['REMEDY_NO_PLAN']);
    await accepted();
    expect(await lane()).toBe('3');
    expect(await codes(onSchedule())).toEqual(['REMEDY_LEDGER_OLD']);
    await entered({ workers: 60 });
    await onSchedule();
    expect(await lane()).toBe('remedy');
    expect(await codes(confirmed())).toEqual(['REMEDY_NOT_AT_END']);
    await entered({ workers: 40, formerWorkers: 20, amount: { amount: '400.50', currency: 'USD' } });
    await confirmed();
    expect(await lane()).toBe('remedy');
    const { steps, entries, version } = await remedy();
    expect(steps.map(({ response }) => response)).toEqual([
      'none',
      'disclosed',
      'plan-funded',
      'on-schedule',
      'confirmed-by-workers',
    ]);
    expect(entries.map(({ amount }) => amount?.minor)).toEqual([60_000, 40_050]);
    expect(version).toBe(steps.length + entries.length);
    const changes = await organisation.rows<{ parameters: object }>(
      `SELECT parameters FROM changes WHERE kind = 'response' ORDER BY at, id`,
    );
    expect(changes.map(({ parameters }) => parameters)).toEqual([
      { before: 'disclosed', after: 'none' },
      { before: 'none', after: 'disclosed' },
      { before: 'disclosed', after: 'plan-funded' },
      { before: 'plan-funded', after: 'on-schedule' },
      { before: 'on-schedule', after: 'confirmed-by-workers' },
    ]);
    const verbs = await organisation.rows<{ verb: string; parameters: object }>(
      `SELECT verb, parameters FROM audit_entries WHERE verb LIKE 'remedy.%' ORDER BY sequence`,
    );
    expect(verbs.map(({ verb }) => verb)).toEqual([
      'remedy.response-recorded',
      'remedy.response-recorded',
      'remedy.plan-accepted',
      'remedy.entry-added',
      'remedy.on-schedule',
      'remedy.entry-added',
      'remedy.confirmed',
    ]);
    expect(JSON.stringify(verbs)).not.toContain('Letter');
  });

  test('changes no label and no number', async () => {
    const result = (): Promise<object[]> =>
      organisation.rows('SELECT label, residual, observed, finding_count FROM portfolio');
    const silent = await result();
    await accepted();
    await organisation.assess();
    expect(await result()).toEqual(silent);
  });

  test('is of its rule at its site only', async () => {
    await accepted();
    expect((await finding()).response.counts).toBe('plan-funded');
    expect((await finding('South yard')).response.counts).toBe('none');
    expect((await finding('South yard')).remedies).toEqual([]);
  });

  test('falls back on the day after the last one of its plan, asks for a decision again, and stays if workers confirmed it', async () => {
    await accepted({ owed: null });
    expect(await lane()).toBe('3');
    const [row] = await organisation.rows<{ due: string }>('SELECT due_on::text AS due FROM portfolio');
    expect(row?.due < '2100-01-02').toBe(true);
    expect(await lane('2099-12-31')).toBe('3');
    // As the job at midnight does.
    const sql = 'SELECT supplier_id FROM portfolio WHERE organisation_id = $1 AND due_on <= $2';
    const due = { sql, parameters: ['2100-01-01'] };
    const asked = await db.database.transaction(organisation.id, (tx) =>
      requestAssessment(tx, organisation.id, due, 'midnight', organisation.id, null),
    );
    expect(asked).toBe(1);
    expect(await lane('2100-01-01')).toBe('2');
    await entered({ kind: 'documents-returned', workers: 100, formerWorkers: 20, amount: null });
    await confirmed();
    expect(await lane('2100-01-02')).toBe('remedy');
  });
});

describe('What is asked for', () => {
  test('evidence with a day that has come, a plan that can be kept, and the supplier’s own words', async () => {
    expect(await codes(said({ evidenceDate: FAR, note: '', source: 'buyer' }))).toEqual([
      'source REMEDY_DISCLOSED_BY_OTHERS',
      'evidenceDate REMEDY_DAY_IN_FUTURE',
      'note REMEDY_EVIDENCE_MISSING',
    ]);
    expect(await codes(accepted({ owed: { amount: '12,5', currency: 'USD' } }))).toEqual(['owed REMEDY_AMOUNT']);
    expect(await codes(accepted({ owed: { amount: '12.5', currency: 'JPY' } }))).toEqual(['owed REMEDY_AMOUNT']);
    expect(await codes(accepted({ owed: { amount: '12', currency: 'XYZ' } }))).toEqual(['owed REMEDY_AMOUNT']);
    expect(await codes(accepted({ plan: { ...plan, paidBy: null, until: '2026-11-02' } }))).toEqual([
      'until DAY_IN_PAST',
      'paidBy REMEDY_PAYER_MISSING',
    ]);
    expect((await finding()).remedies).toEqual([]);
  });

  test('the role, the organisation and what the viewer saw', async () => {
    for (const role of ['owner', 'admin', 'approver', 'viewer', 'safeguarding'] as const)
      await expect(said({}, person(role))).rejects.toThrow(NotAllowed);
    const stranger = aViewer();
    await expect(said({}, stranger)).rejects.toThrow(NotFound);
    await expect(reads.ofSupplier(stranger, supplierId)).rejects.toThrow(NotFound);
    const first = await target();
    await said();
    expect(await codes(said(first))).toEqual(['version CONFLICT']);
    expect(await codes(said({ ...(await target()), version: 7 }))).toEqual(['version CONFLICT']);
    await expect(said({ ...(await target()), remedyId: randomUUID() })).rejects.toThrow(NotFound);
  });

  test('a finding that is open: neither a context rule nor a rule that does not hold', async () => {
    for (const ruleId of ['INH-SECTOR-HIGH5', 'WAGE-WITHHELD', 'NO-RULE'])
      await expect(said({ ruleId })).rejects.toThrow(NotFound);
    await expect(said({ siteId: randomUUID() })).rejects.toThrow(NotFound);
  });
});

describe('The ledger', () => {
  beforeEach(() => accepted());

  test('is corrected by a line that names the one it replaces, once', async () => {
    await entered({ workers: 10 });
    const [first] = (await remedy()).entries;
    await entered({ workers: 12, corrects: first?.id ?? '' });
    expect(await codes(entered({ workers: 14, corrects: first?.id ?? '' }))).toEqual(['corrects CONFLICT']);
    await expect(entered({ corrects: randomUUID() })).rejects.toThrow(NotFound);
    await expect(entered({ takenBack: true, note: 'Entered twice.' })).rejects.toThrow(NotFound);
    const { entries } = await remedy();
    expect(entries.map(({ workers, corrects }) => [workers, corrects])).toEqual([
      [10, null],
      [12, first?.id],
    ]);
    expect(await totals()).toMatchObject({
      workersRepaid: 12,
      repaid: [{ minor: 60_000, currency: 'USD' }],
      entries: 1,
    });
    await entered({ corrects: entries[1]?.id ?? '', takenBack: true, note: 'Paid to nobody.' });
    expect(await totals()).toMatchObject({ workersRepaid: 0, repaid: [], entries: 0 });
  });

  test('adds up by currency, exactly, and never with that of another organisation', async () => {
    await entered({ workers: 30, amount: { amount: '0.10', currency: 'USD' } });
    await entered({ workers: 10, amount: { amount: '0.20', currency: 'USD' } });
    await entered({ workers: 5, amount: { amount: '7', currency: 'JPY' } });
    await entered({
      kind: 'debt-cancelled',
      workers: 4,
      amount: { amount: '50', currency: 'INR' },
      confirmedBy: 'iom-un',
    });
    await entered({ kind: 'documents-returned', workers: 100, formerWorkers: 3, amount: null });
    expect(await totals()).toEqual({
      workersRepaid: 45,
      repaid: [
        { minor: 7, currency: 'JPY' },
        { minor: 30, currency: 'USD' },
      ],
      workersFreed: 4,
      debtCancelled: [{ minor: 5000, currency: 'INR' }],
      documentsReturned: 103,
      confirmedEntries: 1,
      entries: 5,
    });
    const other = randomUUID();
    expect((await db.database.transaction(other, (tx) => remedyTotals(tx, other))).entries).toBe(0);
  });

  test('keeps what workers told only rounded, and of ten people or more', async () => {
    const told = { source: 'workers', confirmedBy: 'union' } as const;
    expect(await codes(entered({ ...told, workers: 9 }))).toEqual(['workers REMEDY_TOO_FEW']);
    await entered({ ...told, workers: 23 });
    expect((await remedy()).entries.map(({ workers }) => workers)).toEqual([25]);
  });

  const totals = () => db.database.transaction(organisation.id, (tx) => remedyTotals(tx, organisation.id));
});

describe('What is done about a finding', () => {
  test('stays when the import that found it is undone', async () => {
    organisation = new AnOrganisation(db);
    analyst = aViewer({ organisationId: organisation.id, timeZone: 'UTC' });
    const first = await organisation.import(MILLS);
    await organisation.assess();
    supplierId = first.suppliers.get('Acme Mills') ?? '';
    await accepted();
    expect(await lane()).toBe('3');
    await organisation.undo(first);
    await organisation.assess();
    const { findings } = await reads.ofSupplier(analyst, supplierId);
    expect(findings.map(({ severity, remedies, response }) => [severity, remedies.length, response.counts])).toEqual([
      [null, 1, 'plan-funded'],
    ]);
    expect(await organisation.rows('SELECT label FROM portfolio')).toEqual([{ label: 'NOT_ASSESSED' }]);
  });

  test('moves with a supplier that is merged into another, and goes back', async () => {
    const mills = { ...MILLS, rows: [['Brill Knits', 'India', 'East yard', 'cotton shirts', 'employer', 'none', '']] };
    const { suppliers } = await organisation.import(mills);
    const brill = suppliers.get('Brill Knits') ?? '';
    await accepted();
    const answerId = randomUUID();
    const held = () =>
      organisation.rows<{ supplier: string; own: string | null }>(
        `SELECT o.supplier_id AS supplier, r.own_supplier_id AS own FROM remedies r
         JOIN observations o ON o.organisation_id = r.organisation_id AND o.origin_id = r.id AND o.recorded_to IS NULL AND o.supplier_id = r.supplier_id`,
      );
    await db.database.transaction(organisation.id, (tx) =>
      mergeRemedies(tx, organisation.id, { from: supplierId, into: brill, answerId }),
    );
    expect(await held()).toEqual([{ supplier: brill, own: supplierId }]);
    await db.database.transaction(organisation.id, (tx) =>
      separateRemedies(tx, organisation.id, { from: brill, into: supplierId, answerId, owners: [supplierId] }),
    );
    expect(await held()).toEqual([{ supplier: supplierId, own: null }]);
    expect(await lane()).toBe('3');
  });
});
