import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { mailingOn, type Mailing } from '../../platform/mail/testing/mailing.ts';
import { Texts } from '../../platform/text/texts.ts';
import { ORGANISATION_MESSAGES } from '../organisation/organisation.messages.ts';
import { WithdrawRequest } from './commands/withdraw-request.ts';
import { requestLetter } from './letters/request-letter.ts';
import { REQUEST_MESSAGES } from './request.messages.ts';
import { Asking } from './testing/asking.ts';

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
  const texts = new Texts([ORGANISATION_MESSAGES, REQUEST_MESSAGES]);
  const { database } = db;
  mailing = await mailingOn(db, { writersOf: (config) => [requestLetter({ config, texts, database })] });
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
      'January 31, 2099',
    ])
      expect(letter?.source).toContain(said);
    const token = mailing.mailedTo(MAILBOX).url.split('/').at(-1) ?? '';
    expect(await asking.reads.frontPage(token)).toMatchObject({ buyerName: 'Northfield Retail', state: 'open' });
  });

  test('that was withdrawn before it was sent never comes', async () => {
    const requestId = await mailed();
    await new WithdrawRequest(db.database).execute(asking.as('analyst'), requestId);
    await mailing.round();
    expect(mailing.server.taken).toEqual([]);
  });

  test('that the mail server refuses is told to who asked', async () => {
    mailing.server.answer = () => ({ code: 550 });
    await mailed();
    await mailing.round();
    expect(await asking.board()).toMatchObject([{ state: 'sent', mailProblem: 'refused' }]);
  });
});
