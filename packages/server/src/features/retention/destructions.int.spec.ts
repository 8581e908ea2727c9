import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { CUSTODY_START, faultOf, type CustodyHead } from '@plumbline/evidence';
import { nodeHashing } from '@plumbline/evidence/node';
import { aPdf } from '../../platform/cleaning/testing/files.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { UserErrors } from '../../platform/errors/user-error.ts';
import type { Role, Viewer } from '../../platform/tenancy/viewer.ts';
import { custodyAfter } from '../evidence/custody.ts';
import { Library } from '../evidence/testing/library.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { ApproveDestruction } from './commands/approve-destruction.ts';
import { DeclineDestruction } from './commands/decline-destruction.ts';
import { HoldEvidence } from './commands/hold-evidence.ts';
import { LiftHold } from './commands/lift-hold.ts';
import { ProposeDestruction } from './commands/propose-destruction.ts';
import { WithdrawDestruction } from './commands/withdraw-destruction.ts';
import { RetentionReadModel } from './retention.read-model.ts';

const WHY = { reason: 'It was sent by mistake.', numbersChecked: false };

let db: TestDatabase;
let library: Library;
let analyst: Viewer;
let approver: Viewer;
let file: string;
beforeAll(async () => {
  db = await testDatabase();
  library = new Library(db);
});
afterAll(() => db.close());
beforeEach(async () => {
  const organisationId = randomUUID();
  analyst = as(organisationId, 'analyst');
  approver = as(organisationId, 'approver');
  file = await library.add(analyst, await aPdf());
});

const as = (organisationId: string, ...roles: Role[]): Viewer => aViewer({ organisationId, roles: new Set(roles) });
const reads = () => new RetentionReadModel(db.database);
const propose = (by = analyst) => new ProposeDestruction(db.database).execute(by, file, WHY);
const approve = async (by = approver) =>
  new ApproveDestruction(db.database, library.storage).execute(by, await waiting());
const hold = () => new HoldEvidence(db.database).execute(approver, file, WHY);
const canRead = () =>
  library.notes.open(analyst.organisationId, file).then(
    () => true,
    () => false,
  );

/** The latest proposal for the file. */
async function waiting(): Promise<{ id: string; version: number }> {
  const { destructions } = await reads().keeping(approver, file);
  return destructions[0] ?? { id: randomUUID(), version: 1 };
}

async function refusal(work: Promise<unknown>): Promise<unknown> {
  const error: unknown = await work.then(
    () => 'done',
    (thrown: unknown) => thrown,
  );
  if (error instanceof UserErrors) return error.errors.map(({ code }) => code).join(' ');
  return error instanceof Error ? error.constructor : error;
}

/** What happened to all files, and whether the chain is whole. */
async function custody(): Promise<readonly string[]> {
  const log = await db.database.transaction(analyst.organisationId, (tx) =>
    custodyAfter(tx, analyst.organisationId, 0, { until: new Date('2100-01-01'), most: 100 }),
  );
  let head: CustodyHead = CUSTODY_START;
  for (const event of log) {
    expect(faultOf(head, event, nodeHashing)).toBeNull();
    head = event;
  }
  return log.map(({ action }) => action);
}

describe('A file that is to go before its last day', () => {
  test('is destroyed once a second person approves: nobody reads it, and its custody is whole', async () => {
    await propose();
    expect(await canRead()).toBe(true);
    expect(await reads().waitingDestructions(approver)).toMatchObject([{ evidenceId: file, reason: WHY.reason }]);
    await approve();
    expect(await canRead()).toBe(false);
    expect(await readdir(library.storage.folderOf(analyst.organisationId))).toEqual([]);
    expect(await custody()).toEqual(['UPLOAD', 'SCAN', 'DELETE_REQUEST', 'DELETE']);
    const { destroyedAt, destructions } = await reads().keeping(analyst, file);
    expect(destroyedAt).not.toBeNull();
    expect(destructions).toMatchObject([{ state: 'approved', proposedById: analyst.userId }]);
    expect(await reads().waitingDestructions(approver)).toEqual([]);
    expect(await refusal(propose())).toBe('EVIDENCE_DESTROYED');
  });

  test('is not destroyed by the person who proposed it, whatever their roles, nor by who may not', async () => {
    const both = as(analyst.organisationId, 'analyst', 'approver');
    await propose(both);
    expect(await refusal(approve(both))).toBe('OWN_PROPOSAL');
    expect(await refusal(approve(analyst))).toBe(NotAllowed);
    expect(await refusal(approve(as(randomUUID(), 'approver')))).toBe(NotFound);
    expect(await refusal(propose(approver))).toBe(NotAllowed);
    expect(await canRead()).toBe(true);
  });

  test('stays under a legal hold, also one that was set after the proposal', async () => {
    await hold();
    expect(await refusal(propose())).toBe('EVIDENCE_UNDER_HOLD');
    await new LiftHold(db.database).execute(approver, file, WHY);
    await propose();
    await hold();
    expect(await refusal(approve())).toBe('EVIDENCE_UNDER_HOLD');
    expect(await canRead()).toBe(true);
    expect(await custody()).not.toContain('DELETE');
  });

  test('stays where the proposal is declined with a reason, or taken back by who made it', async () => {
    await propose();
    expect(await refusal(propose())).toBe('DESTRUCTION_WAITING');
    const decline = async (reason: string) =>
      new DeclineDestruction(db.database).execute(approver, await waiting(), { ...WHY, reason });
    expect(await refusal(decline(' '))).toBe('REASON_MISSING');
    const seen = await waiting();
    await decline('It is still needed.');
    const stale = new ApproveDestruction(db.database, library.storage).execute(approver, seen);
    expect(await refusal(stale)).toBe('CONFLICT');
    await propose();
    const colleague = as(analyst.organisationId, 'analyst');
    const withdraw = async (by: Viewer) => new WithdrawDestruction(db.database).execute(by, await waiting());
    expect(await refusal(withdraw(colleague))).toBe(NotAllowed);
    await withdraw(analyst);
    expect((await reads().keeping(analyst, file)).destructions.map(({ state }) => state)).toEqual([
      'withdrawn',
      'declined',
    ]);
    expect(await canRead()).toBe(true);
  });
});
