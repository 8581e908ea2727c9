import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { UserErrors } from '../../platform/errors/user-error.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { aPortfolioRow, insertPortfolio } from '../portfolio/testing/a-portfolio-row.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { ApproveDecision } from './commands/approve-decision.ts';
import { DecideSeveral } from './commands/decide-several.ts';
import { Decide } from './commands/decide.ts';
import { UndoDecision } from './commands/undo-decision.ts';
import { CHECKLIST } from './decision-rules.ts';
import { DeskReadModel } from './desk.read-model.ts';
import type { DecideInput } from './write-decision.ts';

let db: TestDatabase;
let decide: Decide;
let analyst: Viewer;
let approver: Viewer;
let supplierId: string;
beforeAll(async () => {
  db = await testDatabase();
  decide = new Decide(db.database);
});
afterAll(() => db.close());
beforeEach(async () => {
  const organisationId = randomUUID();
  analyst = aViewer({ organisationId, roles: new Set(['analyst']) });
  approver = aViewer({ organisationId, roles: new Set(['approver']) });
  supplierId = await aSupplier();
});

async function aSupplier(): Promise<string> {
  const { organisationId } = analyst;
  const id = randomUUID();
  await db.database.transaction(organisationId, (tx) =>
    tx.write(
      `INSERT INTO suppliers (organisation_id, id, name, country, state, first_import_id, created_at) VALUES ($1, $2, $3, 'QA', 'active', $2, $4)`,
      [organisationId, id, `Supplier ${id}`, tx.now],
    ),
  );
  const row = { supplier_id: id, lane: '1', needs_decision: 1, worsened_at: '2026-11-01T00:00:00Z' };
  await insertPortfolio(db.database, organisationId, [aPortfolioRow(row)]);
  return id;
}

const NOTHING = { inForce: null, proposal: null };
const engage = (seen: DecideInput['seen']): DecideInput => ({
  ...{ supplierId, seen, kind: 'engage', reason: 'A visit is agreed.', conditions: '', checklist: {} },
  ...{ until: null, remedyDate: null, numbersChecked: false },
});
const suspend = (seen: DecideInput['seen']): DecideInput => ({
  ...engage(seen),
  ...{ kind: 'suspend', conditions: 'Passports are given back.', until: '2099-03-31', remedyDate: '2099-01-31' },
  ...{ ownerId: randomUUID(), checklist: Object.fromEntries(CHECKLIST.map((key) => [key, 'Answered.'])) },
});

/** What is refused: the code, who it was, and which kind. */
async function refusal(work: Promise<unknown>): Promise<unknown> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UserErrors)) return error;
  return error.errors.map(({ field, code, parameters: { who, kind } }) => [field, code, who, kind]);
}

test('Nobody replaces the decision of somebody else unread; who has read it can', async () => {
  const { id } = await decide.execute(analyst, engage(NOTHING));
  expect(await refusal(decide.execute(approver, { ...engage(NOTHING), kind: 'continue' }))).toEqual([
    ['supplierId', 'DECIDED_MEANWHILE', 'former', 'engage'],
  ]);
  // The same in two windows of one person.
  expect(await refusal(decide.execute(analyst, engage(NOTHING)))).toEqual([
    ['supplierId', 'DECIDED_MEANWHILE', 'you', 'engage'],
  ]);
  const next = await decide.execute(approver, { ...engage({ inForce: id, proposal: null }), kind: 'continue' });
  expect(next).toMatchObject({ state: 'in-force', supersedesId: id });
  // Two decisions about one supplier: one supplier decided.
  expect(await new DeskReadModel(db.database).desk(analyst, {}, 5, null)).toMatchObject({ decidedToday: 1 });
});

test('Of two who decide at the same time one is told', async () => {
  const both = [decide.execute(analyst, engage(NOTHING)), decide.execute(approver, engage(NOTHING))];
  const told = await Promise.all(both.map(refusal));
  expect(told.filter((each) => each === null)).toHaveLength(1);
  expect(told.flat()).toContainEqual(['supplierId', 'DECIDED_MEANWHILE', 'former', 'engage']);
});

test('What was proposed, approved or taken back since is told too', async () => {
  const proposal = await decide.execute(analyst, suspend(NOTHING));
  expect(await refusal(decide.execute(approver, engage(NOTHING)))).toEqual([
    ['supplierId', 'PROPOSED_MEANWHILE', 'former', 'suspend'],
  ]);
  await new ApproveDecision(db.database).execute(approver, proposal.id, proposal.version);
  expect(await refusal(decide.execute(analyst, engage({ inForce: null, proposal: proposal.id })))).toEqual([
    ['supplierId', 'DECIDED_MEANWHILE', 'former', 'suspend'],
  ]);
  supplierId = await aSupplier();
  const slip = await decide.execute(analyst, engage(NOTHING));
  await new UndoDecision(db.database).execute(analyst, slip.id);
  expect(await refusal(decide.execute(approver, engage({ inForce: slip.id, proposal: null })))).toEqual([
    ['supplierId', 'DECISION_GONE', undefined, undefined],
  ]);
});

test('A decision whose last day has passed is shown to nobody, and stands in nobody’s way', async () => {
  const { id } = await decide.execute(analyst, engage(NOTHING));
  await db.admin.query(`UPDATE decisions SET until = '2020-01-31' WHERE id = $1`, [id]);
  expect(await decide.execute(approver, engage(NOTHING))).toMatchObject({ supersedesId: id });
});

test('Of several, those that somebody has decided about meanwhile are told apart', async () => {
  const free = await aSupplier();
  const quiet = await aSupplier();
  await db.admin.query('UPDATE portfolio SET needs_decision = 0 WHERE supplier_id = $1', [quiet]);
  await decide.execute(analyst, engage(NOTHING));
  const input = { kind: 'continue', reason: 'Nothing was found.', numbersChecked: false } as const;
  const supplierIds = [supplierId, free, quiet];
  const { decisionIds, refused } = await new DecideSeveral(db.database).execute(approver, { ...input, supplierIds });
  expect(decisionIds).toHaveLength(1);
  const told = Object.fromEntries(refused.map((each) => [each.supplierId, each.errors[0]?.code]));
  expect(told).toEqual({ [supplierId]: 'DECIDED_MEANWHILE', [quiet]: 'DECISION_NOT_NEEDED' });
});
