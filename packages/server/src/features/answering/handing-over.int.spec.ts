import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { LanguageCode } from '@plumbline/questionnaire';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { mailingOn, type Mailing } from '../../platform/mail/testing/mailing.ts';
import { aChange, Asking, codesOf, type Begun } from '../request/testing/asking.ts';
import { HandOverSection } from './commands/hand-over-section.ts';
import { MarkSectionReady } from './commands/mark-section-ready.ts';
import { ProtectAnswers } from './commands/protect-answers.ts';
import { TakeSectionBack } from './commands/take-section-back.ts';
import { letterWords } from './letter-words.ts';
import { handOverLetter } from './letters/hand-over-letter.ts';

const SITE = { id: 'a', name: 'Plant One', country: 'IN', address: '1 Mill Road, Erode' };

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
  mailing = await mailingOn(db, { writersOf: (config) => [handOverLetter({ config, database })] });
  await mailing.auth.query('DELETE FROM auth.attempt_points');
  asking = await Asking.of(db, mailing.auth);
  begun = await asking.begun(await asking.supplier('Acme Mills', '120'));
});
afterEach(() => mailing.close());

const takeBack = async (id: string): Promise<void> =>
  new TakeSectionBack(mailing.auth, db.database).execute(begun.who, id);

describe('A section that is handed to a colleague', () => {
  test('is all that the link opens, to read and to answer', async () => {
    await asking.save(
      begun.who,
      aChange('q02', [SITE]),
      aChange('q03', { activity: 'sewing' }),
      aChange('q06', { total: 120, women: 60 }),
    );
    const { token, colleague } = await asking.handed(begun.who, 'workers');
    expect(await asking.reads.frontPage(token)).toMatchObject({ section: 'workers', hasPassword: false });
    const draft = await asking.reads.draft(colleague);
    expect(draft.section).toBe('workers');
    expect(draft.answers.map(({ item }) => item)).toEqual(['q06']);
    // Of the other sections only what decides which questions apply, and the names of the sites.
    expect(draft.beside).toEqual({ q02: { state: 'given', value: [{ id: 'a', name: 'Plant One' }] } });
    expect(JSON.stringify(draft)).not.toMatch(/sewing|Mill Road/);
    const [own, foreign] = await asking.save(
      colleague,
      aChange('q06', { total: 121, women: 60 }, { base: 1 }),
      aChange('q03', { activity: 'dyeing' }),
    );
    expect(own).toMatchObject({ version: 2, replaced: null });
    expect(foreign).toMatchObject({ version: null, problems: [{ code: 'unknown-item' }] });
  });

  test('both sides see who answered, and the later answer counts', async () => {
    const { colleague } = await asking.handed(begun.who, 'workers');
    await asking.save(colleague, aChange('q06', { total: 100 }));
    const [later] = await asking.save(begun.who, aChange('q06', { total: 120 }));
    expect(later?.replaced).toMatchObject({ by: 'colleague', answer: { value: { total: 100 } } });
    expect((await asking.reads.draft(begun.who)).answers).toMatchObject([{ item: 'q06', other: null }]);
    expect((await asking.reads.draft(colleague)).answers).toMatchObject([
      { item: 'q06', answer: { value: { total: 120 } }, other: { by: 'respondent' } },
    ]);
  });

  test('shows how far the colleague is, to those who handed it', async () => {
    const stateNow = async (): Promise<unknown> => (await asking.reads.draft(begun.who)).handOvers[0]?.state;
    const input = { section: 'workers', email: null, language: 'en' } as const;
    const { url } = await new HandOverSection(mailing.auth, db.database).execute(begun.who, input);
    expect(await stateNow()).toBe('handed');
    const { token } = await asking.start(url?.split('/').at(-1) ?? '');
    expect(await stateNow()).toBe('begun');
    const colleague = await asking.reads.respondent(begun.requestId, token);
    const { mark } = await asking.reads.draft(begun.who);
    expect(await asking.reads.changed(begun.who, mark)).toBeNull();
    await new MarkSectionReady(mailing.auth, db.database).execute(colleague, true);
    expect(await asking.reads.changed(begun.who, mark)).toMatchObject({ handOvers: [{ state: 'ready' }] });
    await new MarkSectionReady(mailing.auth, db.database).execute(colleague, false);
    expect(await stateNow()).toBe('begun');
  });

  test('can be taken back: the link and the device that came by it lead nowhere, and the answers stay', async () => {
    const { token, colleague } = await asking.handed(begun.who, 'workers');
    await asking.save(colleague, aChange('q06', { total: 100 }));
    const session = await asking.start(token);
    const [handOver] = (await asking.reads.draft(begun.who)).handOvers;
    await takeBack(handOver?.id ?? '');
    await takeBack(handOver?.id ?? '');
    expect(await codesOf(asking.reads.frontPage(token))).toEqual(['LINK_NOT_VALID']);
    expect(await codesOf(asking.reads.respondent(begun.requestId, session.token))).toEqual(['LINK_NOT_VALID']);
    expect(await asking.reads.draft(begun.who)).toMatchObject({ handOvers: [], answers: [{ item: 'q06' }] });
    // It can be handed over again, to somebody else.
    expect((await asking.handed(begun.who, 'workers')).colleague.part?.section).toBe('workers');
  });

  test('is with one colleague at a time, and of this request', async () => {
    await asking.handed(begun.who, 'workers');
    expect(await codesOf(asking.handed(begun.who, 'workers'))).toEqual(['SECTION_HANDED_OVER']);
    // The core questions have none about contracts.
    expect(await codesOf(asking.handed(begun.who, 'contracts'))).toEqual(['CHANGE_NOT_READABLE']);
    const other = await asking.begun(await asking.supplier('Other Mills', '50'));
    const { colleague } = await asking.handed(other.who, 'workers');
    await takeBack(colleague.part?.handOverId ?? '');
    expect(await asking.reads.draft(other.who)).toMatchObject({ handOvers: [{ section: 'workers' }] });
  });

  test('gives no right to submit, to choose the password, or to hand it on; the password is not asked of a colleague', async () => {
    await new ProtectAnswers(mailing.auth, db.database).execute(begun.who, 'seven quiet lanterns');
    const { colleague } = await asking.handed(begun.who, 'workers');
    await asking.save(colleague, aChange('q06', { total: 100 }));
    const refused = [
      asking.submit(colleague),
      asking.handed(colleague, 'workers'),
      new ProtectAnswers(mailing.auth, db.database).execute(colleague, 'eight quiet lanterns'),
      new TakeSectionBack(mailing.auth, db.database).execute(colleague, colleague.part?.handOverId ?? ''),
    ];
    for (const work of refused) expect(await codesOf(work)).toEqual(['ANSWERS_ONE_SECTION']);
  });
});

