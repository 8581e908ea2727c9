import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { LANGUAGES } from '@plumbline/questionnaire';
import { nowOf, testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { mailingOn, type Mailing } from '../../platform/mail/testing/mailing.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { after } from '../../platform/time/after.ts';
import { AskOtherContact } from './commands/ask-other-contact.ts';
import { ProlongRequests } from './commands/prolong-requests.ts';
import { RemindRequests } from './commands/remind-requests.ts';
import { LETTER_WORDS } from '../answering/letter-words.ts';
import { aChange, Asking, codesOf } from './testing/asking.ts';
import { lettersOf } from './testing/letters-of.ts';

const MAILBOX = 'mei@acme.example';

let db: TestDatabase;
let mailing: Mailing;
let asking: Asking;
let mills: string;
let foods: string;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  const { database } = db;
  mailing = await mailingOn(db, { writersOf: (config) => lettersOf({ config, database }) });
  asking = await Asking.of(db, mailing.auth);
  mills = await asking.supplier('Acme Mills', '120');
  foods = await asking.supplier('Acme Foods', '80');
});
afterEach(() => mailing.close());

const contact = (supplierId: string, language = 'en') => ({ supplierId, email: MAILBOX, name: 'Mei Tan', language });

/** Asks for both suppliers, to be answered so many days from now. */
async function askedForBoth(days: number, language = 'en'): Promise<readonly string[]> {
  const dueOn = dayIn('UTC', after(await nowOf(db), { days }));
  const ids = await asking.ask(mills, {
    ...{ byHand: false, dueOn },
    contacts: [contact(mills, language), contact(foods, language)],
  });
  await asking.carryAll();
  await mailing.round();
  return ids;
}

/** So many days pass, and it is the morning of the last of them. */
async function later(days: number): Promise<void> {
  db.clock.forward({ days });
  await asking.daily();
  await mailing.round();
}

const mails = () => mailing.server.taken.filter(({ to }) => to === MAILBOX);

describe('A contact that answers for several suppliers', () => {
  test('gets one mail for all its requests, with a link to each, once all of them lead somewhere', async () => {
    const dueOn = '2099-01-31';
    const [first = '', second = ''] = await asking.ask(mills, {
      byHand: false,
      dueOn,
      contacts: [contact(mills), contact(foods)],
    });
    await asking.carry(first);
    await mailing.round();
    expect(mails()).toEqual([]);
    await asking.carry(second);
    await asking.carry(second);
    await mailing.round();
    const [letter, ...others] = mails();
    expect(others).toEqual([]);
    expect(letter?.source).toContain('Acme Mills: see the questions (by 31 January 2099)');
    expect(letter?.source).toContain('Acme Foods: see the questions (by 31 January 2099)');
    const links = [...new Set(letter?.source.match(/\/r\/[\w-]+/g))];
    const pages = await Promise.all(links.map((link) => asking.reads.frontPage(link.split('/').at(-1) ?? '')));
    expect(pages.map(({ supplierName }) => supplierName).toSorted()).toEqual(['Acme Foods', 'Acme Mills']);
  });

  test('is reminded a week before, a day before and after the last day, in one mail each time, and then left alone', async () => {
    await askedForBoth(20);
    await later(12);
    expect(mails()).toHaveLength(1);
    await later(1);
    expect(mails()).toHaveLength(2);
    expect(mails()[1]?.source).toContain('Their answers have not come yet.');
    await later(6);
    expect(mails()).toHaveLength(3);
    await later(6);
    expect(mails()).toHaveLength(4);
    for (const days of [1, 2, 10, 30]) await later(days);
    expect(mails()).toHaveLength(4);
    expect((await asking.board()).map(({ reminders }) => reminders)).toEqual([3, 3]);
  });

  test('is reminded of what it has not answered only, and of nothing once it has', async () => {
    const [first = '', second = ''] = await askedForBoth(20);
    const token = await asking.link(first);
    const who = await asking.reads.respondent(first, (await asking.start(token)).token);
    await asking.save(who, aChange('q03', { activity: 'sewing' }));
    await asking.submit(who);
    await asking.handOver(who);
    await later(13);
    expect(mails()[1]?.source).toContain('Northfield Retail has asked Acme Foods questions');
    expect(mails()[1]?.source).not.toContain('Acme Mills');
    await asking.withdraw(second);
    for (const days of [6, 6, 30]) await later(days);
    expect(mails()).toHaveLength(2);
  });

  test('whose mailbox refuses mail is not written to again', async () => {
    mailing.server.answer = () => ({ code: 550 });
    await askedForBoth(20);
    mailing.server.answer = null;
    for (const days of [13, 6, 6]) await later(days);
    expect(mails()).toEqual([]);
    expect((await asking.boardPage({ list: 'not-delivered' })).totalCount).toBe(2);
  });
});

