import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { UserErrors } from '../../platform/errors/user-error.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { AcceptAnswers } from './commands/accept-answers.ts';
import { NoteAnswer } from './commands/note-answer.ts';
import { ProtectAnswers } from '../answering/commands/protect-answers.ts';
import { ReturnAnswers, type ReturnAnswersInput } from './commands/return-answers.ts';
import { WithdrawReturn } from './commands/withdraw-return.ts';
import { RequestReadModel } from './request.read-model.ts';
import { ResponseReadModel, type SupplierResponse } from './response.read-model.ts';
import { ASupplier } from './testing/a-supplier.ts';
import { aChange, Asking, UNWATCHED, type Begun } from './testing/asking.ts';

const UNCLEAR = { item: 'q03', reason: 'unclear', note: '', evidence: null };

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

async function codes(work: Promise<unknown>): Promise<string[]> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof UserErrors ? error.errors.map(({ code }) => code) : [String(error)];
}

/** A request that was answered, with the answers at the buyer. */
async function answered(activity = 'sewing'): Promise<Begun> {
  const begun = await asking.begun(supplierId);
  await asking.save(begun.who, aChange('q03', { activity }), aChange('q12', { paid: true }));
  await asking.submit(begun.who, { role: 'human-resources' });
  await asking.handOver(begun.who);
  return begun;
}

const analyst = (): Viewer => asking.as('analyst');

function giveBack(
  requestId: string,
  questions: ReturnAnswersInput['questions'] = [UNCLEAR],
  more: Partial<ReturnAnswersInput> = {},
  who = analyst(),
): Promise<void> {
  const input = { questions, answerBy: '2099-02-28', numbersChecked: false, ...more };
  return new ReturnAnswers(db.database).execute(who, requestId, input);
}

async function returned(activity?: string): Promise<Begun> {
  const begun = await answered(activity);
  await giveBack(begun.requestId);
  await asking.carry(begun.requestId);
  return begun;
}

function responseOf(requestId: string, who = analyst()): Promise<SupplierResponse> {
  return new ResponseReadModel(db.database, new RequestReadModel(auth, db.database)).response(who, requestId);
}

const stateOf = async (): Promise<string | undefined> => (await asking.board())[0]?.state;

