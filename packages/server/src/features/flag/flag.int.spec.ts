import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { aPdf } from '../../platform/cleaning/testing/files.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { UserErrors } from '../../platform/errors/user-error.ts';
import { setQuota } from '../../platform/quotas/set-quota.ts';
import type { Role, Viewer } from '../../platform/tenancy/viewer.ts';
import { Library } from '../evidence/testing/library.ts';
import { AnOrganisation } from '../risk/testing/an-organisation.ts';
import type { WrittenFile } from '../supplier/testing/a-record.ts';
import { ApproveClearing } from './commands/approve-clearing.ts';
import { DeclineClearing } from './commands/decline-clearing.ts';
import { DisputeFlag } from './commands/dispute-flag.ts';
import { HoldFlag } from './commands/hold-flag.ts';
import { ProposeClearing } from './commands/propose-clearing.ts';
import { RecordRetaliationCheck } from './commands/record-retaliation-check.ts';
import { ReviewFlag } from './commands/review-flag.ts';
import { FlagListReadModel } from './flag-list.read-model.ts';
import type { FlagList } from './flag-lists.ts';
import { FlagReadModel } from './flag.read-model.ts';
import type { Evidence } from './flag-rules.ts';
import { aMill, evidenceOf, FlagDesk, RETENTION, type FlagOf } from './testing/flag-desk.ts';

let db: TestDatabase;
let desk: FlagDesk;
let organisation: AnOrganisation;
let analyst: Viewer;
let approver: Viewer;
let flags: FlagReadModel;
let lists: FlagListReadModel;
let act: ReturnType<typeof commands>;

function commands({ parts }: FlagDesk) {
  return {
    review: new ReviewFlag(...parts),
    dispute: new DisputeFlag(...parts),
    hold: new HoldFlag(...parts),
    approve: new ApproveClearing(...parts),
    decline: new DeclineClearing(...parts),
    check: new RecordRetaliationCheck(...parts),
  };
}

beforeAll(async () => {
  db = await testDatabase();
  flags = new FlagReadModel(db.database);
  lists = new FlagListReadModel(db.database);
});
afterAll(async () => db.close());
beforeEach(() => {
  desk = new FlagDesk(db);
  ({ organisation, analyst, approver } = desk);
  act = commands(desk);
});

const said = (file: WrittenFile) => desk.said(file);
const propose = (mill: FlagOf, version = 0, given = evidence()) => desk.propose(mill, version, given);
const cleared = (mill: FlagOf, version = 0) => desk.cleared(mill, version);
const record = (mill: FlagOf) => desk.record(mill);
const happened = (mill: FlagOf) => desk.happened(mill);
const standing = () => desk.standing();
const listed = async (viewer: Viewer, list: FlagList) =>
  (await lists.list(viewer, list, 50)).rows.map(({ node }) => node);
const evidence = (except: Partial<Evidence> = {}) => evidenceOf(RETENTION, except);
const note = { note: 'Written down after the visit.', numbersChecked: false };

async function codes(work: Promise<unknown>): Promise<string[]> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UserErrors)) throw new Error(`Not refused as expected: ${String(error)}`);
  return error.errors.map(({ field, code }) => `${field ?? ''} ${code}`.trim());
}

