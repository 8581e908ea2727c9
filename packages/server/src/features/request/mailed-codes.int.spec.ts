import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { mailingOn, type Mailing } from '../../platform/mail/testing/mailing.ts';
import { SendCode } from '../answering/commands/send-code.ts';
import { StartAnswering } from '../answering/commands/start-answering.ts';
import { letterWords } from '../answering/letter-words.ts';
import { codeLetter } from './letters/code-letter.ts';
import { ASupplier } from './testing/a-supplier.ts';
import { aChange, Asking, codesOf, type Begun } from './testing/asking.ts';

const CODE = /^Subject: ([A-HJ-NP-Z2-9]{8}) is your code/m;

let db: TestDatabase;
let mailing: Mailing;
let asking: Asking;
let begun: Begun;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  const { database } = db;
  mailing = await mailingOn(db, { writersOf: () => [codeLetter({ database })] });
  await mailing.auth.query('DELETE FROM auth.attempt_points');
  asking = await Asking.of(db, mailing.auth);
  begun = await asking.begun(await asking.supplier('Acme Mills', '120'), { byHand: false });
});
afterEach(() => mailing.close());

const start = (code?: string) => new StartAnswering(mailing.auth, db.database).execute(begun.token, { code });

/** Has a code mailed, and reads it. */
async function mailed(): Promise<string> {
  await new SendCode(mailing.auth, db.database).execute(begun.token);
  await mailing.round();
  return CODE.exec(mailing.server.taken.at(-1)?.source ?? '')?.[1] ?? '';
}

describe('A request that came by mail', () => {
  test('needs nothing but its link until something is answered', async () => {
    expect(await start()).toMatchObject({ requestId: begun.requestId });
    expect(await asking.reads.frontPage(begun.token)).toMatchObject({ sendsCode: false });
    expect(await asking.reads.draft(begun.who)).toMatchObject({ isProtected: true });
  });

  test('then opens on another device with the code that its mailbox got, once', async () => {
    await asking.save(begun.who, aChange('q03', { activity: 'sewing' }));
    expect(await asking.reads.frontPage(begun.token)).toMatchObject({ sendsCode: true, hasPassword: false });
    expect(await codesOf(start())).toEqual(['ANSWERS_CODE_NEEDED']);
    const code = await mailed();
    expect(mailing.server.taken.map(({ to }) => to)).toEqual(['mei@acme.example']);
    const typed = `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`;
    expect((await start(typed)).session).not.toBeNull();
    expect(await codesOf(start(code))).toEqual(['ANSWERS_CODE_WRONG']);
  });

  test('is added to an organisation from another device with the code, without beginning there', async () => {
    await asking.save(begun.who, aChange('q03', { activity: 'sewing' }));
    const supplier = await ASupplier.of(db, mailing.auth);
    expect(await codesOf(supplier.add(begun.token))).toEqual(['ANSWERS_CODE_NEEDED']);
    expect(await codesOf(supplier.add(begun.token, { code: 'AAAAAAAA' }))).toEqual(['ANSWERS_CODE_WRONG']);
    expect(await supplier.add(begun.token, { code: await mailed() })).toBe(begun.requestId);
  });

  test('takes the last code only, and no guess for ever; few codes are sent an hour', async () => {
    await asking.save(begun.who, aChange('q03', { activity: 'sewing' }));
    const first = await mailed();
    const second = await mailed();
    expect(await codesOf(start(first))).toEqual(['ANSWERS_CODE_WRONG']);
    for (let tries = 0; tries < 9; tries += 1) expect(await codesOf(start('AAAAAAAA'))).toEqual(['ANSWERS_CODE_WRONG']);
    expect(await codesOf(start(second))).toEqual(['TOO_MANY_ATTEMPTS']);
    for (let sent = 2; sent < 5; sent += 1) await mailed();
    expect(await codesOf(mailed())).toEqual(['TOO_MANY_ATTEMPTS']);
  });

  test('needs none of a colleague', async () => {
    await asking.save(begun.who, aChange('q03', { activity: 'sewing' }));
    expect((await asking.handed(begun.who, 'workers')).colleague.part?.section).toBe('workers');
  });
});

test('The code comes in the language of the contact', async () => {
  const supplierId = await asking.supplier('Gulf Mills', '50');
  const contacts = [{ supplierId, email: 'noor@gulf.example', name: 'Noor', language: 'ar' }];
  begun = await asking.begun(supplierId, { byHand: false, contacts });
  await asking.save(begun.who, aChange('q03', { activity: 'sewing' }));
  await mailed();
  const source = mailing.server.taken.at(-1)?.source;
  expect(source).toContain('<html lang="ar" dir="rtl">');
  expect(source).toContain(letterWords('ar')('codeUntil', { minutes: 15 }));
});

test('A request whose link was handed over has no address that is known to be right', async () => {
  const byHand = await asking.begun(await asking.supplier('Other Mills', '50'));
  await asking.save(byHand.who, aChange('q03', { activity: 'sewing' }));
  expect(await asking.reads.frontPage(byHand.token)).toMatchObject({ sendsCode: false });
  expect(await codesOf(new SendCode(mailing.auth, db.database).execute(byHand.token))).toEqual(['LINK_NOT_VALID']);
});