describe('A buyer returns single questions', () => {
  test('and the respondent sees which, why and until when, and that nothing else is asked', async () => {
    const { requestId, token, who } = await returned();
    expect(await stateOf()).toBe('returned');
    expect(await asking.reads.frontPage(token)).toMatchObject({ state: 'returned', questions: 1, dueOn: '2099-02-28' });
    expect(await asking.reads.draft(who)).toMatchObject({
      state: 'returned',
      returned: { answerBy: '2099-02-28', questions: [{ ...UNCLEAR }] },
    });
    // A new link can be made; on another device it needs the password.
    expect(await codes(asking.start(await asking.link(requestId)))).toEqual(['ANSWERS_ELSEWHERE']);
    await new ProtectAnswers(asking.auth, db.database).execute(who, 'seven quiet lanterns');
    expect(await asking.start(await asking.link(requestId), 'seven quiet lanterns')).toMatchObject({ requestId });
  });

  test('what is submitted again stands beside the first, on both sides, however often it is handed over', async () => {
    const { requestId, who } = await returned();
    await asking.save(who, aChange('q03', { activity: 'sewing of shirts' }));
    await asking.submit(who);
    expect(await codes(asking.submit(who))).toEqual(['ANSWERS_SUBMITTED']);
    await expect(
      asking.handOver(who, { ...UNWATCHED, complete: () => Promise.reject(new Error('killed')) }),
    ).rejects.toThrow('killed');
    await asking.handOver(who);
    await asking.handOver(who);
    const activities = (rows: readonly { answers: object }[]) =>
      rows.map(({ answers }) => (answers as { q03: { value: { activity: string } } }).q03.value.activity);
    const both = ['sewing', 'sewing of shirts'];
    expect(activities((await responseOf(requestId)).submissions)).toEqual(both);
    expect(activities(await asking.reads.receipts(who))).toEqual(both);
    expect(await stateOf()).toBe('submitted');
  });

  test('other answers can be changed too', async () => {
    const { who } = await returned();
    const [outcome] = await asking.save(who, aChange('q12', { paid: false }));
    expect(outcome).toMatchObject({ version: 2, problems: [] });
  });

  test('and the organisation that has the request sees it there, and that it was accepted', async () => {
    const { requestId, token, who } = await returned();
    const supplier = await ASupplier.of(db, auth);
    expect(await codes(supplier.add(token))).toEqual(['ANSWERS_ELSEWHERE']);
    const password = 'seven quiet lanterns';
    await new ProtectAnswers(auth, db.database).execute(who, password);
    await supplier.add(token, { password });
    const row = async () => (await supplier.inbox.requests(supplier.as('respondent')))[0];
    expect(await row()).toMatchObject({ state: 'returned', dueOn: '2099-02-28' });
    await new WithdrawReturn(db.database).execute(analyst(), requestId);
    await new AcceptAnswers(db.database).execute(analyst(), requestId);
    await asking.carry(requestId);
    expect(await row()).toMatchObject({ state: 'closed' });
  });

  test('takes it back, and the respondent need not answer', async () => {
    const { requestId, who } = await returned();
    await new WithdrawReturn(db.database).execute(analyst(), requestId);
    await asking.carry(requestId);
    expect(await stateOf()).toBe('submitted');
    expect(await asking.reads.draft(who)).toMatchObject({ state: 'submitted', returned: null });
    expect(await codes(asking.save(who, aChange('q03', { activity: 'x' })))).toEqual(['ANSWERS_SUBMITTED']);
    expect(await codes(new WithdrawReturn(db.database).execute(analyst(), requestId))).toEqual(['NOTHING_RETURNED']);
    await giveBack(requestId);
    expect(await stateOf()).toBe('returned');
  });

  test('what was answered before the return was taken back stays answered, and is not asked a second time', async () => {
    const { requestId, who } = await returned();
    await asking.save(who, aChange('q03', { activity: 'sewing of shirts' }));
    await asking.submit(who);
    await new WithdrawReturn(db.database).execute(analyst(), requestId);
    await giveBack(requestId);
    await asking.carry(requestId);
    expect(await asking.reads.draft(who)).toMatchObject({ state: 'submitted' });
    await asking.handOver(who);
    expect(await stateOf()).toBe('submitted');
  });

  test('everything that does not fit is refused', async () => {
    const { requestId, who } = await asking.begun(supplierId);
    expect(await codes(giveBack(requestId))).toEqual(['NOTHING_SUBMITTED']);
    await asking.save(who, aChange('q03', { activity: 'sewing' }));
    await asking.submit(who);
    await asking.handOver(who);
    expect(await codes(giveBack(requestId, []))).toEqual(['NOTHING_RETURNED']);
    expect(await codes(giveBack(requestId, [UNCLEAR, UNCLEAR]))).toEqual(['QUESTION_NOT_ASKED', 'QUESTION_NOT_ASKED']);
    // Neither of another set nor one that buyers get in aggregates only.
    for (const item of ['q51', 'q54', 'q99'])
      expect(await codes(giveBack(requestId, [{ ...UNCLEAR, item }]))).toEqual(['QUESTION_NOT_ASKED']);
    expect(await codes(giveBack(requestId, [{ ...UNCLEAR, reason: 'because' }]))).toEqual(['RETURN_REASON_MISSING']);
    expect(await codes(giveBack(requestId, [{ ...UNCLEAR, reason: 'other' }]))).toEqual(['RETURN_REASON_MISSING']);
    expect(await codes(giveBack(requestId, [{ ...UNCLEAR, item: 'q06', reason: 'evidence' }]))).toEqual([
      'RETURN_EVIDENCE_MISSING',
    ]);
    const paper = { ...UNCLEAR, item: 'q06', reason: 'evidence', evidence: 'audit-report' };
    expect(await codes(giveBack(requestId, [paper]))).toEqual(['RETURN_EVIDENCE_MISSING']);
    expect(await codes(giveBack(requestId, [{ ...UNCLEAR, note: 'Call +60 12 345 6789' }]))).toEqual([
      'PERSONAL_INFORMATION',
    ]);
    expect(await codes(giveBack(requestId, [UNCLEAR], { answerBy: '2020-01-01' }))).toEqual(['DUE_DAY_PAST']);
    await giveBack(requestId, [{ ...paper, evidence: 'payroll-summary' }]);
    expect(await codes(giveBack(requestId))).toEqual(['ANSWERS_RETURNED']);
    expect(await codes(new AcceptAnswers(db.database).execute(analyst(), requestId))).toEqual(['ANSWERS_RETURNED']);
  });

  test('of two who return at the same time one does', async () => {
    const { requestId } = await answered();
    const told = await Promise.all([codes(giveBack(requestId)), codes(giveBack(requestId))]);
    expect(told.flat().filter((code) => code === 'ANSWERS_RETURNED')).toHaveLength(1);
  });
});

