import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound, ProofNeeded } from '../../platform/errors/refused.ts';
import { UserErrors } from '../../platform/errors/user-error.ts';
import { AuditorHomeReadModel } from './auditor-home.read-model.ts';
import { ApproveEngagement } from './commands/approve-engagement.ts';
import { DeclineEngagement } from './commands/decline-engagement.ts';
import { EndEngagement } from './commands/end-engagement.ts';
import { ProposeEngagement } from './commands/propose-engagement.ts';
import { WithdrawEngagement } from './commands/withdraw-engagement.ts';
import { EngagementReadModel } from './engagement.read-model.ts';
import { because, Engaging } from './testing/engaging.ts';

let db: TestDatabase;
let auth: AuthDatabase;
let engaging: Engaging;
beforeAll(async () => {
  db = await testDatabase();
  auth = new AuthDatabase(db.config, () => undefined);
});
afterAll(async () => {
  await auth.close();
  await db.close();
});
beforeEach(async () => {
  engaging = await Engaging.begin(db, auth);
});

const codes = async (work: Promise<unknown>): Promise<string[]> => {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof UserErrors ? error.errors.map(({ code }) => code) : [String(error)];
};

const verbsOf = async (organisationId: string): Promise<string[]> => {
  const { rows } = await db.admin.query<{ verb: string }>(
    `SELECT verb FROM audit_entries WHERE organisation_id = $1 AND verb LIKE 'engagement.%' ORDER BY sequence`,
    [organisationId],
  );
  return rows.map(({ verb }) => verb.replace('engagement.', ''));
};

const home = () => new AuditorHomeReadModel(db.database).engagements(engaging.auditor.owner);

describe('an auditor is let in by two people', () => {
  test('a proposal opens nothing; approved by somebody else, it stands on the auditor’s home', async () => {
    const proposed = await engaging.propose();
    expect(await home()).toEqual([]);
    await engaging.carry((await engaging.approve(proposed)).id);
    expect(await home()).toMatchObject([
      { buyerName: 'Northfield Retail', phase: 'running', supplierCount: 2, kinds: ['decisions'] },
    ]);
    expect(await verbsOf(engaging.buyer.id)).toEqual(['proposed', 'approved']);
    expect(await verbsOf(engaging.auditor.id)).toEqual(['received']);
  });

  test('nobody approves or declines what they proposed, whatever their roles', async () => {
    const both = await engaging.buyer.member('analyst', 'approver');
    const { id, version } = await new ProposeEngagement(db.database, auth).execute(both, engaging.proposed());
    expect(await codes(new ApproveEngagement(db.database).execute(both, id, version))).toEqual(['OWN_PROPOSAL']);
    expect(await codes(new DeclineEngagement(db.database).execute(both, id, version, because))).toEqual([
      'OWN_PROPOSAL',
    ]);
    await expect(
      db.admin.query(`UPDATE engagements SET state = 'approved', decided_by = proposed_by WHERE id = $1`, [id]),
    ).rejects.toThrow('engagements_approver_check');
  });

  test('only analysts propose, only approvers approve, and they prove who they are', async () => {
    for (const role of ['owner', 'admin', 'approver', 'viewer'] as const)
      await expect(
        new ProposeEngagement(db.database, auth).execute(
          { ...engaging.analyst, roles: new Set([role]) },
          engaging.proposed(),
        ),
      ).rejects.toThrow(NotAllowed);
    const { id, version } = await engaging.propose();
    await expect(new ApproveEngagement(db.database).execute(engaging.analyst, id, version)).rejects.toThrow(NotAllowed);
    const stale = { ...engaging.approver, hasFreshProof: false };
    await expect(new ApproveEngagement(db.database).execute(stale, id, version)).rejects.toThrow(ProofNeeded);
  });

  test('a code that is no auditor’s gets one answer, whether it is a buyer’s or nobody’s', async () => {
    for (const auditor of [engaging.buyer.id, randomUUID(), 'Aldgate', ''])
      expect(await codes(engaging.propose({ auditor }))).toEqual(['AUDITOR_UNKNOWN']);
    const pasted = `https://plumbline.example/o/${engaging.auditor.id.toUpperCase()}/engagements`;
    expect((await engaging.propose({ auditor: pasted })).auditorOrganisationId).toBe(engaging.auditor.id);
  });

  test('it has suppliers of the buyer, a reason without personal data, and days that can be', async () => {
    expect(await codes(engaging.propose({ supplierIds: [] }))).toEqual(['SUPPLIERS_MISSING']);
    await expect(engaging.propose({ supplierIds: [randomUUID()] })).rejects.toThrow(NotFound);
    expect(await codes(engaging.propose({ note: ' ' }))).toEqual(['REASON_MISSING']);
    expect(await codes(engaging.propose({ note: 'Ask a.mensah@example.org' }))).toEqual(['PERSONAL_INFORMATION']);
    expect(await codes(engaging.propose({ fromOn: '2026-01-01', untilOn: engaging.day(30) }))).toContain('DAY_IN_PAST');
    expect(await codes(engaging.propose({ untilOn: engaging.day(-1) }))).toEqual(['DAY_IN_PAST']);
    expect(await codes(engaging.propose({ untilOn: engaging.day(400) }))).toEqual(['ENGAGEMENT_TOO_LONG']);
  });

  test('a proposal is declined with a reason, or withdrawn by its author alone', async () => {
    const first = await engaging.propose();
    expect(
      await codes(
        new DeclineEngagement(db.database).execute(engaging.approver, first.id, first.version, {
          ...because,
          reason: '',
        }),
      ),
    ).toEqual(['REASON_MISSING']);
    await new DeclineEngagement(db.database).execute(engaging.approver, first.id, first.version, because);
    const { id, version } = await engaging.propose();
    const withdraw = new WithdrawEngagement(db.database);
    await expect(withdraw.execute(await engaging.buyer.member('analyst'), id, version)).rejects.toThrow(NotAllowed);
    await withdraw.execute(engaging.analyst, id, version);
    expect(await codes(engaging.approve({ id, version: version + 1 }))).toEqual(['CONFLICT']);
    expect(await home()).toEqual([]);
  });
});

