import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { ProlongRequests } from './commands/prolong-requests.ts';
import { ReturnAnswers } from './commands/return-answers.ts';
import { WithdrawReturn } from './commands/withdraw-return.ts';
import { noteMissed } from './missed-requests.ts';
import { aChange, Asking } from './testing/asking.ts';

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

const DUE = '2099-01-31';
/** Days after the last day of the request. */
const after = (days: number): string => new Date(Date.parse(DUE) + days * 86_400_000).toISOString().slice(0, 10);

function night(days: number): Promise<void> {
  const { id } = asking.organisation;
  return db.database.transaction(id, (tx) => noteMissed(tx, id, after(days)));
}

/** Which of the two gaps of a questionnaire stand after the next assessment. */
async function gaps(): Promise<string[]> {
  await asking.organisation.assess();
  const rows = await asking.organisation.rows<{ result: { flags: { ruleId: string }[] } }>(
    'SELECT result FROM assessments WHERE recorded_to IS NULL',
  );
  const rules = rows.flatMap(({ result }) => result.flags.map(({ ruleId }) => ruleId));
  return ['GAP-DECLINED', 'GAP-QUESTIONNAIRE'].filter((rule) => rules.includes(rule));
}

describe('A request that nobody answers', () => {
  test('counts for nothing while nobody has opened it, however late it is', async () => {
    const [requestId = ''] = await asking.ask(supplierId, { dueOn: DUE });
    await asking.carry(requestId);
    await asking.reads.frontPage(await asking.link(requestId));
    await night(400);
    expect(await gaps()).toEqual([]);
  });

  test('is overdue after thirty days, and its core questions count as refused from sixty', async () => {
    const { who } = await asking.begun(supplierId, { dueOn: DUE });
    await asking.handOver(who);
    await night(30);
    expect(await gaps()).toEqual([]);
    await night(31);
    expect(await gaps()).toEqual(['GAP-QUESTIONNAIRE']);
    await night(59);
    expect(await gaps()).toEqual(['GAP-QUESTIONNAIRE']);
    await night(60);
    await night(61);
    expect(await gaps()).toEqual(['GAP-DECLINED', 'GAP-QUESTIONNAIRE']);
    const noted = await asking.organisation.rows<{ facts: object }>(
      `SELECT facts FROM observations WHERE origin_kind = 'answer' AND recorded_to IS NULL`,
    );
    expect(noted).toHaveLength(1);
    expect(noted[0]?.facts).toMatchObject({
      'governance.questionnaireOverdue': { value: 60 },
      'documents.holder': { state: 'declined' },
    });
  });

  test('counts no more once it is answered: nobody is held to have refused what was said late', async () => {
    const { who } = await asking.begun(supplierId, { dueOn: DUE });
    await asking.handOver(who);
    await night(60);
    expect(await gaps()).toEqual(['GAP-DECLINED', 'GAP-QUESTIONNAIRE']);
    await asking.save(who, aChange('q25', { papers: 'worker', cards: 'worker', phones: 'worker' }));
    await asking.submit(who);
    await asking.handOver(who);
    // It is incomplete, which is another matter.
    expect(await gaps()).toEqual(['GAP-QUESTIONNAIRE']);
  });

  test('counts no more once it is withdrawn', async () => {
    const { requestId, who } = await asking.begun(supplierId, { dueOn: DUE });
    await asking.handOver(who);
    await night(31);
    expect(await gaps()).toEqual(['GAP-QUESTIONNAIRE']);
    await asking.withdraw(requestId);
    expect(await gaps()).toEqual([]);
    await night(60);
    expect(await gaps()).toEqual([]);
  });

  test('counts no more once its last day is put off', async () => {
    const { requestId, who } = await asking.begun(supplierId, { dueOn: DUE });
    await asking.handOver(who);
    await night(31);
    expect(await gaps()).toEqual(['GAP-QUESTIONNAIRE']);
    await new ProlongRequests(db.database).execute(asking.as('analyst'), [requestId], '2199-01-31');
    expect(await gaps()).toEqual([]);
    await night(60);
    expect(await gaps()).toEqual([]);
  });
});