describe('A flag in the hands of people', () => {
  test('is taken up and disputed with a reason, and stays open with all that follows from it', async () => {
    const mill = await said(aMill());
    const before = await standing();
    const { version } = await act.review.execute(analyst, { ...mill, version: 0 });
    await act.dispute.execute(analyst, { ...mill, version, reason: 'weak-source', ...note });
    await organisation.assess();
    expect(await standing()).toEqual(before);
    expect(await happened(mill)).toEqual(['under-review', 'disputed']);
    expect((await record(mill)).status).toBe('disputed');
  });

  test('waits for a verifier until a day, and is open meanwhile', async () => {
    const mill = await said(aMill());
    const hold = { ...mill, version: 0, wait: 'no-verifier', ...note } as const;
    expect(await codes(act.hold.execute(analyst, { ...hold, nextOn: '2020-01-01' }))).toEqual(['nextOn DAY_NOT_AHEAD']);
    await act.hold.execute(analyst, { ...hold, nextOn: '2099-01-31' });
    expect(await record(mill)).toMatchObject({ status: 'waiting', waitsFor: 'no-verifier', nextOn: '2099-01-31' });
    expect(await standing()).toMatchObject({ label: 'CRITICAL', findings: 1 });
  });

  test('is cleared only with what its rule names, from those who can know it', async () => {
    const mill = await said(aMill());
    const [register, ...rest] = evidence();
    expect(await codes(propose(mill, 0, rest))).toEqual(['evidence.return-register EVIDENCE_MISSING']);
    expect(await codes(propose(mill, 0, evidence({ givenBy: 'supplier' })))).toEqual([
      'evidence.worker-check.givenBy EVIDENCE_OF_SUPPLIER',
      'evidence.worker-verification.givenBy VERIFIER_NOT_WORKER_SIDE',
    ]);
    expect(await codes(propose(mill, 0, evidence({ givenBy: 'auditor' })))).toEqual([
      'evidence.worker-verification.givenBy VERIFIER_NOT_WORKER_SIDE',
    ]);
    expect(await codes(propose(mill, 0, evidence({ on: '2099-01-01' })))).toHaveLength(4);
    const strange: Evidence = { ...(register as Evidence), kind: 'budget' };
    expect(await codes(propose(mill, 0, [...evidence(), strange]))).toEqual(['evidence.budget EVIDENCE_NOT_NAMED']);
    const named = { ...(register as Evidence), note: 'Ask a.b@example.org' };
    expect(await codes(propose(mill, 0, [named, ...rest]))).toEqual([
      'evidence.return-register.note PERSONAL_INFORMATION',
    ]);
  });

  test('at Critical waits for another person, and then is open no more', async () => {
    const mill = await said(aMill());
    const before = await standing();
    const both = { ...analyst, roles: new Set<Role>(['analyst', 'approver']) };
    const { id, version } = await propose(mill);
    await organisation.assess();
    expect(await standing()).toEqual(before);
    expect(await codes(act.approve.execute(both, { id, version }))).toEqual(['OWN_PROPOSAL']);
    await act.approve.execute(approver, { id, version });
    await organisation.assess();
    expect(await standing()).toMatchObject({ needs: 0, findings: 0 });
    expect(await standing()).not.toMatchObject({ label: 'CRITICAL' });
    expect(await record(mill)).toMatchObject({ status: 'cleared', isWatched: true });
    expect(await happened(mill)).toEqual(['proposed', 'approved']);
    const kinds = await organisation.rows<{ kind: string }>('SELECT kind FROM changes ORDER BY at, id');
    expect(kinds.map(({ kind }) => kind)).toContain('finding-cleared');
  });

  test('hangs on the files of the library that its clearing points to, also before anybody has worked on it', async () => {
    const mill = await said(aMill());
    const file = await new Library(db).add(analyst, await aPdf());
    const input = { ...mill, version: 0, evidence: evidence(), evidenceIds: [file], numbersChecked: false };
    const { id } = await new ProposeClearing(...desk.parts).execute(analyst, input);
    expect((await new Library(db).reads.file(analyst, file)).links).toMatchObject([{ kind: 'flag', id }]);
  });

  test('whose clearing is declined is under review again', async () => {
    const mill = await said(aMill());
    const { id, version } = await propose(mill);
    const declined = await act.decline.execute(approver, { id, version, ...note });
    expect(declined.status).toBe('under-review');
    expect(await codes(act.approve.execute(approver, { id, version: declined.version }))).toEqual(['version CONFLICT']);
  });

  test('is not cleared where a new fact came up since it was proposed', async () => {
    const mill = await said(aMill());
    const { id, version } = await propose(mill);
    await said(aMill({ asOf: '2026-11-15' }));
    expect(await codes(act.approve.execute(approver, { id, version }))).toEqual(['FLAG_CHANGED_SINCE_PROPOSED']);
  });

  test('is opened again by a new fact, and cleared again where that is taken back', async () => {
    const mill = await said(aMill());
    await cleared(mill);
    const taken = await organisation.import(aMill({ asOf: '2026-11-15' }));
    await organisation.assess();
    expect(await standing()).toMatchObject({ label: 'CRITICAL', findings: 1, needs: 1 });
    expect((await record(mill)).status).toBe('reopened');
    await organisation.undo(taken);
    await organisation.assess();
    expect(await standing()).toMatchObject({ findings: 0 });
    expect(await record(mill)).toMatchObject({ status: 'cleared', isWatched: true });
    expect(await happened(mill)).toEqual(['proposed', 'approved', 'opened-by-facts', 'cleared-again']);
  });

  test('that was opened again and taken up stays open when the new fact is taken back', async () => {
    const mill = await said(aMill());
    await cleared(mill);
    const taken = await organisation.import(aMill({ asOf: '2026-11-15' }));
    await organisation.assess();
    const { version } = await record(mill);
    await act.review.execute(analyst, { ...mill, version });
    await organisation.undo(taken);
    await organisation.assess();
    expect((await record(mill)).status).toBe('under-review');
    expect(await standing()).toMatchObject({ findings: 1 });
  });

  test('is cleared once more on the new fact, also before its supplier is assessed again', async () => {
    const mill = await said(aMill());
    const { version } = await cleared(mill);
    await organisation.import(aMill({ asOf: '2026-11-15' }));
    await cleared(mill, version);
    expect(await standing()).toMatchObject({ findings: 0 });
    expect((await record(mill)).checks).toHaveLength(6);
  });

  test('that two people change at once is changed by one of them', async () => {
    const mill = await said(aMill());
    await act.review.execute(analyst, { ...mill, version: 0 });
    expect(await codes(propose(mill))).toEqual(['version CONFLICT']);
    expect(await codes(propose({ ...mill, flag: 'DOC-RETENTION site nowhere' }))).toEqual(['FLAG_NOT_OPEN']);
  });

  test('is worked on no oftener than the quota says', async () => {
    const mill = await said(aMill());
    await setQuota(db.database, { organisationId: organisation.id, name: 'flagActs', person: 1, organisation: 5 });
    const { version } = await act.review.execute(analyst, { ...mill, version: 0 });
    expect(await codes(act.dispute.execute(analyst, { ...mill, version, reason: 'weak-source', ...note }))).toEqual([
      'quota.flagActs',
    ]);
  });
});