describe('A buyer accepts', () => {
  test('and the request is closed on both sides', async () => {
    const { requestId, token, who } = await answered();
    await new AcceptAnswers(db.database).execute(analyst(), requestId);
    await asking.carry(requestId);
    await asking.carry(requestId);
    expect(await stateOf()).toBe('accepted');
    expect(await asking.reads.frontPage(token)).toMatchObject({ state: 'closed' });
    expect(await codes(asking.save(who, aChange('q03', { activity: 'x' })))).toEqual(['ANSWERS_SUBMITTED']);
    expect(await codes(giveBack(requestId))).toEqual(['ANSWERS_ACCEPTED']);
    expect(await asking.reads.receipts(who)).toHaveLength(1);
  });

  test('only who may ask returns, accepts and notes; approvers read; viewers and strangers do not', async () => {
    const { requestId } = await answered();
    const approver = asking.as('approver');
    await expect(giveBack(requestId, [UNCLEAR], {}, approver)).rejects.toThrow(NotAllowed);
    await expect(new AcceptAnswers(db.database).execute(approver, requestId)).rejects.toThrow(NotAllowed);
    await expect(new WithdrawReturn(db.database).execute(approver, requestId)).rejects.toThrow(NotAllowed);
    expect((await responseOf(requestId, approver)).submissions).toHaveLength(1);
    await expect(responseOf(requestId, asking.as('viewer'))).rejects.toThrow(NotAllowed);
    const stranger = (await Asking.of(db, auth, 'Other Retail')).as('analyst');
    await expect(responseOf(requestId, stranger)).rejects.toThrow(NotFound);
    await expect(giveBack(requestId, [UNCLEAR], {}, stranger)).rejects.toThrow(NotFound);
    await expect(new AcceptAnswers(db.database).execute(stranger, requestId)).rejects.toThrow(NotFound);
  });
});

describe('The page of answers', () => {
  test('leaves out sections that the supplier no longer shares, and says since when', async () => {
    const { requestId } = await answered();
    expect((await responseOf(requestId)).ended).toEqual([]);
    await db.admin.query(
      `UPDATE received_sections SET until = '2020-01-31' WHERE request_id = $1 AND section = 'recruitment'`,
      [requestId],
    );
    const { submissions, compared, ended } = await responseOf(requestId);
    expect(ended).toEqual([{ section: 'recruitment', endedOn: '2020-01-31' }]);
    for (const { answers } of [...submissions, ...compared]) expect(Object.keys(answers)).toEqual(['q03']);
  });

  test('compares with what was submitted to the request before', async () => {
    await answered('tailoring');
    const { requestId } = await answered('sewing');
    const { submissions, compared } = await responseOf(requestId);
    expect([submissions.length, compared.length]).toEqual([1, 2]);
  });
});

describe('A note to oneself', () => {
  test('is read by its writer alone', async () => {
    const { requestId } = await answered();
    const [one, other] = [analyst(), analyst()];
    const note = (who: Viewer, text: string) =>
      new NoteAnswer(db.database).execute(who, requestId, { item: 'q03', note: text, numbersChecked: false });
    await note(one, 'Compare with the visit.');
    await note(one, 'Compare with the second visit.');
    expect((await responseOf(requestId, one)).notes.get('q03')).toBe('Compare with the second visit.');
    expect((await responseOf(requestId, other)).notes.size).toBe(0);
    await note(one, '');
    expect((await responseOf(requestId, one)).notes.size).toBe(0);
    expect(await codes(note(one, 'Write to ana@acme.example'))).toEqual(['PERSONAL_INFORMATION']);
  });
});

describe('What the answers did', () => {
  test('comes back once the buyer has them: codes of the supplier’s own words, and no more', async () => {
    const { requestId, who } = await answered();
    expect(await asking.reads.receipts(who)).toMatchObject([{ credits: null }]);
    await asking.carry(requestId);
    await asking.carry(requestId);
    const [receipt] = await asking.reads.receipts(who);
    const credit = (item: string) => receipt?.credits?.find((each) => each.item === item);
    expect(credit('q12')).toEqual({ item: 'q12', place: null, counted: 'answered', disclosed: true, files: [] });
    expect(credit('q03')).toMatchObject({ counted: 'answered', disclosed: false });
    expect(credit('q25')).toMatchObject({ counted: 'not-answered' });
  });

  test('compares with what the same contact said before, never with what another did', async () => {
    await answered('sewing');
    const again = await answered('sewing');
    await asking.carry(again.requestId);
    const counted = async ({ who }: Begun) => {
      const [receipt] = await asking.reads.receipts(who);
      return receipt?.credits?.find(({ item }) => item === 'q03')?.counted;
    };
    expect(await counted(again)).toBe('same-as-before');
    const contact = { supplierId, email: 'other@acme.example', name: 'Lee', language: 'en' };
    const other = await asking.begun(supplierId, { contacts: [contact] });
    await asking.save(other.who, aChange('q03', { activity: 'sewing' }));
    await asking.submit(other.who);
    await asking.handOver(other.who);
    await asking.carry(other.requestId);
    expect(await counted(other)).toBe('answered');
  });

  test('says nothing of what only a safeguarding role reads, or of what is only counted', async () => {
    supplierId = await asking.supplier('Big Mills', '4000');
    const { requestId, who } = await asking.begun(supplierId, { set: 'full' });
    const sealed = { ageChecks: true, youngest: 14, minors: 'hazardous-or-night' };
    await asking.save(who, aChange('q54', { covers: false, comment: 'Pay later.' }), aChange('q47', sealed));
    await asking.submit(who);
    await asking.handOver(who);
    await asking.carry(requestId);
    const [receipt] = await asking.reads.receipts(who);
    expect(receipt?.credits?.some(({ item }) => item === 'q54')).toBe(false);
    expect(receipt?.credits?.find(({ item }) => item === 'q47')).toMatchObject({ counted: 'answered' });
  });
});