/** The facts of which the night noted that they count as refused. */
async function refused(): Promise<string[]> {
  const noted = await asking.organisation.rows<{ facts: Record<string, { state?: string }> }>(
    `SELECT coalesce(r.facts, o.facts) AS facts FROM observations o LEFT JOIN observations r ON r.id = o.repeats
     WHERE o.source_kind = 'buyer' AND o.origin_kind = 'answer' AND o.recorded_to IS NULL`,
  );
  return noted
    .flatMap(({ facts }) => Object.keys(facts).filter((fact) => facts[fact]?.state === 'declined'))
    .toSorted();
}

describe('A core question that was left blank', () => {
  const HOLDERS = ['documents.cardHolder', 'documents.holder', 'documents.phoneHolder'];

  test('counts as refused sixty days after the last day, and no answered one does', async () => {
    const { who } = await asking.begun(supplierId, { dueOn: DUE });
    await asking.save(who, aChange('q25', { papers: 'worker', cards: 'worker', phones: 'worker' }));
    for (const item of ['q28', 'q29']) await asking.save(who, aChange(item, null, { answer: { state: 'unknown' } }));
    await asking.submit(who);
    await asking.handOver(who);
    await night(59);
    expect(await gaps()).toEqual(['GAP-QUESTIONNAIRE']);
    await night(60);
    await night(61);
    expect(await gaps()).toEqual(['GAP-DECLINED', 'GAP-QUESTIONNAIRE']);
    const facts = await refused();
    expect(facts).toContain('recruitment.workerCost');
    expect(facts).toContain('movement.noticeDays');
    expect(facts).not.toEqual(expect.arrayContaining([expect.stringMatching(/^documents\.|^pay\./)]));
  });

  test('does not where a colleague still has to answer it', async () => {
    const { who } = await asking.begun(supplierId, { dueOn: DUE });
    await asking.save(who, aChange('q28', null, { answer: { state: 'unknown' } }));
    await asking.save(who, aChange('q25', null, { answer: { state: 'colleague' } }));
    await asking.submit(who);
    await asking.handOver(who);
    await night(60);
    expect(await refused()).not.toEqual(expect.arrayContaining([HOLDERS[0]]));
    expect(await refused()).toContain('recruitment.workerCost');
  });

  test('does not while it is asked again, and again does once that is taken back', async () => {
    const { requestId, who } = await asking.begun(supplierId, { dueOn: DUE });
    await asking.save(who, aChange('q28', null, { answer: { state: 'unknown' } }));
    await asking.submit(who);
    await asking.handOver(who);
    await night(60);
    expect(await refused()).toEqual(expect.arrayContaining(HOLDERS));
    const questions = [{ item: 'q25', reason: 'incomplete', note: '', evidence: null }];
    const returned = { questions, answerBy: '2100-01-31', numbersChecked: false };
    await new ReturnAnswers(db.database).execute(asking.as('analyst'), requestId, returned);
    expect(await refused()).toEqual([]);
    await night(61);
    expect(await refused()).not.toEqual(expect.arrayContaining([HOLDERS[0]]));
    expect(await refused()).toContain('recruitment.workerCost');
    await new WithdrawReturn(db.database).execute(asking.as('analyst'), requestId);
    await night(62);
    expect(await refused()).toEqual(expect.arrayContaining(HOLDERS));
  });

  test('counts no more once it is answered after a return', async () => {
    const { requestId, who } = await asking.begun(supplierId, { dueOn: DUE });
    await asking.save(who, aChange('q28', null, { answer: { state: 'unknown' } }));
    await asking.submit(who);
    await asking.handOver(who);
    await night(60);
    const questions = [{ item: 'q25', reason: 'incomplete', note: '', evidence: null }];
    const returned = { questions, answerBy: '2100-01-31', numbersChecked: false };
    await new ReturnAnswers(db.database).execute(asking.as('analyst'), requestId, returned);
    await asking.carry(requestId);
    db.clock.forward({ minutes: 1 });
    await asking.save(who, aChange('q25', { papers: 'worker', cards: 'worker', phones: 'worker' }));
    await asking.submit(who);
    await asking.handOver(who);
    await night(61);
    expect(await refused()).not.toEqual(expect.arrayContaining([HOLDERS[0]]));
    expect(await refused()).toContain('recruitment.workerCost');
  });
});
