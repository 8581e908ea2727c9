import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { aPdf } from '../../platform/cleaning/testing/files.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import type { AnswerChange } from '../answering/commands/save-answers.ts';
import { GivingFiles } from '../answering/testing/giving-files.ts';
import { proposedPlans } from './proposed-plans.ts';
import { aChange, Asking, UNWATCHED } from './testing/asking.ts';

const HELD_BY_WORKERS = { papers: 'worker', cards: 'worker', phones: 'worker' };
const SITE = { id: 'a', name: 'Plant One', country: 'IN', kind: 'fixed-facility', housing: false, homework: false };

let db: TestDatabase;
let auth: AuthDatabase;
let asking: Asking;
let supplierId: string;

beforeAll(async () => {
  db = await testDatabase();
  auth = new AuthDatabase(db.config, () => undefined);
});
afterAll(async () => {
  await auth.close();
  await db.close();
});
beforeEach(async () => {
  await auth.query('DELETE FROM auth.attempt_points');
  asking = await Asking.of(db, auth);
  supplierId = await asking.supplier('Acme Mills', '120');
});

interface StoredFlag {
  readonly ruleId: string;
  readonly severity: string;
  readonly protection?: string;
}

/** The result in force after the next assessment. */
async function result(): Promise<{ E: number; flags: readonly StoredFlag[] }> {
  await asking.organisation.assess();
  const [row] = await asking.organisation.rows<{ E: string; result: { flags: StoredFlag[] } }>(
    `SELECT p.controls AS "E", a.result FROM assessments a JOIN portfolio p USING (organisation_id, supplier_id)
     WHERE a.recorded_to IS NULL AND a.supplier_id = '${supplierId}'`,
  );
  return { E: Number(row?.E), flags: row?.result.flags ?? [] };
}

async function answer(...changes: AnswerChange[]): Promise<void> {
  const { who } = await asking.begun(supplierId);
  await asking.save(who, aChange('q02', [SITE]), ...changes);
  await asking.submit(who);
  await asking.handOver(who);
}

/** Answers who holds passports, with a record of lockers. */
async function answerWithRecord(): Promise<void> {
  const giving = new GivingFiles(db);
  const { who } = await asking.begun(supplierId);
  await asking.save(who, aChange('q02', [SITE]), aChange('q25', HELD_BY_WORKERS));
  const about = { item: 'q25', what: 'locker-record', date: '2026-06-01' };
  await giving.examine(who, await giving.send(who, await giving.begin(who, about), await aPdf()), UNWATCHED);
  await asking.submit(who);
  await asking.handOver(who);
}

describe('Answers about controls', () => {
  test('move E by nothing while they are words alone', async () => {
    await answer(aChange('q25', HELD_BY_WORKERS), aChange('q35', { notice: 0, loss: 'none' }));
    expect((await result()).E).toBe(0);
  });

  test('move it with the evidence that came with them, each question by its newest answer', async () => {
    await answerWithRecord();
    expect((await result()).E).toBeGreaterThan(0);
    await answer(aChange('q25', HELD_BY_WORKERS));
    expect((await result()).E).toBe(0);
  });

  test('are not moved by a file that only the answer names', async () => {
    const evidence = [
      { file: '00000000-0000-4000-8000-000000000001', what: 'locker-record', date: '2026-06-01', by: null },
    ];
    const named = { state: 'given', value: HELD_BY_WORKERS, evidence };
    await answer({ ...aChange('q25', HELD_BY_WORKERS), answer: named }, aChange('q43', { channels: [] }));
    expect((await result()).E).toBe(0);
  });
});

describe('Answers that another source contradicts', () => {
  const conflict = async (): Promise<StoredFlag | undefined> =>
    (await result()).flags.find(({ ruleId }) => ruleId === 'GAP-CONTRADICTION');
  const listed = (passports: string, agents: string) =>
    asking.organisation.import({
      header: ['Supplier', 'Country', 'Who holds passports', 'Labour agents'],
      rows: [['Acme Mills', 'India', passports, agents]],
      asOf: '2026-10-01',
    });

  test('are shown to the buyer, and are graver where they hide agents', async () => {
    await listed('Employer', '2');
    expect(await conflict()).toBeUndefined();
    await answer(aChange('q25', HELD_BY_WORKERS));
    expect(await conflict()).toMatchObject({ severity: 'M' });
    await answer(aChange('q17', []));
    expect(await conflict()).toMatchObject({ severity: 'H' });
  });

  test('are none where both say the same', async () => {
    await listed('Worker', '2');
    await answer(
      aChange('q25', HELD_BY_WORKERS),
      aChange('q17', [{ id: 'x', name: 'Everest', country: 'NP', subAgents: 'none' }]),
    );
    expect(await conflict()).toBeUndefined();
  });
});

describe('A plan to pay workers back', () => {
  const row = (workers: number, amount: number, currency: string, until: string) => ({
    ...{
      id: String(workers),
      workers,
      former: 1,
      owed: { amount, currency },
      from: '2026-12-01',
      until,
    },
  });

  test('is one plan for each currency as the newest response proposes it', async () => {
    supplierId = await asking.supplier('Big Mills', '4000');
    const { who } = await asking.begun(supplierId, { set: 'full' });
    const rows = [
      row(40, 9000.5, 'MYR', '2027-03-01'),
      row(2, 100, 'MYR', '2027-06-01'),
      row(5, 70, 'USD', '2027-02-01'),
    ];
    await asking.save(who, aChange('q12', { paid: true }), aChange('q16', rows));
    await asking.submit(who);
    await asking.handOver(who);
    const { id } = asking.organisation;
    expect(
      await db.database.transaction(id, (tx) => proposedPlans(tx, { organisationId: id, timeZone: 'UTC' }, supplierId)),
    ).toEqual([
      { workers: 42, former: 2, owed: { amount: 9100.5, currency: 'MYR' }, from: '2026-12-01', until: '2027-06-01' },
      { workers: 5, former: 1, owed: { amount: 70, currency: 'USD' }, from: '2026-12-01', until: '2027-02-01' },
    ]);
    expect((await result()).flags.find(({ ruleId }) => ruleId === 'RECRUIT-FEE-WORKER-PAID')).toMatchObject({
      response: 'disclosed',
    });
  });
});

describe('Names in answers', () => {
  test('are those under which lists are looked through, and the supplier goes on being called as it was', async () => {
    supplierId = await asking.supplier('Big Mills', '4000');
    const { who } = await asking.begun(supplierId, { set: 'full' });
    await asking.save(who, aChange('q01', { legalName: 'Big Mills Holding Ltd', otherNames: 'BM; Grand Mills' }));
    await asking.submit(who);
    await asking.handOver(who);
    const names = await asking.organisation.rows<{ kind: string; name: string }>(
      `SELECT kind, name FROM supplier_names WHERE supplier_id = '${supplierId}' ORDER BY kind, name`,
    );
    expect(names.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'other BM',
      'other Big Mills Holding Ltd',
      'other Grand Mills',
    ]);
  });
});
