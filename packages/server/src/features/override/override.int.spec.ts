import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { UserErrors } from '../../platform/errors/user-error.ts';
import { aJobContext } from '../portfolio/testing/a-job-context.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { AnOrganisation, twoSites } from '../risk/testing/an-organisation.ts';
import { ApproveOverride } from './commands/approve-override.ts';
import { DeclineOverride } from './commands/decline-override.ts';
import { ProposeOverride } from './commands/propose-override.ts';
import { WithdrawOverride } from './commands/withdraw-override.ts';
import { ExpireOverridesHandler } from './jobs/expire-overrides.handler.ts';
import { Buyer, proposed } from './testing/a-buyer.ts';
import { expiredOverrides, OverrideReadModel, waitingOverrides } from './override.read-model.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(() => db.clock.set(new Date('2026-11-25T12:00:00Z')));

const because = { reason: 'The report was of another site.', numbersChecked: false };

const codes = async (work: Promise<unknown>): Promise<string[]> => {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof UserErrors ? error.errors.map(({ code }) => code) : [String(error)];
};

describe('a label is overridden by two people', () => {
  test('a proposal moves nothing; approved by another person, the computed label stands beside the one in force', async () => {
    const buyer = await Buyer.with(db, 'HIGH');
    const { id, version } = await buyer.propose();
    expect(await buyer.shown()).toBe('HIGH 3');
    const approved = await new ApproveOverride(db.database).execute(buyer.approver, id, version);
    expect(approved.state).toBe('in-force');
    expect(await buyer.shown()).toBe('MEDIUM 3 in-force HIGH 2027-05-03');
    expect(await buyer.verbs()).toEqual(['proposed', 'approved']);
  });

  test('nobody approves or declines what they proposed, whatever their roles', async () => {
    const buyer = await Buyer.with(db, 'HIGH');
    const both = buyer.person('analyst', 'approver');
    const { id, version } = await new ProposeOverride(db.database).execute(both, buyer.supplierId, proposed);
    expect(await codes(new ApproveOverride(db.database).execute(both, id, version))).toEqual(['OWN_PROPOSAL']);
    expect(await codes(new DeclineOverride(db.database).execute(both, id, version, because))).toEqual(['OWN_PROPOSAL']);
    await expect(
      db.admin.query(`UPDATE overrides SET state = 'in-force', decided_by = proposed_by WHERE id = $1`, [id]),
    ).rejects.toThrow('overrides_approver_check');
  });

  test('only analysts propose, and only approvers approve', async () => {
    const buyer = await Buyer.with(db, 'HIGH');
    for (const role of ['owner', 'admin', 'approver', 'viewer', 'safeguarding'] as const)
      await expect(
        new ProposeOverride(db.database).execute(buyer.person(role), buyer.supplierId, proposed),
      ).rejects.toThrow(NotAllowed);
    const { id, version } = await buyer.propose();
    await expect(new ApproveOverride(db.database).execute(buyer.analyst, id, version)).rejects.toThrow(NotAllowed);
  });

  test('a proposal is declined with a reason, or withdrawn by its author alone', async () => {
    const buyer = await Buyer.with(db, 'HIGH');
    const first = await buyer.propose();
    expect(await codes(buyer.propose())).toEqual(['OVERRIDE_WAITING']);
    await new DeclineOverride(db.database).execute(buyer.approver, first.id, first.version, because);
    const { id, version } = await buyer.propose();
    await expect(new WithdrawOverride(db.database).execute(buyer.person('analyst'), id, version)).rejects.toThrow(
      NotAllowed,
    );
    await new WithdrawOverride(db.database).execute(buyer.analyst, id, version);
    expect(await codes(new ApproveOverride(db.database).execute(buyer.approver, id, version))).toEqual(['CONFLICT']);
    expect(await buyer.verbs()).toEqual(['proposed', 'declined', 'proposed', 'withdrawn']);
  });

  test('below an open critical finding or sanction there is no override', async () => {
    const buyer = await Buyer.with(db, 'CRITICAL');
    expect(await codes(buyer.propose({ label: 'HIGH' }))).toEqual(['OVERRIDE_CRITICAL']);
  });

  test('a proposal is overtaken when the computed label changes, or when its day has passed', async () => {
    const buyer = await Buyer.with(db, 'HIGH');
    const { id, version } = await buyer.propose();
    await db.admin.query(`UPDATE portfolio SET label = 'LOW' WHERE organisation_id = $1`, [buyer.organisationId]);
    expect(await codes(new ApproveOverride(db.database).execute(buyer.approver, id, version))).toEqual([
      'OVERRIDE_OVERTAKEN',
    ]);
    await db.admin.query(`UPDATE portfolio SET label = 'HIGH' WHERE organisation_id = $1`, [buyer.organisationId]);
    await db.admin.query(`UPDATE overrides SET until = '2026-11-24' WHERE id = $1`, [id]);
    expect(await codes(new ApproveOverride(db.database).execute(buyer.approver, id, version))).toEqual([
      'PROPOSAL_OUT_OF_DATE',
    ]);
  });

  test('another override takes the place of the one in force', async () => {
    const buyer = await Buyer.with(db, 'HIGH');
    await buyer.override('MEDIUM');
    await buyer.override('LOW');
    expect(await buyer.shown()).toBe('LOW 4 in-force HIGH 2027-05-03');
    const overrides = await new OverrideReadModel(db.database).ofSupplier(buyer.analyst, buyer.supplierId);
    expect(overrides.map(({ state }) => state).toSorted()).toEqual(['in-force', 'superseded']);
  });

  test('another organisation neither sees nor approves it', async () => {
    const buyer = await Buyer.with(db, 'HIGH');
    const { id, version } = await buyer.propose();
    const stranger = aViewer({ roles: new Set(['analyst', 'approver']) });
    const reads = new OverrideReadModel(db.database);
    await expect(reads.ofSupplier(stranger, buyer.supplierId)).rejects.toThrow(NotFound);
    await expect(reads.one(stranger, id)).rejects.toThrow(NotFound);
    await expect(new ApproveOverride(db.database).execute(stranger, id, version)).rejects.toThrow(NotFound);
    await expect(new ProposeOverride(db.database).execute(stranger, buyer.supplierId, proposed)).rejects.toThrow(
      NotFound,
    );
  });
});

