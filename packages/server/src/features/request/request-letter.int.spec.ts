import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { mailingOn, type Mailing } from '../../platform/mail/testing/mailing.ts';
import { ReturnAnswers } from './commands/return-answers.ts';
import { aChange, Asking } from './testing/asking.ts';
import { lettersOf } from './testing/letters-of.ts';

const MAILBOX = 'mei@acme.example';

let db: TestDatabase;
let mailing: Mailing;
let asking: Asking;
let supplierId: string;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  const { database } = db;
  mailing = await mailingOn(db, { writersOf: (config) => lettersOf({ config, database }) });
  asking = await Asking.of(db, mailing.auth);
  supplierId = await asking.supplier('Acme Mills', '120');
});
afterEach(() => mailing.close());

/** Asks by mail, and lets the worker carry it twice, as one that was killed in between does. */
async function mailed(): Promise<string> {
  const [requestId = ''] = await asking.ask(supplierId, { byHand: false });
  await asking.carry(requestId);
  await asking.carry(requestId);
  return requestId;
}

describe('A request by mail', () => {
  test('comes once, says who asks and why, and its link leads to the request', async () => {
    await mailed();
    await mailing.round();
    const [letter, ...others] = mailing.server.taken;
    expect(others).toEqual([]);
    expect(letter?.to).toBe(MAILBOX);
    for (const said of [
      'Northfield Retail asks Acme Mills',
      'We ask all our suppliers once a year.',
      '31 January 2099',
    ])
      expect(letter?.source).toContain(said);
    const token = mailing.mailedTo(MAILBOX).url.split('/').at(-1) ?? '';
    expect(await asking.reads.frontPage(token)).toMatchObject({ buyerName: 'Northfield Retail', state: 'open' });
  });

  test('that was withdrawn before it was sent never comes', async () => {
    const requestId = await mailed();
    await asking.withdraw(requestId);
    await mailing.round();
    expect(mailing.server.taken).toEqual([]);
  });

  test('that the mail server refuses is told to who asked', async () => {
    mailing.server.answer = () => ({ code: 550 });
    await mailed();
    await mailing.round();
    expect(await asking.board()).toMatchObject([{ state: 'sent', mailProblem: 'refused' }]);
  });

  test('comes again where questions are returned, once, with a link that opens them', async () => {
    const { requestId, who } = await asking.begun(supplierId, { byHand: false });
    await asking.save(who, aChange('q03', { activity: 'sewing' }));
    await asking.submit(who);
    await asking.handOver(who);
    await mailing.round();
    const before = mailing.server.taken.length;
    const questions = [{ item: 'q03', reason: 'unclear', note: 'Of what?', evidence: null }];
    const input = { questions, answerBy: '2099-02-28', numbersChecked: false };
    await new ReturnAnswers(db.database).execute(asking.as('analyst'), requestId, input);
    await asking.carry(requestId);
    await asking.carry(requestId);
    await mailing.round();
    const [letter, ...others] = mailing.server.taken.slice(before);
    expect(others).toEqual([]);
    for (const said of ['Northfield Retail', 'asks some of the questions again: 1.', '28 February 2099'])
      expect(letter?.source).toContain(said);
    // What is asked, and why, stands on the page alone.
    expect(letter?.source).not.toContain('Of what?');
    const token = mailing.mailedTo(MAILBOX).url.split('/').at(-1) ?? '';
    expect(await asking.reads.frontPage(token)).toMatchObject({ state: 'returned', questions: 1 });
  });
});
