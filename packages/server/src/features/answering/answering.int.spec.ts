import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { aChange, Asking, codesOf } from '../request/testing/asking.ts';
import { ProtectAnswers } from './commands/protect-answers.ts';

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

describe('A respondent comes in', () => {
  test('and only then counts as one who opened the request', async () => {
    const [requestId = ''] = await asking.ask(supplierId);
    await asking.carry(requestId);
    const token = await asking.link(requestId);
    await asking.reads.frontPage(token);
    expect((await asking.board())[0]?.state).toBe('sent');
    const { token: cookie } = await asking.start(token);
    await asking.handOver(await asking.reads.respondent(requestId, cookie));
    expect((await asking.board())[0]?.state).toBe('opened');
  });

  test('a link and a session open their own request and nothing else', async () => {
    const first = await asking.begun(supplierId);
    supplierId = await asking.supplier('Other Mills', '50');
    const second = await asking.begun(supplierId);
    const session = await asking.start(first.token);
    expect(await codesOf(asking.reads.respondent(second.requestId, session.token))).toEqual(['LINK_NOT_VALID']);
    expect(await codesOf(asking.reads.frontPage(`${first.token}x`))).toEqual(['LINK_NOT_VALID']);
    await asking.save(second.who, aChange('q03', { activity: 'ginning' }));
    expect((await asking.reads.draft(first.who)).answers).toEqual([]);
    const foreign = { ...first.who, requestId: second.requestId };
    expect(await codesOf(asking.reads.draft(foreign))).toEqual(['LINK_NOT_VALID']);
    expect(await codesOf(asking.save(foreign, aChange('q03', { activity: 'x' })))).toEqual(['LINK_NOT_VALID']);
  });

  test('once a password is chosen, the link alone shows the front page only, and guesses are counted', async () => {
    const { token, who } = await asking.begun(supplierId);
    await new ProtectAnswers(auth, db.database).execute(who, 'seven quiet lanterns');
    expect(await codesOf(new ProtectAnswers(auth, db.database).execute(who, 'eight quiet lanterns'))).toEqual([
      'ANSWERS_PASSWORD_CHOSEN',
    ]);
    expect(await asking.reads.frontPage(token)).toMatchObject({ hasPassword: true });
    expect(await codesOf(asking.start(token))).toEqual(['ANSWERS_PASSWORD_NEEDED']);
    expect(await asking.start(token, 'seven quiet lanterns')).toMatchObject({ requestId: who.requestId });
    for (let tries = 0; tries < 9; tries += 1)
      expect(await codesOf(asking.start(token, `guess ${String(tries)}`))).toEqual(['ANSWERS_PASSWORD_WRONG']);
    expect(await codesOf(asking.start(token, 'seven quiet lanterns'))).toEqual(['TOO_MANY_ATTEMPTS']);
  });
});

describe('What was submitted', () => {
  test('is read with the link on no other device until a password is chosen, and then with the password', async () => {
    const { token, who } = await asking.begun(supplierId);
    await asking.save(who, aChange('q12', { paid: true }));
    await asking.submit(who);
    const page = await asking.reads.frontPage(token);
    expect(page).toMatchObject({ state: 'submitted', isElsewhere: true, isBegun: false });
    expect(page.submittedAt).toBeInstanceOf(Date);
    expect(JSON.stringify(page)).not.toContain('paid');
    expect(await codesOf(asking.start(token))).toEqual(['ANSWERS_ELSEWHERE']);
    expect(await asking.reads.receipts(who)).toHaveLength(1);
    await new ProtectAnswers(auth, db.database).execute(who, 'seven quiet lanterns');
    expect(await asking.reads.frontPage(token)).toMatchObject({ isElsewhere: false, hasPassword: true });
    const desk = await asking.start(token, 'seven quiet lanterns');
    expect(await asking.reads.receipts(await asking.reads.respondent(who.requestId, desk.token))).toHaveLength(1);
  });

  test('is not opened by what a colleague was handed', async () => {
    const { who } = await asking.begun(supplierId);
    await asking.save(who, aChange('q03', { activity: 'sewing' }));
    const { token, colleague } = await asking.handed(who, 'workers');
    await asking.submit(who);
    expect(await codesOf(asking.start(token))).toEqual(['ANSWERS_SUBMITTED']);
    expect(await asking.reads.frontPage(token)).toMatchObject({ isElsewhere: true });
    expect(await asking.reads.receipts(colleague)).toEqual([]);
  });
});

test('Devices that had begun with the link alone go on with the password once one is chosen', async () => {
  const { requestId, token, who } = await asking.begun(supplierId);
  const other = await asking.start(token);
  const { colleague } = await asking.handed(who, 'workers');
  await new ProtectAnswers(auth, db.database).execute(who, 'seven quiet lanterns');
  expect(await codesOf(asking.reads.respondent(requestId, other.token))).toEqual(['LINK_NOT_VALID']);
  expect((await asking.reads.draft(who)).requestId).toBe(requestId);
  expect((await asking.reads.draft(colleague)).section).toBe('workers');
});

