import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { UserErrors } from '../../platform/errors/user-error.ts';
import type { Role, Viewer } from '../../platform/tenancy/viewer.ts';
import { after } from '../../platform/time/after.ts';
import { aPortfolioRow, insertPortfolio, type PortfolioRecord } from '../portfolio/testing/a-portfolio-row.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { ApproveDecision } from './commands/approve-decision.ts';
import { DecideSeveral } from './commands/decide-several.ts';
import { DeclineDecision } from './commands/decline-decision.ts';
import { UndoDecision } from './commands/undo-decision.ts';
import { CHECKLIST } from './decision-rules.ts';
import { DeskReadModel } from './desk.read-model.ts';
import { Deciding } from './testing/deciding.ts';
import type { DecideInput } from './write-decision.ts';

/** What stands is looked at right before. */
type Input = Omit<DecideInput, 'seen'>;

let db: TestDatabase;
let decide: Deciding;
let desks: DeskReadModel;
let organisationId: string;
beforeAll(async () => {
  db = await testDatabase();
  decide = new Deciding(db.database);
  desks = new DeskReadModel(db.database);
});
afterAll(() => db.close());
beforeEach(() => {
  organisationId = randomUUID();
});

const person = (...roles: Role[]): Viewer => aViewer({ organisationId, roles: new Set(roles) });

/** Suppliers that need a decision, with these rows in the list. */
async function suppliers(...rows: readonly Partial<PortfolioRecord>[]): Promise<string[]> {
  const listed = rows.map((row, place) =>
    aPortfolioRow({
      supplier_id: randomUUID(),
      lane: '1',
      needs_decision: 1,
      worsened_at: '2026-11-01T00:00:00Z',
      attention_rank: place,
      ...row,
    }),
  );
  await db.database.transaction(organisationId, async (tx) => {
    for (const { supplier_id: id, name } of listed)
      await tx.write(
        `INSERT INTO suppliers (organisation_id, id, name, country, state, first_import_id, created_at) VALUES ($1, $2, $3, 'QA', 'active', $2, $4)`,
        [organisationId, id, name, tx.now],
      );
  });
  await insertPortfolio(db.database, organisationId, listed);
  return listed.map(({ supplier_id: id }) => id);
}

const plain = (supplierId: string, kind: 'continue' | 'engage' = 'engage'): Input => ({
  supplierId,
  kind,
  reason: 'A visit is agreed.',
  conditions: '',
  until: null,
  remedyDate: null,
  checklist: {},
  numbersChecked: false,
});
const suspension = (supplierId: string): Input => ({
  ...plain(supplierId),
  kind: 'suspend',
  conditions: 'The passports are given back.',
  until: '2099-03-31',
  remedyDate: '2099-01-31',
  ownerId: randomUUID(),
  checklist: Object.fromEntries(CHECKLIST.map((key) => [key, 'Answered.'])),
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
    'SELECT needs_decision AS needs, decision_kind AS kind, proposal_kind AS proposed FROM portfolio WHERE supplier_id = $1',
    [supplierId],
  );
  return rows[0];
};

describe('a proposal that waits', () => {
  test('leaves nothing to decide until it is declined, and is named in the list meanwhile', async () => {
    const [id = ''] = await suppliers({});
    const proposal = await decide.execute(person('analyst'), suspension(id));
    expect(await listed(id)).toEqual({ needs: 0, kind: '', proposed: 'suspend' });
    const note = { reason: 'Talk to them first.', numbersChecked: false };
    await new DeclineDecision(db.database).execute(person('approver'), proposal.id, proposal.version, note);
    expect(await listed(id)).toEqual({ needs: 1, kind: '', proposed: '' });
  });

  test('to go on buying covers nothing graver that was found since; to suspend does', async () => {
    const later = after(new Date(), { hours: 1 }).toISOString();
    const [going = '', stopping = ''] = await suppliers(
      { worsened_at: later, finding_count: 1 },
      { worsened_at: later },
    );
    const conditional = { ...suspension(going), kind: 'continue-with-conditions', checklist: {} } as const;
    await decide.execute(person('analyst'), conditional);
    await decide.execute(person('analyst'), suspension(stopping));
    expect(await listed(going)).toMatchObject({ needs: 1, proposed: 'continue-with-conditions' });
    expect(await listed(stopping)).toMatchObject({ needs: 0, proposed: 'suspend' });
  });

  test('asks a suspension for conditions, their days, and somebody who sees to them', async () => {
    const [id = ''] = await suppliers({});
    const bare = { ...suspension(id), conditions: ' ', until: null, remedyDate: null, ownerId: null };
    expect(await codes(decide.execute(person('analyst'), bare))).toEqual([
      'CONDITIONS_MISSING',
      'REMEDY_DATE_MISSING',
      'UNTIL_MISSING',
      'OWNER_MISSING',
    ]);
  });
});

