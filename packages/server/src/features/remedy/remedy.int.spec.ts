import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { setQuota } from '../../platform/quotas/set-quota.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { requestAssessment } from '../risk/request-assessment.ts';
import { moveObservations } from '../supplier/merging/own-observations.ts';
import { RecordResponse } from './commands/record-response.ts';
import { mergeRemedies, separateRemedies } from './merged-remedies.ts';
import { RemedyMonthsReadModel } from './remedy-months.read-model.ts';
import { remedyTotals } from './remedy-totals.ts';
import { codesOf, FAR, MILLS, PLAN, Remedying } from './testing/remedying.ts';

let db: TestDatabase;
let mills: Remedying;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  mills = await Remedying.begin(db);
});

describe('A finding, from the first response to the end of its ledger', () => {
  test('goes through the lanes, each with its evidence', async () => {
    expect(await mills.lane()).toBe('2');
    await mills.said({ response: 'none', source: 'buyer' });
    expect(await mills.lane()).toBe('1');
    await mills.said();
    expect(await mills.lane()).toBe('2');
    expect(await codesOf(mills.onSchedule())).toEqual(['REMEDY_NO_PLAN']);
    await mills.accepted();
    expect(await mills.lane()).toBe('3');
    expect(await codesOf(mills.onSchedule())).toEqual(['REMEDY_LEDGER_OLD']);
    await mills.entered({ workers: 60 });
    await mills.onSchedule();
    expect(await mills.lane()).toBe('remedy');
    expect(await codesOf(mills.confirmed())).toEqual(['REMEDY_NOT_AT_END']);
    await mills.entered({ workers: 40, formerWorkers: 20, amount: { amount: '400.50', currency: 'USD' } });
    await mills.confirmed();
    expect(await mills.lane()).toBe('remedy');
    const { steps, entries, version } = await mills.remedy();
    expect(steps.map(({ response }) => response)).toEqual([
      'none',
      'disclosed',
      'plan-funded',
      'on-schedule',
      'confirmed-by-workers',
    ]);
    expect(entries.map(({ amount }) => amount?.minor)).toEqual([60_000, 40_050]);
    const months = await new RemedyMonthsReadModel(db.database).months(mills.analyst);
    expect(months).toHaveLength(12);
    expect(months.flatMap(({ totals }) => (totals.workersRepaid === 0 ? [] : totals.workersRepaid))).toEqual([120]);
    // 1,000.50 of 250 a month.
    expect(months.map(({ monthsOfPay }) => monthsOfPay).filter((text) => text !== '0.00')).toEqual(['4.00']);
    expect(version).toBe(steps.length + entries.length);
    const changes = await mills.organisation.rows<{ parameters: object }>(
      `SELECT parameters FROM changes WHERE kind = 'response' ORDER BY at, id`,
    );
    expect(changes.map(({ parameters }) => parameters)).toEqual([
      { before: 'disclosed', after: 'none' },
      { before: 'none', after: 'disclosed' },
      { before: 'disclosed', after: 'plan-funded' },
      { before: 'plan-funded', after: 'on-schedule' },
      { before: 'on-schedule', after: 'confirmed-by-workers' },
    ]);
    const verbs = await mills.organisation.rows<{ verb: string; parameters: object }>(
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
      mills.organisation.rows('SELECT label, residual, observed, finding_count FROM portfolio');
    const silent = await result();
    await mills.accepted();
    await mills.organisation.assess();
    expect(await result()).toEqual(silent);
  });

  test('is of its rule at its site only', async () => {
    await mills.accepted();
    expect((await mills.finding()).response.counts).toBe('plan-funded');
    expect((await mills.finding('South yard')).response.counts).toBe('none');
    expect((await mills.finding('South yard')).remedies).toEqual([]);
  });

  test('falls back on the day after the last one of its plan, asks for a decision again, and stays if workers confirmed it', async () => {
    await mills.accepted({ owed: null });
    expect(await mills.lane()).toBe('3');
    expect(await mills.lane('2099-12-31')).toBe('3');
    // As the job at midnight does.
    const sql = 'SELECT supplier_id FROM portfolio WHERE organisation_id = $1 AND due_on <= $2';
    const due = { sql, parameters: ['2100-01-01'] };
    const asked = await db.database.transaction(mills.organisation.id, (tx) =>
      requestAssessment(tx, mills.organisation.id, due, 'midnight', mills.organisation.id, null),
    );
    expect(asked).toBe(1);
    expect(await mills.lane('2100-01-01')).toBe('2');
    await mills.entered({ kind: 'documents-returned', workers: 100, formerWorkers: 20, amount: null });
    await mills.confirmed();
    expect(await mills.lane('2100-01-02')).toBe('remedy');
  });
});

describe('What is asked for', () => {
  test('evidence with a day that has come, a plan that can be kept, and the supplier’s own words', async () => {
    expect(await codesOf(mills.said({ evidenceDate: FAR, note: '', source: 'buyer' }))).toEqual([
      'source REMEDY_DISCLOSED_BY_OTHERS',
      'evidenceDate REMEDY_DAY_IN_FUTURE',
      'note REMEDY_EVIDENCE_MISSING',
    ]);
    expect(await codesOf(mills.accepted({ owed: { amount: '12,555', currency: 'USD' } }))).toEqual([
      'owed REMEDY_AMOUNT',
    ]);
    expect(await codesOf(mills.accepted({ owed: { amount: '12.5', currency: 'JPY' } }))).toEqual([
      'owed REMEDY_AMOUNT',
    ]);
    expect(await codesOf(mills.accepted({ owed: { amount: '12', currency: 'XYZ' } }))).toEqual(['owed REMEDY_AMOUNT']);
    expect(await codesOf(mills.accepted({ plan: { ...PLAN, paidBy: null, until: '2026-11-02' } }))).toEqual([
      'until DAY_IN_PAST',
      'paidBy REMEDY_PAYER_MISSING',
    ]);
    expect((await mills.finding()).remedies).toEqual([]);
  });

  test('the role, the organisation and what the viewer saw', async () => {
    for (const role of ['owner', 'admin', 'approver', 'viewer', 'safeguarding'] as const)
      await expect(mills.said({}, mills.person(role))).rejects.toThrow(NotAllowed);
    const stranger = aViewer();
    await expect(mills.said({}, stranger)).rejects.toThrow(NotFound);
    await expect(mills.reads.ofSupplier(stranger, mills.supplierId)).rejects.toThrow(NotFound);
    const first = await mills.target();
    await mills.said();
    expect(await codesOf(mills.said(first))).toEqual(['version CONFLICT']);
    expect(await codesOf(mills.said({ ...(await mills.target()), version: 7 }))).toEqual(['version CONFLICT']);
    await expect(mills.said({ ...(await mills.target()), remedyId: randomUUID() })).rejects.toThrow(NotFound);
  });

  test('a finding that is open: neither a context rule nor a rule that does not hold', async () => {
    for (const ruleId of ['INH-SECTOR-HIGH5', 'WAGE-WITHHELD', 'NO-RULE'])
      await expect(mills.said({ ruleId })).rejects.toThrow(NotFound);
    await expect(mills.said({ siteId: randomUUID() })).rejects.toThrow(NotFound);
  });
});

describe('The ledger', () => {
  beforeEach(() => mills.accepted());

  test('is corrected by a line that names the one it replaces, once', async () => {
    await mills.entered({ workers: 10 });
    const [first] = (await mills.remedy()).entries;
    await mills.entered({ workers: 12, corrects: first?.id ?? '' });
    expect(await codesOf(mills.entered({ workers: 14, corrects: first?.id ?? '' }))).toEqual(['corrects CONFLICT']);
    await expect(mills.entered({ corrects: randomUUID() })).rejects.toThrow(NotFound);
    await expect(mills.entered({ takenBack: true, note: 'Entered twice.' })).rejects.toThrow(NotFound);
    const { entries } = await mills.remedy();
    expect(entries.map(({ workers, corrects }) => [workers, corrects])).toEqual([
      [10, null],
      [12, first?.id],
    ]);
    expect(await mills.totals()).toMatchObject({
      workersRepaid: 12,
      repaid: [{ minor: 60_000, currency: 'USD' }],
      entries: 1,
    });
    await mills.entered({ corrects: entries[1]?.id ?? '', takenBack: true, note: 'Paid to nobody.' });
    expect(await mills.totals()).toMatchObject({ workersRepaid: 0, repaid: [], entries: 0 });
  });

  test('adds up by currency, exactly, and never with that of another organisation', async () => {
    await mills.entered({ workers: 30, amount: { amount: '0.10', currency: 'USD' } });
    await mills.entered({ workers: 10, amount: { amount: '0.20', currency: 'USD' } });
    await mills.entered({ workers: 5, amount: { amount: '7', currency: 'JPY' } });
    await mills.entered({
      kind: 'debt-cancelled',
      workers: 4,
      amount: { amount: '50', currency: 'INR' },
      confirmedBy: 'iom-un',
    });
    await mills.entered({ kind: 'documents-returned', workers: 100, formerWorkers: 3, amount: null });
    expect(await mills.totals()).toEqual({
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
    expect(await codesOf(mills.entered({ ...told, workers: 9 }))).toEqual(['workers REMEDY_TOO_FEW']);
    await mills.entered({ ...told, workers: 23 });
    expect((await mills.remedy()).entries.map(({ workers }) => workers)).toEqual([25]);
  });
});

describe('What is done about a finding', () => {
  test('stays when the import that found it is undone', async () => {
    await mills.accepted();
    expect(await mills.lane()).toBe('3');
    await mills.organisation.undo(mills.imported);
    await mills.organisation.assess();
    const { findings } = await mills.reads.ofSupplier(mills.analyst, mills.supplierId);
    expect(findings.map(({ severity, remedies, response }) => [severity, remedies.length, response.counts])).toEqual([
      [null, 1, 'plan-funded'],
    ]);
    expect(await mills.organisation.rows('SELECT label FROM portfolio')).toEqual([{ label: 'NOT_ASSESSED' }]);
  });

  test('moves with a supplier that is merged into another, and goes back with what was recorded meanwhile', async () => {
    const knits = { ...MILLS, rows: [['Brill Knits', 'India', 'East yard', 'cotton shirts', 'employer', 'none', '']] };
    const { suppliers } = await mills.organisation.import(knits);
    const brill = suppliers.get('Brill Knits') ?? '';
    await mills.accepted();
    const { id: organisationId } = mills.organisation;
    const { supplierId } = mills;
    const moved = { records: [], answerId: randomUUID() };
    const counts = () =>
      mills.organisation.rows<{ supplier: string; own: string | null; response: string }>(
        `SELECT o.supplier_id AS supplier, r.own_supplier_id AS own, o.details->'responses'->0->>'response' AS response FROM remedies r
         JOIN observations o ON o.organisation_id = r.organisation_id AND o.origin_id = r.id AND o.recorded_to IS NULL AND o.supplier_id = r.supplier_id`,
      );
    await db.database.transaction(organisationId, async (tx) => {
      await moveObservations(tx, organisationId, { from: supplierId, to: brill, owners: null, ...moved });
      await mergeRemedies(tx, organisationId, { from: supplierId, into: brill });
    });
    expect(await counts()).toEqual([{ supplier: brill, own: supplierId, response: 'plan-funded' }]);
    const target = { ...(await mills.target()), supplierId: brill };
    const [remedy] = await mills.organisation.rows<{ remedyId: string; version: number }>(
      'SELECT id AS "remedyId", version FROM remedies',
    );
    const said = { response: 'declined', source: 'supplier', evidenceDate: '2026-11-02' } as const;
    const note = { note: 'Letter of the supplier.', numbersChecked: false };
    await new RecordResponse(db.database).execute(mills.analyst, { ...target, ...remedy, ...said, ...note });
    await db.database.transaction(organisationId, async (tx) => {
      await moveObservations(tx, organisationId, { from: brill, to: supplierId, owners: [supplierId], ...moved });
      await separateRemedies(tx, organisationId, { from: brill, into: supplierId, owners: [supplierId] });
    });
    expect(await counts()).toEqual([{ supplier: supplierId, own: null, response: 'declined' }]);
  });
});

test('Responses and lines of ledgers are no more than their quota', async () => {
  const { id: organisationId } = mills.organisation;
  await setQuota(db.database, { organisationId, name: 'remedyRecords', person: 2, organisation: 2 });
  await mills.accepted();
  await mills.entered();
  expect(await codesOf(mills.entered())).toEqual(['quota.remedyRecords']);
  expect(await codesOf(mills.said())).toEqual(['quota.remedyRecords']);
});