describe('A buyer', () => {
  test('reminds by hand, once a day for each address and three times in all', async () => {
    const ids = await askedForBoth(60);
    const remind = () => new RemindRequests(db.database).execute(asking.as('analyst'), ids);
    expect(await remind()).toBe(2);
    expect(await codesOf(remind())).toEqual(['REMINDED_TODAY']);
    for (let times = 0; times < 2; times += 1) {
      db.clock.forward({ days: 1 });
      expect(await remind()).toBe(2);
    }
    db.clock.forward({ days: 1 });
    expect(await codesOf(remind())).toEqual(['REMINDED_ENOUGH']);
    await asking.daily();
    await mailing.round();
    expect(mails()).toHaveLength(2);
  });

  test('gives longer, never less, and the supplier sees the later day', async () => {
    const [id = ''] = await asking.ask(mills, { dueOn: '2099-01-31' });
    await asking.carry(id);
    const token = await asking.link(id);
    const prolong = (dueOn: string) => new ProlongRequests(db.database).execute(asking.as('analyst'), [id], dueOn);
    expect(await codesOf(prolong('2020-01-01'))).toEqual(['DUE_DAY_PAST']);
    expect(await codesOf(prolong('2099-01-30'))).toEqual(['DUE_DAY_EARLIER']);
    expect(await prolong('2099-03-31')).toBe(1);
    await asking.carry(id);
    expect(await asking.reads.frontPage(token)).toMatchObject({ dueOn: '2099-03-31' });
  });

  test('withdraws several at once, and leaves those that were answered', async () => {
    const { requestId, who } = await asking.begun(mills);
    await asking.save(who, aChange('q03', { activity: 'sewing' }));
    await asking.submit(who);
    await asking.handOver(who);
    const [other = ''] = await asking.ask(foods);
    expect(await asking.withdraw(requestId, other)).toBe(1);
    expect((await asking.board()).map(({ state }) => state).toSorted()).toEqual(['submitted', 'withdrawn']);
    expect(await codesOf(asking.withdraw(requestId))).toEqual(['REQUEST_ANSWERED']);
  });
});

describe('Somebody who is the wrong person', () => {
  test('says so with one tap; the buyer sees it, reminders stop, and somebody else is asked by a request of its own', async () => {
    const [first = ''] = await askedForBoth(20);
    const token = await asking.link(first);
    await asking.reads.frontPage(token);
    expect((await asking.boardPage({ list: 'not-me' })).totalCount).toBe(0);
    await asking.sayNotMe(token);
    await asking.sayNotMe(token);
    await asking.handOver(await placeOf(first));
    expect((await asking.boardPage({ list: 'not-me' })).page.rows.map(({ node }) => node.id)).toEqual([first]);
    await later(13);
    expect(mails()[1]?.source).not.toContain('Acme Mills');
    const somebody = { email: 'li@acme.example', name: 'Li Wei', language: 'zh' };
    const next = await new AskOtherContact(db.database).execute(asking.as('analyst'), first, somebody);
    await asking.carryAll();
    await asking.carry(first);
    await mailing.round();
    expect(mailing.server.taken.at(-1)?.to).toBe('li@acme.example');
    expect(await codesOf(asking.start(token))).toEqual(['REQUEST_WITHDRAWN']);
    expect((await asking.board()).find(({ id }) => id === next)).toMatchObject({
      state: 'sent',
      contactName: 'Li Wei',
    });
  });

  test('can begin all the same, and nobody can say it of a person who answers', async () => {
    const [first = ''] = await askedForBoth(20);
    const token = await asking.link(first);
    await asking.sayNotMe(token);
    const who = await asking.reads.respondent(first, (await asking.start(token)).token);
    await asking.save(who, aChange('q03', { activity: 'sewing' }));
    expect(await codesOf(asking.sayNotMe(token))).toEqual(['ANSWERS_BEGUN']);
    await asking.handOver(who);
    expect((await asking.board()).find(({ id }) => id === first)).toMatchObject({ state: 'started' });
  });
});

describe('Letters', () => {
  test.each(LANGUAGES)(
    'are whole in %s, with the same names to fill in, and say if nobody has checked them',
    async (language) => {
      const filled = (words: object) =>
        Object.entries(words).map(([key, word]) => [
          key,
          String(word)
            .match(/\{\w+\}/g)
            ?.toSorted() ?? [],
        ]);
      expect(filled(LETTER_WORDS[language])).toEqual(filled(LETTER_WORDS.en));
      await askedForBoth(20, language);
      const [letter] = mails();
      expect(letter?.source).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
      expect(letter?.source).toContain(LETTER_WORDS[language].free);
      expect(letter?.source.includes(LETTER_WORDS[language].unchecked)).toBe(language !== 'en');
      expect(letter?.source).not.toMatch(/\{\w+\}/);
    },
  );
});

/** Where a request is on its supplier's side. */
async function placeOf(requestId: string): Promise<{ organisationId: string }> {
  const { rows } = await db.admin.query<{ organisationId: string }>(
    'SELECT supplier_organisation_id AS "organisationId" FROM requests WHERE id = $1',
    [requestId],
  );
  return { organisationId: rows[0]?.organisationId ?? '' };
}