describe('while it is in force', () => {
  test.each([
    ['HIGH', 'MEDIUM', 'HIGH', 'MEDIUM 3 in-force HIGH'],
    ['HIGH', 'MEDIUM', 'CRITICAL', 'CRITICAL 0 suspended CRITICAL'],
    ['HIGH', 'MEDIUM', 'LOW', 'LOW 4 suspended LOW'],
    ['HIGH', 'MEDIUM', 'NOT_ENOUGH_KNOWN', 'NOT_ENOUGH_KNOWN 2 suspended NOT_ENOUGH_KNOWN'],
    ['MEDIUM', 'LOW', 'HIGH', 'HIGH 1 suspended HIGH'],
    ['LOW', 'HIGH', 'MEDIUM', 'HIGH 1 in-force MEDIUM'],
    ['LOW', 'HIGH', 'NOT_ASSESSED', 'HIGH 1 in-force NOT_ASSESSED'],
    ['LOW', 'HIGH', 'HIGH', 'HIGH 1 suspended HIGH'],
    ['LOW', 'MEDIUM', 'NOT_ENOUGH_KNOWN', 'NOT_ENOUGH_KNOWN 2 suspended NOT_ENOUGH_KNOWN'],
    ['NOT_ASSESSED', 'HIGH', 'CRITICAL', 'CRITICAL 0 suspended CRITICAL'],
  ] as const)('computed %s, overridden as %s, then computed %s: %s', async (before, label, then, shown) => {
    const buyer = await Buyer.with(db, before);
    await buyer.override(label);
    await buyer.computes(then);
    expect(await buyer.shown()).toBe(`${shown} 2027-05-03`);
  });

  test('a critical finding suspends it at once, and it holds again when that is gone', async () => {
    const organisation = new AnOrganisation(db);
    const { suppliers } = await organisation.import(twoSites('worker'));
    await organisation.assess();
    const buyer = new Buyer(db, [...suppliers.values()][0] ?? '', organisation.id);
    const [computed = ''] = (await buyer.shown()).split(' ');
    expect(computed).toBe('HIGH');
    await buyer.override('MEDIUM');
    const lane = 'SELECT lane, attention_rank FROM portfolio';
    const [before] = await organisation.rows(lane);
    await reassess();
    expect(await buyer.shown()).toBe(`MEDIUM 3 in-force ${computed} 2027-05-03`);
    expect(await organisation.rows(lane)).toEqual([before]);
    expect(await organisation.rows('SELECT label FROM assessments WHERE recorded_to IS NULL')).toEqual([
      { label: computed },
    ]);

    const retention = await organisation.import(twoSites('employer'));
    await reassess();
    expect(await buyer.shown()).toBe('CRITICAL 0 suspended CRITICAL 2027-05-03');
    await organisation.undo(retention);
    await reassess();
    expect(await buyer.shown()).toBe(`MEDIUM 3 in-force ${computed} 2027-05-03`);
    expect(await buyer.verbs()).toEqual(['proposed', 'approved', 'suspended', 'resumed']);
    const past = await organisation.rows<{ label: string }>(
      `SELECT label FROM past_portfolio WHERE override_state = 'suspended'`,
    );
    expect(past).toEqual([{ label: 'CRITICAL' }]);

    /** Assesses what waits, as the job does. */
    async function reassess(): Promise<void> {
      await db.database.transaction(organisation.id, async (tx) => {
        const portion = await organisation.portion.execute(tx, organisation.id, '2026-11-25');
        await organisation.portion.audit(tx, organisation.id, portion);
      });
    }
  });
});

