import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound, ProofNeeded } from '../../platform/errors/refused.ts';
import { UserErrors } from '../../platform/errors/user-error.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { ApproveEnd } from './commands/approve-end.ts';
import { DeclineEnd } from './commands/decline-end.ts';
import { ProposeEnd } from './commands/propose-end.ts';
import { WithdrawEnd } from './commands/withdraw-end.ts';
import { OverrideReadModel, waitingOverrides } from './override.read-model.ts';
import { Buyer } from './testing/a-buyer.ts';

let db: TestDatabase;
let act: { propose: ProposeEnd; approve: ApproveEnd; decline: DeclineEnd; withdraw: WithdrawEnd };
beforeAll(async () => {
  db = await testDatabase();
  act = {
    propose: new ProposeEnd(db.database),
    approve: new ApproveEnd(db.database),
    decline: new DeclineEnd(db.database),
    withdraw: new WithdrawEnd(db.database),
  };
});
afterAll(() => db.close());
beforeEach(() => db.clock.set(new Date('2026-11-25T12:00:00Z')));

const because = { reason: 'The report was of another site.', numbersChecked: false };
const inForce = 'MEDIUM 3 in-force HIGH 2027-05-03';

const codes = async (work: Promise<unknown>): Promise<string[]> => {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof UserErrors ? error.errors.map(({ code }) => code) : [String(error)];
};

async function anOverride() {
  const buyer = await Buyer.with(db, 'HIGH');
  const { id, version } = await buyer.override();
  const propose = (viewer: Viewer = buyer.analyst, at = version) => act.propose.execute(viewer, id, at, because);
  const one = () => new OverrideReadModel(db.database).one(buyer.analyst, id);
  const waiting = () =>
    db.database.transaction(buyer.organisationId, (tx) => waitingOverrides(tx, buyer.organisationId, 20));
  return { buyer, id, version, propose, one, waiting };
}

describe('what two people put in force ends before its day by two', () => {
  test('a proposed end leaves it in force, waiting, with who proposed it and why; approved by another person it ends', async () => {
    const { buyer, id, propose, one, waiting } = await anOverride();
    const { version } = await propose();
    expect(await buyer.shown()).toBe(inForce);
    expect(await one()).toMatchObject({
      ...{ state: 'in-force', ending: true, endProposedById: buyer.analyst.userId, endReason: because.reason },
    });
    expect(await waiting()).toMatchObject([{ id, ending: true }]);
    await act.approve.execute(buyer.approver, id, version);
    expect(await buyer.shown()).toBe('HIGH 1');
    expect(await one()).toMatchObject({ state: 'ended', ending: false, endedById: buyer.approver.userId });
    expect(await waiting()).toEqual([]);
    expect(await buyer.verbs()).toEqual(['proposed', 'approved', 'end-proposed', 'ended']);
  });

  test('nobody approves or declines the end that they proposed, whatever their roles, and the table refuses it as well', async () => {
    const { buyer, id, propose } = await anOverride();
    const both = buyer.person('analyst', 'approver');
    const { version } = await propose(both);
    expect(await codes(act.approve.execute(both, id, version))).toEqual(['OWN_PROPOSAL']);
    expect(await codes(act.decline.execute(both, id, version, because))).toEqual(['OWN_PROPOSAL']);
    expect(await buyer.shown()).toBe(inForce);
    await expect(
      db.admin.query(`UPDATE overrides SET state = 'ended', ended_by = end_proposed_by WHERE id = $1`, [id]),
    ).rejects.toThrow('overrides_end_approver_check');
  });

  test('analysts and approvers propose it, with a reason; only approvers approve, with a fresh proof', async () => {
    const { buyer, id, version, propose } = await anOverride();
    for (const role of ['owner', 'admin', 'viewer', 'safeguarding'] as const)
      await expect(propose(buyer.person(role))).rejects.toThrow(NotAllowed);
    const unsaid = { ...because, reason: ' ' };
    expect(await codes(act.propose.execute(buyer.approver, id, version, unsaid))).toEqual(['REASON_MISSING']);
    const proposed = await propose(buyer.approver);
    await expect(act.approve.execute(buyer.analyst, id, proposed.version)).rejects.toThrow(NotAllowed);
    const stale = { ...buyer.person('approver'), hasFreshProof: false };
    await expect(act.approve.execute(stale, id, proposed.version)).rejects.toThrow(ProofNeeded);
    await act.approve.execute(buyer.person('approver'), id, proposed.version);
    expect(await buyer.shown()).toBe('HIGH 1');
  });

  test('declined with a reason it stays in force, and its end can be proposed again', async () => {
    const { buyer, id, propose, one, waiting } = await anOverride();
    const proposed = await propose();
    expect(await codes(propose(buyer.analyst, proposed.version))).toEqual(['OVERRIDE_END_WAITS']);
    const declined = await act.decline.execute(buyer.approver, id, proposed.version, because);
    expect(await one()).toMatchObject({ state: 'in-force', ending: false, endDeclineReason: because.reason });
    expect(await waiting()).toEqual([]);
    expect(await codes(act.approve.execute(buyer.approver, id, declined.version))).toEqual(['CONFLICT']);
    await propose(buyer.analyst, declined.version);
    expect(await one()).toMatchObject({ ending: true, endDeclineReason: null });
    expect(await buyer.shown()).toBe(inForce);
  });

  test('its proposer alone withdraws it', async () => {
    const { buyer, id, propose, one } = await anOverride();
    const { version } = await propose();
    await expect(act.withdraw.execute(buyer.person('analyst'), id, version)).rejects.toThrow(NotAllowed);
    await act.withdraw.execute(buyer.analyst, id, version);
    expect(await one()).toMatchObject({ state: 'in-force', ending: false, endProposedBy: null, endReason: null });
    expect(await buyer.verbs()).toEqual(['proposed', 'approved', 'end-proposed', 'end-withdrawn']);
  });

  test('a proposed end waits no more where another override takes its place, or its last day has passed', async () => {
    const replaced = await anOverride();
    await replaced.propose();
    await replaced.buyer.override('LOW');
    expect(await replaced.waiting()).toEqual([]);
    const passed = await anOverride();
    const { version } = await passed.propose();
    await passed.buyer.hasZone('Europe/London');
    db.clock.set(new Date('2027-05-04T12:00:00Z'));
    await passed.buyer.expire();
    expect(await passed.waiting()).toEqual([]);
    expect(await codes(act.approve.execute(passed.buyer.approver, passed.id, version))).toEqual(['CONFLICT']);
  });

  test('another organisation finds nothing to end', async () => {
    const { id, propose } = await anOverride();
    const { version } = await propose();
    const stranger = aViewer({ roles: new Set(['analyst', 'approver']) });
    await expect(act.propose.execute(stranger, id, version, because)).rejects.toThrow(NotFound);
    await expect(act.approve.execute(stranger, id, version)).rejects.toThrow(NotFound);
    await expect(act.decline.execute(stranger, id, version, because)).rejects.toThrow(NotFound);
    await expect(act.withdraw.execute(stranger, id, version)).rejects.toThrow(NotFound);
  });
});