describe('A respondent answers', () => {
  test('what is sent again after a lost reply is saved once', async () => {
    const { who } = await asking.begun(supplierId);
    const sent = aChange('q03', { activity: 'sewing of shirts' });
    const [first] = await asking.save(who, sent);
    const [second] = await asking.save(who, sent);
    expect([first?.version, second?.version]).toEqual([1, 1]);
    expect((await asking.reads.draft(who)).answers).toMatchObject([{ item: 'q03', version: 1 }]);
  });

  test('of two devices the later answer holds, and the earlier one can be put back', async () => {
    const { requestId, token, who } = await asking.begun(supplierId);
    const other = await asking.reads.respondent(requestId, (await asking.start(token)).token);
    const [first] = await asking.save(who, aChange('q03', { activity: 'sewing' }));
    const [own] = await asking.save(who, aChange('q03', { activity: 'sewing of shirts' }));
    expect([first, own]).toMatchObject([{ replaced: null }, { replaced: null }]);
    const [late] = await asking.save(other, aChange('q03', { activity: 'dyeing' }));
    expect(late).toMatchObject({ version: 3, replaced: { answer: { value: { activity: 'sewing of shirts' } } } });
    const again = { ...aChange('q03', { activity: 'spinning' }), base: 1 };
    const [told] = await asking.save(who, again);
    expect(told).toMatchObject({ version: 4, replaced: { answer: { value: { activity: 'dyeing' } } } });
    expect(await asking.save(who, again)).toEqual([told]);
    // The reply was lost, and the next answer was typed upon what had been seen.
    const [typedOn] = await asking.save(who, { ...aChange('q03', { activity: 'weaving' }), base: 1 });
    expect(typedOn).toMatchObject({ version: 5, replaced: { answer: { value: { activity: 'dyeing' } } } });
    const [back] = await asking.save(other, { ...aChange('q03', { activity: 'sewing of shirts' }), base: 5 });
    expect(back).toMatchObject({ version: 6, replaced: null });
    const held = [{ answer: { value: { activity: 'sewing of shirts' } } }];
    expect((await asking.reads.draft(who)).answers).toMatchObject(held);
  });

  test('what is no answer is refused alone, with where it is wrong', async () => {
    const { who } = await asking.begun(supplierId);
    const outcomes = await asking.save(
      who,
      aChange('q03', { activity: 'sewing' }),
      aChange('q06', { total: 'many' }),
      aChange('q99', {}),
      aChange('q03', { activity: 'sewing' }, { place: 'a' }),
      aChange('q12', 'no'),
    );
    expect(outcomes.map(({ version }) => version)).toEqual([1, 1, null, null, null]);
    expect(outcomes[1]?.problems[0]).toMatchObject({ code: 'wrong-type', path: ['q06', 'value', 'total'] });
  });

  test('a field that is refused keeps what it held, and the other fields of the question are saved', async () => {
    const { who } = await asking.begun(supplierId);
    await asking.save(who, aChange('q28', { late: 2, longest: 9 }));
    const change = aChange('q28', { late: 'often', longest: 3, cycle: 'monthly' });
    const saved = { state: 'given', value: { late: 2, longest: 3, cycle: 'monthly' } };
    const [first] = await asking.save(who, change);
    expect(first).toMatchObject({ version: 2, saved, problems: [{ path: ['q28', 'value', 'late'] }] });
    expect(await asking.save(who, change)).toEqual([first]);
    expect((await asking.reads.draft(who)).answers).toMatchObject([{ item: 'q28', answer: saved }]);
  });

  test('of two devices the answer that was typed later holds, whichever comes first, and both are told', async () => {
    const { requestId, token, who } = await asking.begun(supplierId);
    const desk = await asking.reads.respondent(requestId, (await asking.start(token)).token);
    await asking.save(desk, aChange('q03', { activity: 'typed at noon' }));
    const waited = { typedAgo: 3 * 60 * 60 * 1000 };
    const change = aChange('q03', { activity: 'typed in the morning, without a line' }, waited);
    const [told] = await asking.save(who, change);
    const later = { answer: { value: { activity: 'typed at noon' } }, by: 'device', holds: 'other' };
    expect(told).toMatchObject({ version: 1, replaced: later });
    expect(await asking.save(who, change)).toEqual([told]);
    const held = async () => (await asking.reads.draft(desk)).answers.map(({ answer }) => answer);
    expect(await held()).toMatchObject([{ value: { activity: 'typed at noon' } }]);
    // The desk learns of it with what it types next.
    const [next] = await asking.save(desk, aChange('q03', { activity: 'dyeing' }, { base: 1 }));
    expect(next).toMatchObject({
      version: 3,
      replaced: { answer: { value: { activity: 'typed in the morning, without a line' } }, holds: 'own' },
    });
    // Who has seen an answer types later than it, whatever the clock of the device says.
    await asking.save(who, aChange('q03', { activity: 'spinning' }, { base: 3, ...waited }));
    expect(await held()).toMatchObject([{ value: { activity: 'spinning' } }]);
  });

  test('nothing can be submitted without an answer or a declaration, nor twice', async () => {
    const { who } = await asking.begun(supplierId);
    expect(await codesOf(asking.submit(who))).toEqual(['NOTHING_ANSWERED']);
    await asking.save(who, aChange('q03', { activity: 'sewing' }));
    expect(await codesOf(asking.submit(who, { declared: false }))).toEqual(['DECLARATION_MISSING']);
    await asking.submit(who);
    expect(await codesOf(asking.submit(who))).toEqual(['ANSWERS_SUBMITTED']);
    expect(await codesOf(asking.save(who, aChange('q03', { activity: 'dyeing' })))).toEqual(['ANSWERS_SUBMITTED']);
    expect(await asking.reads.draft(who)).toMatchObject({ state: 'submitted' });
  });
});