describe('a decision just made', () => {
  test('is taken back by its author, and the one before is in force again', async () => {
    const [id = ''] = await suppliers({});
    const analyst = person('analyst');
    await decide.execute(analyst, plain(id, 'continue'));
    const slip = await decide.execute(analyst, plain(id));
    const undo = new UndoDecision(db.database);
    expect(await codes(undo.execute(person('analyst'), slip.id))).toEqual(['UNDO_NOT_YOURS']);
    expect(await undo.execute(analyst, slip.id)).toMatchObject({ state: 'withdrawn' });
    expect(await listed(id)).toEqual({ needs: 0, kind: 'continue', proposed: '' });
    expect(await codes(undo.execute(analyst, slip.id))).toEqual(['UNDO_FOLLOWED']);
    await expect(undo.execute(aViewer({ roles: new Set(['analyst']) }), slip.id)).rejects.toThrow(NotFound);
    const { rows } = await db.admin.query(
      'SELECT verb FROM audit_entries WHERE organisation_id = $1 ORDER BY sequence',
      [organisationId],
    );
    expect(rows.map(({ verb }: { verb: string }) => verb)).toEqual([
      'decision.recorded',
      'decision.recorded',
      'decision.undone',
    ]);
  });

  test('stands once something followed it, once ten minutes have passed, and where two people stand for it', async () => {
    const [followed = '', old = '', approved = ''] = await suppliers({}, {}, {});
    const analyst = person('analyst');
    const undo = new UndoDecision(db.database);
    const first = await decide.execute(analyst, plain(followed));
    await decide.execute(analyst, suspension(followed));
    expect(await codes(undo.execute(analyst, first.id))).toEqual(['UNDO_FOLLOWED']);
    const proposal = await decide.execute(analyst, suspension(approved));
    await new ApproveDecision(db.database).execute(person('approver'), proposal.id, proposal.version);
    expect(await codes(undo.execute(analyst, proposal.id))).toEqual(['UNDO_NOT_YOURS']);
    const late = await decide.execute(analyst, plain(old));
    db.clock.forward({ minutes: 11 });
    expect(await codes(undo.execute(analyst, late.id))).toEqual(['UNDO_TOO_LATE']);
  });
});

describe('several suppliers at once', () => {
  test('are decided where each allows it; each of the others is told why not', async () => {
    const [free = '', found = '', waiting = '', stood = ''] = await suppliers({}, { finding_count: 2 }, {}, {});
    const analyst = person('analyst');
    const several = new DecideSeveral(db.database);
    await decide.execute(analyst, suspension(waiting));
    const proposal = await decide.execute(analyst, suspension(stood));
    await new ApproveDecision(db.database).execute(person('approver'), proposal.id, proposal.version);
    const input = { kind: 'continue', reason: 'Nothing was found.', numbersChecked: false } as const;
    const { decisionIds, refused } = await several.execute(analyst, {
      ...input,
      supplierIds: [free, found, waiting, stood, free],
    });
    expect(decisionIds).toHaveLength(1);
    const told = Object.fromEntries(refused.map(({ supplierId, errors }) => [supplierId, errors[0]?.code]));
    expect(told).toEqual({
      [found]: 'DECISION_NEEDS_CONDITIONS',
      [waiting]: 'DECISION_WAITING',
      [stood]: 'DECISION_NEEDS_TWO',
    });
    expect(await listed(free)).toMatchObject({ needs: 0, kind: 'continue' });
    await expect(several.execute(analyst, { ...input, supplierIds: [free, randomUUID()] })).rejects.toThrow(NotFound);
    await expect(several.execute(person('viewer'), { ...input, supplierIds: [free] })).rejects.toThrow(NotAllowed);
    expect(await codes(several.execute(analyst, { ...input, supplierIds: [] }))).toEqual(['NOTHING_CHOSEN']);
    expect(await codes(several.execute(analyst, { ...input, reason: ' ', supplierIds: [free] }))).toEqual([
      'REASON_MISSING',
    ]);
  });
});

