import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound, ProofNeeded } from '../../platform/errors/refused.ts';
import { UserErrors } from '../../platform/errors/user-error.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { ApproveReopening } from './commands/approve-reopening.ts';
import { DeclineReopening } from './commands/decline-reopening.ts';
import { RecordRetaliationCheck } from './commands/record-retaliation-check.ts';
import { ReopenFlag } from './commands/reopen-flag.ts';
import { WithdrawReopening } from './commands/withdraw-reopening.ts';
import { FlagListReadModel } from './flag-list.read-model.ts';
import { aMill, evidenceOf, FlagDesk } from './testing/flag-desk.ts';

let db: TestDatabase;
let desk: FlagDesk;
let act: ReturnType<typeof commands>;

function commands({ parts }: FlagDesk) {
  return {
    reopen: new ReopenFlag(...parts),
    approve: new ApproveReopening(...parts),
    decline: new DeclineReopening(...parts),
    withdraw: new WithdrawReopening(...parts),
    check: new RecordRetaliationCheck(...parts),
  };
}

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(() => {
  desk = new FlagDesk(db);
  act = commands(desk);
});

const note = { note: 'The register was signed before the papers were back.', numbersChecked: false };
const reopening = async () => {
  const { rows } = await new FlagListReadModel(db.database).list(desk.analyst, 'reopening', 50);
  return rows.map(({ node }) => node);
};

const codes = async (work: Promise<unknown>): Promise<string[]> => {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof UserErrors ? error.errors.map(({ code }) => code) : [String(error)];
};

/** A Critical flag that two people cleared and that an analyst proposes to open again. */
async function proposed(viewer = desk.analyst) {
  const mill = await desk.said(aMill());
  const cleared = await desk.cleared(mill);
  const { id, version } = await act.reopen.execute(viewer, { id: cleared.id, version: cleared.version, ...note });
  await desk.organisation.assess();
  return { mill, id, version };
}

describe('what two people cleared is opened again by hand by two', () => {
  test('the proposal leaves it cleared and waits; approved by another person it is open, and can be cleared once more', async () => {
    const { mill, id, version } = await proposed();
    expect(await desk.standing()).toMatchObject({ findings: 0 });
    expect(await reopening()).toMatchObject([{ id, proposedById: desk.analyst.userId }]);
    const opened = await act.approve.execute(desk.approver, { id, version });
    await desk.organisation.assess();
    expect(await desk.standing()).toMatchObject({ label: 'CRITICAL', findings: 1 });
    expect(await desk.happened(mill)).toEqual(['proposed', 'approved', 'reopening-proposed', 'reopening-approved']);
    expect(await reopening()).toEqual([]);
    await desk.cleared(mill, opened.version);
    expect(await desk.standing()).toMatchObject({ findings: 0 });
  });

  test('nobody approves or declines what they proposed; only approvers approve, with a fresh proof', async () => {
    const both = desk.person('analyst', 'approver');
    const { id, version } = await proposed(both);
    expect(await codes(act.approve.execute(both, { id, version }))).toEqual(['OWN_PROPOSAL']);
    expect(await codes(act.decline.execute(both, { id, version, ...note }))).toEqual(['OWN_PROPOSAL']);
    await expect(act.approve.execute(desk.analyst, { id, version })).rejects.toThrow(NotAllowed);
    const stale = { ...desk.approver, hasFreshProof: false };
    await expect(act.approve.execute(stale, { id, version })).rejects.toThrow(ProofNeeded);
    await expect(act.reopen.execute(desk.approver, { id, version, ...note })).rejects.toThrow(NotAllowed);
  });

  test('declined with a reason it stays cleared, and can be proposed again', async () => {
    const { mill, id, version } = await proposed();
    expect(await codes(act.reopen.execute(desk.analyst, { id, version, ...note }))).toEqual(['REOPENING_WAITS']);
    expect(await codes(act.decline.execute(desk.approver, { id, version, ...note, note: '' }))).toEqual([
      'NOTE_MISSING',
    ]);
    const declined = await act.decline.execute(desk.approver, { id, version, ...note });
    expect(await desk.record(mill)).toMatchObject({ status: 'cleared', proposedById: null });
    expect(await codes(act.approve.execute(desk.approver, { id, version: declined.version }))).toEqual(['CONFLICT']);
    await act.reopen.execute(desk.analyst, { id, version: declined.version, ...note });
    expect(await reopening()).toHaveLength(1);
  });

  test('its proposer alone withdraws it, and a check for retaliation meanwhile takes nothing back', async () => {
    const { mill, id, version } = await proposed();
    const { clearedOn } = await desk.record(mill);
    const asked = { days: 30, on: clearedOn ?? '', by: 'union', outcome: 'no-sign', ...note } as const;
    const checked = await act.check.execute(desk.analyst, { id, version, ...asked });
    expect(await reopening()).toHaveLength(1);
    const choice = { id, version: checked.version };
    await expect(act.withdraw.execute(desk.person('analyst'), choice)).rejects.toThrow(NotAllowed);
    await act.withdraw.execute(desk.analyst, choice);
    expect(await reopening()).toEqual([]);
    expect(await desk.record(mill)).toMatchObject({ status: 'cleared', proposedById: null });
  });

  test('a new fact opens it by itself, and the proposal waits no more', async () => {
    const { mill, id, version } = await proposed();
    await desk.said(aMill({ asOf: '2026-11-15' }));
    expect(await reopening()).toEqual([]);
    expect((await desk.record(mill)).status).toBe('reopened');
    expect(await codes(act.approve.execute(desk.approver, { id, version }))).toEqual(['CONFLICT']);
  });

  test('another organisation finds nothing to open', async () => {
    const { id, version } = await proposed();
    const stranger = aViewer({ roles: new Set(['analyst', 'approver']) });
    await expect(act.reopen.execute(stranger, { id, version, ...note })).rejects.toThrow(NotFound);
    await expect(act.approve.execute(stranger, { id, version })).rejects.toThrow(NotFound);
    await expect(act.decline.execute(stranger, { id, version, ...note })).rejects.toThrow(NotFound);
    await expect(act.withdraw.execute(stranger, { id, version })).rejects.toThrow(NotFound);
  });
});

test('what one person cleared, one opens again', async () => {
  const header = ['Supplier', 'Country', 'Address', 'Products', 'Workers', 'Forced labour policy'];
  const rows = [['Acme Mills', 'India', 'Plot 1', 'cotton shirts', '100', 'no']];
  const mild = { ruleId: 'GOV-NO-POLICY', class: 'CONTROL_GAP', severity: 'M' } as const;
  const flag = await desk.said({ header, rows, asOf: '2026-11-01' }, mild.ruleId);
  const { id, version } = await desk.propose(flag, 0, evidenceOf(mild));
  expect((await desk.record(flag)).status).toBe('cleared');
  const opened = await act.reopen.execute(desk.analyst, { id, version, ...note });
  expect(opened.status).toBe('open');
});