describe('its last day', () => {
  test('passes at midnight of the organisation, and the computed label is in force again', async () => {
    const buyer = await Buyer.with(db, 'HIGH');
    await buyer.hasZone('Pacific/Auckland');
    await buyer.override();
    // In Auckland it is already the next day.
    db.clock.set(new Date('2027-05-03T11:00:00Z'));
    await buyer.expire();
    expect(await buyer.shown()).toBe('MEDIUM 3 in-force HIGH 2027-05-03');
    db.clock.set(new Date('2027-05-03T12:30:00Z'));
    await buyer.expire();
    await buyer.expire();
    expect(await buyer.shown()).toBe('HIGH 1');
    expect(await buyer.verbs()).toEqual(['proposed', 'approved', 'expired']);
    const told = (of: string, since = '2027-05-03') =>
      db.database.transaction(buyer.organisationId, (tx) =>
        expiredOverrides(tx, buyer.organisationId, { since, of, first: 20 }),
      );
    expect(await told(buyer.analyst.userId)).toMatchObject([{ state: 'expired', endedAt: expect.any(Date) }]);
    expect(await told(buyer.approver.userId)).toHaveLength(1);
    expect(await told(randomUUID())).toEqual([]);
    expect(await told(buyer.analyst.userId, '2027-05-04')).toEqual([]);
  });

  test('is written whole or not at all: a worker that is killed before its end has ended nothing', async () => {
    const buyer = await Buyer.with(db, 'HIGH');
    await buyer.hasZone('Pacific/Auckland');
    await buyer.override();
    db.clock.set(new Date('2027-05-03T12:30:00Z'));
    const killed = { ...aJobContext(), complete: () => Promise.reject(new Error('The process is killed')) };
    const handler = new ExpireOverridesHandler(db.database);
    await expect(handler.handle({ version: 1, organisationId: buyer.organisationId }, killed)).rejects.toThrow(
      'killed',
    );
    expect(await buyer.shown()).toBe('MEDIUM 3 in-force HIGH 2027-05-03');
    expect(await buyer.verbs()).toEqual(['proposed', 'approved']);
    await buyer.expire();
    expect(await buyer.verbs()).toEqual(['proposed', 'approved', 'expired']);
  });
});

describe('a supplier that is merged into another', () => {
  test('keeps its override, which waits for nobody and is shown on the page of the other', async () => {
    const buyer = await Buyer.with(db, 'HIGH');
    await buyer.propose();
    const into = randomUUID();
    await db.admin.query(
      `INSERT INTO suppliers (organisation_id, id, name, country, state, origin_id, created_at) VALUES ($1, $2, 'Kestrel Group', 'QA', 'active', $2, '2026-11-25')`,
      [buyer.organisationId, into],
    );
    await db.admin.query(
      `UPDATE suppliers SET state = 'withdrawn', merged_into = $2 WHERE organisation_id = $1 AND id = $3`,
      [buyer.organisationId, into, buyer.supplierId],
    );
    expect(await new OverrideReadModel(db.database).ofSupplier(buyer.analyst, into)).toHaveLength(1);
    const waiting = await db.database.transaction(buyer.organisationId, (tx) =>
      waitingOverrides(tx, buyer.organisationId, 20),
    );
    expect(waiting).toEqual([]);
  });
});