describe('A section that is handed over by mail', () => {
  const byMail = (email: string, language: LanguageCode = 'en') =>
    new HandOverSection(mailing.auth, db.database).execute(begun.who, { section: 'workers', email, language });

  test('comes with a link that nobody else gets', async () => {
    expect(await byMail('Li@Acme.example')).toEqual({ url: null });
    expect(await asking.reads.draft(begun.who)).toMatchObject({
      hasMail: true,
      handOvers: [{ email: 'li@acme.example' }],
    });
    await mailing.round();
    const [letter] = mailing.server.taken;
    for (const said of ['Northfield Retail asks Acme Mills', '31 January 2099']) expect(letter?.source).toContain(said);
    const token = mailing.mailedTo('li@acme.example').url.split('/').at(-1) ?? '';
    expect(await asking.reads.frontPage(token)).toMatchObject({ section: 'workers' });
  });

  test('comes in the language of those who hand it over', async () => {
    await byMail('li@acme.example', 'ar');
    await mailing.round();
    const [letter] = mailing.server.taken;
    expect(letter?.source).toContain('<html lang="ar" dir="rtl">');
    expect(letter?.source).toContain(letterWords('ar')('handOverOnly'));
  });

  test('never comes once it was taken back, and the address is forgotten', async () => {
    await byMail('li@acme.example');
    const [handOver] = (await asking.reads.draft(begun.who)).handOvers;
    await takeBack(handOver?.id ?? '');
    await mailing.round();
    expect(mailing.server.taken).toEqual([]);
    const rows = await mailing.auth.query<{ email: string | null }>(
      'SELECT email FROM auth.request_hand_overs WHERE request_id = $1',
      [begun.requestId],
    );
    expect(rows).toEqual([{ email: null }]);
  });

  test('is refused for what is no address, and so many a day are enough', async () => {
    expect(await codesOf(byMail('nobody'))).toEqual(['EMAIL_NOT_READABLE']);
    for (let tries = 0; tries < 20; tries += 1) {
      await byMail('li@acme.example');
      const [handOver] = (await asking.reads.draft(begun.who)).handOvers;
      await takeBack(handOver?.id ?? '');
    }
    expect(await codesOf(byMail('li@acme.example'))).toEqual(['TOO_MANY_ATTEMPTS']);
  });
});
