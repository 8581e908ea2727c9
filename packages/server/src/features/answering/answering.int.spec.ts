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
    );
    expect(outcomes.map(({ version }) => version)).toEqual([1, null, null, null]);
    expect(outcomes[1]?.problems[0]).toMatchObject({ code: 'wrong-type', path: ['q06', 'value', 'total'] });
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
