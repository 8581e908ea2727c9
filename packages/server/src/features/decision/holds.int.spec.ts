import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { nowOf, testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { UserErrors } from '../../platform/errors/user-error.ts';
import { Texts } from '../../platform/text/texts.ts';
import type { Role, Viewer } from '../../platform/tenancy/viewer.ts';
import { messages } from '../../service/messages.ts';
import { OverviewReadModel } from '../overview/overview.read-model.ts';
import { aPortfolioRow, insertPortfolio, type PortfolioRecord } from '../portfolio/testing/a-portfolio-row.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { ApproveDecision } from './commands/approve-decision.ts';
import { DecideSeveral } from './commands/decide-several.ts';
import { DeclineDecision } from './commands/decline-decision.ts';
import { RunSafeguardingCheck } from './commands/run-safeguarding-check.ts';
import { UndoDecision } from './commands/undo-decision.ts';
import { WithdrawDecision } from './commands/withdraw-decision.ts';
import { DecisionReadModel } from './decision.read-model.ts';
import { decisionView } from './decision.view.ts';
import { DeskReadModel } from './desk.read-model.ts';
import { mergeDecisions, separateDecisions } from './merged-decisions.ts';
import { Deciding } from './testing/deciding.ts';
import type { DecideInput } from './write-decision.ts';

type Input = Omit<DecideInput, 'seen'>;

let db: TestDatabase;
let decide: Deciding;
let approve: ApproveDecision;
let decline: DeclineDecision;
let organisationId: string;
let analyst: Viewer;
let approver: Viewer;
beforeAll(async () => {
  db = await testDatabase();
  decide = new Deciding(db.database);
  approve = new ApproveDecision(db.database);
  decline = new DeclineDecision(db.database);
});
afterAll(() => db.close());
beforeEach(() => {
  organisationId = randomUUID();
  analyst = person('analyst');
  approver = person('approver');
});

const person = (...roles: Role[]): Viewer => aViewer({ organisationId, roles: new Set(roles) });
const LISTED = { barred_by: 'SANC-UFLPA-ENTITY', critical_count: 1 };
const WHY = { reason: 'The trace shows other goods.', numbersChecked: false };

async function aSupplier(row: Partial<PortfolioRecord> = LISTED): Promise<string> {
  const id = randomUUID();
  await db.database.transaction(organisationId, (tx) =>
    tx.write(
      `INSERT INTO suppliers (organisation_id, id, name, country, state, first_import_id, created_at) VALUES ($1, $2, 'Hetian Textile', 'CN', 'active', $2, $3)`,
      [organisationId, id, tx.now],
    ),
  );
  const listed = { supplier_id: id, lane: '1', needs_decision: 1, worsened_at: '2026-11-01T00:00:00Z', ...row };
  await insertPortfolio(db.database, organisationId, [aPortfolioRow(listed)]);
  return id;
}

const plain = (supplierId: string, kind: Input['kind']): Input => ({
  ...{ supplierId, kind, reason: 'On the list of 1 November.', conditions: '', until: null, remedyDate: null },
  ...{ checklist: {}, numbersChecked: false },
});
const hold = (supplierId: string, ...lots: string[]): Input => ({
  ...plain(supplierId, 'hold'),
  held: { everything: lots.length === 0, lots },
});
const conditional = (supplierId: string, reasonCode: string | null): Input => ({
  ...plain(supplierId, 'continue-with-conditions'),
  ...{ reasonCode, conditions: 'The trace is complete.', until: '2099-03-31', remedyDate: '2099-01-31' },
});
const codes = async (work: Promise<unknown>): Promise<string[]> => {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof UserErrors ? error.errors.map(({ code }) => code) : [String(error)];
};
const listed = async (supplierId: string): Promise<unknown> => {
  const { rows } = await db.admin.query(
    'SELECT needs_decision AS needs, decision_kind AS kind, hold_state AS hold FROM portfolio WHERE supplier_id = $1',
    [supplierId],
  );
  return rows[0];
};
const shown = async (id: string, viewer = approver) => {
  const say = new Texts(messages).in('en');
  return decisionView(await new DecisionReadModel(db.database).one(viewer, id), viewer, say);
};

describe('a supplier on a list', () => {
  test('is not continued with, by anybody, alone or among several; it can be engaged', async () => {
    const supplierId = await aSupplier();
    expect(await codes(decide.execute(analyst, plain(supplierId, 'continue')))).toEqual(['CONTINUE_BARRED']);
    expect(await codes(decide.execute(person('analyst', 'approver'), plain(supplierId, 'continue')))).toEqual([
      'CONTINUE_BARRED',
    ]);
    const free = await aSupplier({});
    const several = {
      supplierIds: [supplierId, free],
      kind: 'continue',
      reason: 'A good year.',
      numbersChecked: false,
    };
    const { decisionIds, refused } = await new DecideSeveral(db.database).execute(analyst, {
      ...several,
      kind: 'continue',
    });
    expect(decisionIds).toHaveLength(1);
    expect(refused.map(({ errors }) => errors.map(({ code, parameters }) => [code, parameters['rules']]))).toEqual([
      [['CONTINUE_BARRED', 'SANC-UFLPA-ENTITY']],
    ]);
    expect((await decide.execute(analyst, plain(supplierId, 'engage'))).state).toBe('in-force');
  });

  test('is bought from under conditions for a reason of the list only, once a second person agrees', async () => {
    const supplierId = await aSupplier();
    for (const reasonCode of [null, 'a reason of my own', 'law-requires'])
      expect(await codes(decide.execute(analyst, conditional(supplierId, reasonCode)))).toEqual([
        'LISTED_REASON_MISSING',
      ]);
    const proposal = await decide.execute(analyst, conditional(supplierId, 'other-goods'));
    expect(proposal.state).toBe('proposed');
    await approve.execute(approver, proposal.id, proposal.version);
    expect(await listed(supplierId)).toEqual({ needs: 0, kind: 'continue-with-conditions', hold: '' });
    expect(await shown(proposal.id)).toMatchObject({
      barring: expect.stringMatching(/./),
      listedReason: expect.stringMatching(/goods/),
      doesNotCount: null,
    });
  });

  test('needs a decision where somebody alone had decided to continue: that stays, and does not count', async () => {
    const supplierId = await aSupplier({});
    const { id } = await decide.execute(analyst, plain(supplierId, 'continue'));
    expect(await listed(supplierId)).toEqual({ needs: 0, kind: 'continue', hold: '' });
    await db.admin.query(`UPDATE portfolio SET barred_by = 'SANC-DPRK' WHERE supplier_id = $1`, [supplierId]);
    const other = await decide.execute(analyst, hold(supplierId));
    await approve.execute(approver, other.id, other.version);
    expect(await listed(supplierId)).toEqual({ needs: 1, kind: 'continue', hold: 'confirmed' });
    expect((await shown(id)).doesNotCount).toMatch(/does not count while/);
  });

  test('is not approved to continue where that was proposed before anything barred it', async () => {
    const supplierId = await aSupplier({ finding_count: 1 });
    const proposal = await decide.execute(analyst, conditional(supplierId, null));
    await db.admin.query(`UPDATE portfolio SET barred_by = 'SANC-DPRK' WHERE supplier_id = $1`, [supplierId]);
    expect(await codes(approve.execute(approver, proposal.id, proposal.version))).toEqual(['NOT_OFFERED_NOW']);
  });
});

describe('a hold of shipments', () => {
  test('is in force at once by one person, waits for another, and leaves the rest to decide once it is confirmed', async () => {
    const supplierId = await aSupplier();
    const held = await decide.execute(analyst, hold(supplierId, ' PO 4711 ', 'LOT-9', 'LOT-9'));
    expect(held).toMatchObject({ state: 'held', lots: ['PO 4711', 'LOT-9'], decidedBy: null, until: null });
    expect(await listed(supplierId)).toEqual({ needs: 0, kind: '', hold: 'waiting' });
    const { proposed } = await new DeskReadModel(db.database).desk(approver, {}, 5, null);
    expect(proposed).toMatchObject([{ decisionId: held.id, kind: 'hold', overdue: false }]);
    await approve.execute(approver, held.id, held.version);
    expect(await listed(supplierId)).toEqual({ needs: 1, kind: '', hold: 'confirmed' });
    await decide.execute(analyst, plain(supplierId, 'engage'));
    expect(await listed(supplierId)).toEqual({ needs: 0, kind: 'engage', hold: 'confirmed' });
    expect(await shown(held.id)).toMatchObject({ state: 'held', viewerCanApprove: false, viewerCanDecline: true });
  });

  test('is confirmed, lifted, withdrawn or undone by nobody who made it', async () => {
    const both = person('analyst', 'approver');
    const { id, version } = await decide.execute(both, hold(await aSupplier()));
    expect(await codes(approve.execute(both, id, version))).toEqual(['OWN_PROPOSAL']);
    expect(await codes(decline.execute(both, id, version, WHY))).toEqual(['OWN_PROPOSAL']);
    expect(await codes(new WithdrawDecision(db.database).execute(both, id, version))).toEqual(['UNDO_HOLD']);
    expect(await codes(new UndoDecision(db.database).execute(both, id))).toEqual(['UNDO_HOLD']);
    await expect(approve.execute(analyst, id, version)).rejects.toThrow(NotAllowed);
    expect((await shown(id, both)).undoUntil).toBeNull();
  });

  test('is neither confirmed nor lifted by an account that may be in the hands of who made it', async () => {
    const { id, version } = await decide.execute(analyst, hold(await aSupplier()));
    await db.admin.query(
      `INSERT INTO auth.account_acts (organisation_id, user_id, kind, maker_id, at) VALUES ($1, $2, 'account', $3, $4)`,
      [organisationId, approver.userId, analyst.userId, await nowOf(db)],
    );
    expect(await codes(approve.execute(approver, id, version))).toEqual(['ACCOUNTS_NOT_APART']);
    expect(await codes(decline.execute(approver, id, version, WHY))).toEqual(['ACCOUNTS_NOT_APART']);
    await approve.execute(person('approver'), id, version);
    expect(await codes(decline.execute(approver, id, version + 1, WHY))).toEqual(['ACCOUNTS_NOT_APART']);
  });

  test('is lifted with a reason, confirmed or not, and its supplier needs a decision again', async () => {
    const supplierId = await aSupplier();
    const { id, version } = await decide.execute(analyst, hold(supplierId));
    expect(await codes(decline.execute(approver, id, version, { ...WHY, reason: ' ' }))).toEqual(['REASON_MISSING']);
    await decline.execute(approver, id, version, WHY);
    expect(await listed(supplierId)).toEqual({ needs: 1, kind: '', hold: '' });
    const again = await decide.execute(analyst, hold(supplierId));
    const confirmed = await approve.execute(approver, again.id, again.version);
    const lifted = await decline.execute(person('approver'), again.id, confirmed.version, WHY);
    expect(lifted).toMatchObject({ state: 'lifted', decidedBy: approver.userId, liftReason: WHY.reason });
    expect(await codes(decline.execute(approver, again.id, lifted.version, WHY))).toEqual(['CONFLICT']);
    expect(await codes(approve.execute(approver, again.id, lifted.version))).toEqual(['CONFLICT']);
  });

  test('stands beside what is in force, and beside other holds; what is held is not held twice', async () => {
    const supplierId = await aSupplier();
    const engaged = await decide.execute(analyst, plain(supplierId, 'engage'));
    await decide.execute(analyst, hold(supplierId, 'LOT-1', 'LOT-2'));
    expect((await shown(engaged.id)).state).toBe('in-force');
    expect(await codes(decide.execute(analyst, hold(supplierId, 'LOT-2')))).toEqual(['ALREADY_HELD']);
    await decide.execute(analyst, hold(supplierId, 'LOT-2', 'LOT-3'));
    await decide.execute(analyst, hold(supplierId));
    expect(await codes(decide.execute(analyst, hold(supplierId, 'LOT-4')))).toEqual(['ALREADY_HELD']);
    // Undoing the engagement says nothing about the holds.
    await new UndoDecision(db.database).execute(analyst, engaged.id);
    expect(await listed(supplierId)).toMatchObject({ hold: 'waiting' });
  });

  test('says which shipments, and is put on something: a name that waits for a person is enough', async () => {
    const supplierId = await aSupplier({});
    expect(await codes(decide.execute(analyst, hold(supplierId)))).toEqual(['NOTHING_TO_HOLD_ON']);
    await db.database.transaction(organisationId, (tx) =>
      tx.write(
        `INSERT INTO review_questions (organisation_id, id, kind, state, parked, import_id, supplier_id, memory_key, subject, candidates, why, row_count, weight, created_at)
         VALUES ($1, uuidv7(), 'list-hit', 'open', false, $2, $2, 'name', '{}', '[]', '{}', 1, 1, $3)`,
        [organisationId, supplierId, tx.now],
      ),
    );
    const none = { ...hold(supplierId), held: { everything: false, lots: [' '] } };
    expect(await codes(decide.execute(analyst, none))).toEqual(['LOTS_MISSING']);
    expect(await codes(decide.execute(analyst, { ...none, held: null }))).toEqual(['LOTS_MISSING']);
    const many = Array.from({ length: 51 }, (_, place) => `LOT-${place}`);
    expect(await codes(decide.execute(analyst, hold(supplierId, ...many)))).toEqual(['TOO_MANY_LOTS']);
    expect(await codes(decide.execute(analyst, hold(supplierId, 'x'.repeat(81))))).toEqual(['LOT_TOO_LONG']);
    await decide.execute(analyst, hold(supplierId));
    expect(await codes(decide.execute(analyst, plain(supplierId, 'continue')))).toEqual(['CONTINUE_HELD']);
  });

  test('never lapses, and is overdue to every approver after two working days', async () => {
    // A Friday.
    db.clock.set(new Date('2026-12-04T10:00:00Z'));
    const { id } = await decide.execute(analyst, hold(await aSupplier()));
    const overdue = async (): Promise<unknown> => {
      const { overdueHolds, waitingHolds } = await new OverviewReadModel(db.database).overview(person('approver'));
      const { proposed } = await new DeskReadModel(db.database).desk(person('approver'), {}, 5, null);
      return [overdueHolds, waitingHolds, proposed[0]?.overdue, (await shown(id)).overdue];
    };
    db.clock.set(new Date('2026-12-08T22:00:00Z'));
    expect(await overdue()).toEqual([0, 1, false, false]);
    db.clock.set(new Date('2026-12-09T10:00:00Z'));
    expect(await overdue()).toEqual([1, 1, true, true]);
    db.clock.set(new Date('2028-12-09T10:00:00Z'));
    expect(await shown(id)).toMatchObject({ state: 'held', overdue: true });
  });

  test('goes with a supplier that is merged into another, beside its holds, and comes back with it', async () => {
    const [into, from] = [await aSupplier(), await aSupplier()];
    await decide.execute(analyst, hold(into, 'LOT-1'));
    const theirs = await decide.execute(analyst, hold(from, 'LOT-2'));
    const holds = async (supplierId: string): Promise<unknown> =>
      (
        await db.admin.query<{ lots: string[] }>(
          `SELECT lots FROM decisions WHERE supplier_id = $1 AND state = 'held' ORDER BY lots`,
          [supplierId],
        )
      ).rows.map(({ lots }) => lots.join());
    const two = { from, into, actorId: analyst.userId };
    const told = await db.database.transaction(organisationId, (tx) => mergeDecisions(tx, organisationId, two));
    expect(told.map(({ verb }) => verb)).toEqual(['decision.moved']);
    expect(await holds(into)).toEqual(['LOT-1', 'LOT-2']);
    const apart = { from: into, into: from, actorId: analyst.userId, owners: [from] };
    await db.database.transaction(organisationId, (tx) => separateDecisions(tx, organisationId, apart));
    expect([await holds(into), await holds(from)]).toEqual([['LOT-1'], ['LOT-2']]);
    expect((await shown(theirs.id)).viewerCanApprove).toBe(true);
  });

  test('is made by analysts and approvers of the organisation, and passes the silent check, which says nothing', async () => {
    const supplierId = await aSupplier();
    await expect(decide.execute(person('owner', 'admin', 'viewer'), hold(supplierId))).rejects.toThrow(NotAllowed);
    const stranger = aViewer({ organisationId: randomUUID(), roles: new Set(['analyst', 'approver']) });
    await expect(decide.execute(stranger, hold(supplierId))).rejects.toThrow(NotFound);
    expect(await new RunSafeguardingCheck(db.database).execute(analyst, supplierId)).toBeUndefined();
    const { id, version } = await decide.execute(approver, hold(supplierId));
    await expect(approve.execute(stranger, id, version)).rejects.toThrow(NotFound);
    await expect(decline.execute(stranger, id, version, WHY)).rejects.toThrow(NotFound);
  });
});