describe('the desk', () => {
  test('shows what needs a decision by lanes, in the order of attention, and what waits apart', async () => {
    const [first = '', second = '', third = '', proposed = ''] = await suppliers(
      { name: 'Kestrel' },
      { name: 'Lantern' },
      { name: 'Ostrava', lane: '3', country: 'CZ' },
      { name: 'Harrow', country: 'PK' },
    );
    await suppliers({ name: 'Quiet', lane: 'rest', needs_decision: 0 });
    const analyst = person('analyst');
    await decide.execute(analyst, suspension(proposed));
    const approver = person('approver');
    const desk = await desks.desk(approver, {}, 1, null);
    const shown = desk.lanes.map(({ lane, count, page }) => [
      lane,
      count,
      page.rows.map(({ node }) => node.supplierId),
    ]);
    expect(shown).toEqual([
      ['1', 2, [first]],
      ['2', 0, []],
      ['3', 1, [third]],
    ]);
    expect(desk).toMatchObject({ proposedCount: 1, proposed: [{ supplierId: proposed, proposalKind: 'suspend' }] });
    const after = desk.lanes[0]?.page.rows[0]?.cursor ?? '';
    const more = await desks.lane(approver, {}, '1', { first: 5, after });
    expect(more.rows.map(({ node }) => node.supplierId)).toEqual([second]);
    expect(await desks.toDecide(approver)).toBe(3);
    // The filter narrows what is shown, not what was decided.
    await decide.execute(analyst, plain(first));
    const narrowed = await desks.desk(approver, { countries: ['CZ'], needsDecision: false }, 5, null);
    expect(narrowed.lanes.map(({ count }) => count)).toEqual([0, 0, 1]);
    expect(narrowed).toMatchObject({ proposedCount: 0, decidedToday: 1 });
    const stranger = aViewer({ roles: new Set(['viewer']) });
    expect((await desks.desk(stranger, {}, 5, null)).lanes.every(({ count }) => count === 0)).toBe(true);
  });

  test('has the rows of a lane up to the case that is open, and a few after it', async () => {
    const ids = await suppliers(...Array.from({ length: 20 }, (_, at) => ({ name: `Supplier ${String(at)}` })));
    const [other = ''] = await suppliers({ lane: '3' });
    const viewer = person('viewer');
    const rowsOf = async (opened: string, filter = {}) => {
      const { lanes } = await desks.desk(viewer, filter, 2, opened);
      return lanes.map(({ page }) => page.rows.length);
    };
    expect(await rowsOf(ids[1] ?? '')).toEqual([2, 0, 1]);
    expect(await rowsOf(ids[9] ?? '')).toEqual([16, 0, 1]);
    expect(await rowsOf(ids[18] ?? '')).toEqual([20, 0, 1]);
    expect(await rowsOf(other)).toEqual([2, 0, 1]);
    expect(await rowsOf(randomUUID())).toEqual([2, 0, 1]);
    // What the filter leaves out is not in the queue.
    expect(await rowsOf(ids[9] ?? '', { search: 'Supplier 3' })).toEqual([1, 0, 0]);
    const { lanes } = await desks.desk(viewer, {}, 2, ids[9] ?? '');
    const [first] = lanes;
    expect(first?.page.rows.map(({ node }) => node.supplierId)).toEqual(ids.slice(0, 16));
    expect(first?.page.hasNextPage).toBe(true);
    expect((await desks.desk(viewer, {}, 2, ids[18] ?? '')).lanes[0]?.page.hasNextPage).toBe(false);
  });
});