describe('an engagement ends', () => {
  test('by one person with a reason; the auditor is told, and the end is never taken back', async () => {
    const approved = await engaging.running();
    await engaging.end(approved);
    await engaging.carry(approved.id);
    expect(await home()).toMatchObject([{ phase: 'ended' }]);
    // A job that was late carries what was.
    await engaging.carry(approved.id);
    expect(await verbsOf(engaging.auditor.id)).toEqual(['received', 'over']);
    expect(await codes(engaging.end({ id: approved.id, version: approved.version + 1 }))).toEqual(['CONFLICT']);
  });

  test('viewers and safeguarding leads cannot end it', async () => {
    const { id, version } = await engaging.running();
    for (const role of ['viewer', 'safeguarding'] as const)
      await expect(
        new EndEngagement(db.database).execute({ ...engaging.analyst, roles: new Set([role]) }, id, version, because),
      ).rejects.toThrow(NotAllowed);
  });

  test('by its last day, of itself; it begins of itself too', async () => {
    const { id } = await engaging.running({ fromOn: engaging.day(3), untilOn: engaging.day(10) });
    const engagements = new EngagementReadModel(db.database);
    const phase = async (): Promise<string> => (await engagements.one(engaging.analyst, id)).phase;
    expect(await phase()).toBe('upcoming');
    db.clock.forward({ days: 5 });
    expect(await phase()).toBe('running');
    expect(await home()).toMatchObject([{ phase: 'running' }]);
    db.clock.forward({ days: 10 });
    expect(await phase()).toBe('over');
    expect(await home()).toMatchObject([{ phase: 'over' }]);
    db.clock.forward({ days: -15 });
  });
});

describe('who sees engagements', () => {
  test('the buyer sees all of its own, with those in the scope; another buyer none', async () => {
    const { id } = await engaging.running();
    const engagements = new EngagementReadModel(db.database);
    expect(await engagements.list(engaging.analyst)).toMatchObject([{ id, supplierCount: 2 }]);
    expect(await engagements.suppliersOf(engaging.analyst, id)).toMatchObject([
      { name: 'Kestrel Formwork WLL' },
      { name: 'Lantern Glove Sdn Bhd' },
    ]);
    const elsewhere = await Engaging.begin(db, auth);
    expect(await engagements.list(elsewhere.analyst)).toEqual([]);
    await expect(engagements.one(elsewhere.analyst, id)).rejects.toThrow(NotFound);
    expect(await engagements.suppliersOf(elsewhere.analyst, id)).toEqual([]);
  });

  test('another auditor sees nothing of it', async () => {
    const { id } = await engaging.running();
    const auditors = new AuditorHomeReadModel(db.database);
    expect(await auditors.engagements(engaging.otherAuditor.owner)).toEqual([]);
    await expect(auditors.engagement(engaging.otherAuditor.owner, id)).rejects.toThrow(NotFound);
  });
});