describe('Checks for retaliation', () => {
  test('fall due after 30, 90 and 180 days, and are listed until they are done', async () => {
    const mill = await said(aMill());
    const { id, version } = await cleared(mill);
    const row = await record(mill);
    expect(row.checks.map(({ days }) => days)).toEqual([30, 90, 180]);
    expect(await listed(analyst, 'checks')).toEqual([]);
    const day = row.clearedOn ?? '';
    const check = { id, version, days: 30, by: 'union', outcome: 'cannot-tell', on: day, ...note } as const;
    const tried = await act.check.execute(analyst, check);
    expect((await record(mill)).checks[0]).toMatchObject({ days: 30, doneAt: null });
    const done = await act.check.execute(analyst, { ...check, version: tried.version, outcome: 'no-sign' });
    expect((await record(mill)).checks[0]?.doneAt).not.toBeNull();
    expect((await lists.counts(analyst)).checksPassed).toBe(1);
    expect((await record(mill)).status).toBe('cleared');
    expect(await codes(act.check.execute(analyst, { ...check, version: done.version }))).toEqual([
      'days CHECK_NOT_DUE',
    ]);
    const early = { ...check, version: done.version, days: 90, on: '2020-01-01' };
    expect(await codes(act.check.execute(analyst, early))).toEqual(['on CHECK_BEFORE_CLOSING']);
  });
});

describe('What others may do with a flag', () => {
  test('an approver does not work on it, an analyst does not approve, a viewer does neither', async () => {
    const mill = await said(aMill());
    await expect(act.review.execute(approver, { ...mill, version: 0 })).rejects.toThrow(NotAllowed);
    const { id, version } = await propose(mill);
    await expect(act.approve.execute(analyst, { id, version })).rejects.toThrow(NotAllowed);
  });

  test('another organisation finds neither the flag nor its record', async () => {
    const mill = await said(aMill());
    const { id, version } = await propose(mill);
    const others = { ...analyst, organisationId: new AnOrganisation(db).id };
    await expect(act.review.execute(others, { ...mill, version: 0 })).rejects.toThrow(NotFound);
    await expect(
      act.approve.execute({ ...approver, organisationId: others.organisationId }, { id, version }),
    ).rejects.toThrow(NotFound);
    await expect(flags.ofSupplier(others, mill.supplierId)).rejects.toThrow(NotFound);
    expect(await listed(others, 'proposed')).toEqual([]);
    expect(await listed(analyst, 'proposed')).toMatchObject([{ id, supplierName: 'Acme Mills' }]);
  });
});

describe('A flag that was cleared long ago', () => {
  test('is watched for twelve months, and its checks are listed as overdue until somebody does them', async () => {
    const mill = await said(aMill());
    await cleared(mill);
    expect(await lists.counts(analyst)).toMatchObject({ watched: 1, checks: 0, checksOverdue: 0 });
    db.clock.forward({ days: 31 });
    expect(await lists.counts(analyst)).toMatchObject({ watched: 1, checks: 1, checksOverdue: 1 });
    expect(await listed(analyst, 'checks')).toMatchObject([{ days: 30, isOverdue: true }]);
    db.clock.forward({ days: 336 });
    expect(await lists.counts(analyst)).toMatchObject({ watched: 0, checks: 3, checksOverdue: 3 });
    expect(await record(mill)).toMatchObject({ status: 'cleared', isWatched: false });
  });
});
