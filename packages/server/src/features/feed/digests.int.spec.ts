import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed } from '../../platform/errors/refused.ts';
import { mailingOn, type Mailing } from '../../platform/mail/testing/mailing.ts';
import type { OrganisationKind, Viewer } from '../../platform/tenancy/viewer.ts';
import { Texts } from '../../platform/text/texts.ts';
import { messages } from '../../service/messages.ts';
import { anAddress, anOrganisation } from '../organisation/testing/an-organisation.ts';
import { aPortfolioRow, insertPortfolio } from '../portfolio/testing/a-portfolio-row.ts';
import { ChooseDigest, type ChooseDigestInput } from './commands/choose-digest.ts';
import { MarkChangesRead } from './commands/mark-changes-read.ts';
import { StopDigest } from './commands/stop-digest.ts';
import { DigestReadModel } from './digest.read-model.ts';
import type { DigestFilter } from './digest.repository.ts';
import { FeedReadModel } from './feed.read-model.ts';
import { digestLetter } from './letters/digest-letter.ts';

/** A Tuesday; digests come at seven of the next mornings in London. */
const noon = new Date('2026-11-24T12:00:00Z');
const wednesday = new Date('2026-11-25T07:01:00Z');
const ALL: DigestFilter = { show: 'all', topics: [], suppliers: {} };

let db: TestDatabase;
let mailing: Mailing;
let auth: AuthDatabase;
let email: string;
let viewer: Viewer;

beforeAll(async () => {
  db = await testDatabase();
});

beforeEach(async () => {
  await db.admin.query('DELETE FROM auth.digests');
  await setMailServer(true);
  db.clock.set(noon);
  await member('buyer');
});

afterEach(() => mailing.close());

afterAll(() => db.close());

async function setMailServer(isSet: boolean): Promise<void> {
  const [texts, feed] = [new Texts(messages), new FeedReadModel(db.database)];
  mailing = await mailingOn(db, { writersOf: (config) => [digestLetter({ config, texts, feed })], isSet });
  auth = mailing.auth;
}

async function member(kind: OrganisationKind): Promise<void> {
  email = anAddress();
  ({ owner: viewer } = await anOrganisation(auth, kind, email));
}

const choose = (input: Partial<ChooseDigestInput> = {}, by: Viewer = viewer) =>
  new ChooseDigest(auth).execute(by, { every: 'day', filter: ALL, ...input });
const own = (by: Viewer = viewer) => new DigestReadModel(auth).own(by);

/** The label of a supplier became worse, or a finding was made, at the time that the clock shows. */
async function changed(record: Parameters<typeof aPortfolioRow>[0] = {}, rule = '', by: Viewer = viewer) {
  const row = aPortfolioRow({ name: 'Kestrel Formwork', ...record });
  await insertPortfolio(db.database, by.organisationId, [row]);
  await changedAgain(row.supplier_id, rule, by);
  return row.supplier_id;
}

async function changedAgain(supplierId: string, rule = '', by: Viewer = viewer): Promise<void> {
  await db.database.transaction(by.organisationId, (tx) =>
    tx.query(
      `INSERT INTO changes (organisation_id, id, supplier_id, at, kind, label_before, label_after, rule_id, parameters, worse, cause, cause_id, answers)
       VALUES ($1, uuidv7(), $2, $3, $4, 'MEDIUM', 'HIGH', $5, '{}', true, 'import', $6, '{}')`,
      [by.organisationId, supplierId, tx.now, rule === '' ? 'band' : 'finding-new', rule, randomUUID()],
    ),
  );
}

async function morning(at: Date = wednesday): Promise<void> {
  db.clock.set(at);
  await mailing.round();
}

const texts = (): string[] => mailing.server.taken.map(({ source }) => source);
const stopToken = (): string => /\/stop-mails\/(?<token>[^\s>]+)/.exec(texts().at(-1) ?? '')?.groups?.['token'] ?? '';

describe('A digest', () => {
  test('comes the next morning with numbers and a link, names no supplier, and comes once', async () => {
    await choose();
    db.clock.forward({ hours: 1 });
    await changed();
    await changed({ name: 'Blue Delta', needs_decision: 1 });
    await mailing.round();
    expect(texts()).toEqual([]);
    await morning();
    await mailing.round();
    expect(mailing.server.taken.map(({ to }) => to)).toEqual([email]);
    const [mail = ''] = texts();
    expect(mail).toContain('Subject: What changed at the suppliers of Northfield Retail');
    expect(mail).toContain('Since November 24, 2026, 2 suppliers have changes that you have not read.');
    expect(mail).toContain('1 of them needs a decision.');
    expect(mail).not.toMatch(/Kestrel|Blue Delta/);
    expect(mailing.server.linkTo(email)).toBe(
      `http://localhost:4280/o/${viewer.organisationId}/changes?show=ALL&unread=true`,
    );
  });

  test('with nothing in it is not sent', async () => {
    await choose();
    await morning();
    expect(texts()).toEqual([]);
  });

  test('tells of what came after the one before, and of nothing that was read', async () => {
    await choose();
    db.clock.forward({ hours: 1 });
    const supplier = await changed();
    await morning();
    expect(texts()).toHaveLength(1);
    await morning(new Date('2026-11-26T07:01:00Z'));
    expect(texts()).toHaveLength(1);
    db.clock.forward({ hours: 1 });
    await changedAgain(supplier);
    await new MarkChangesRead(db.database).execute(viewer, null, new Date('2026-11-26T09:00:00Z'));
    await morning(new Date('2026-11-27T07:01:00Z'));
    expect(texts()).toHaveLength(1);
    await changedAgain(supplier);
    await morning(new Date('2026-11-28T07:01:00Z'));
    expect(texts()).toHaveLength(2);
  });

  test('tells the next time of what was being written as it was made', async () => {
    await choose();
    db.clock.set(new Date('2026-11-25T06:59:00Z'));
    await changed();
    await morning();
    expect(texts()).toEqual([]);
    await morning(new Date('2026-11-26T07:01:00Z'));
    expect(texts()).toHaveLength(1);
  });

  test('comes once a week where the person chose so', async () => {
    await choose({ every: 'week' });
    db.clock.forward({ hours: 1 });
    await changed();
    await morning();
    expect(texts()).toEqual([]);
    await morning(new Date('2026-11-30T07:01:00Z'));
    expect(texts()).toHaveLength(1);
  });

  test('counts what its filters let through, and says so', async () => {
    await choose({ filter: { show: 'needs-decision', topics: ['label'], suppliers: { countries: ['TH'] } } });
    db.clock.forward({ hours: 1 });
    await changed({ country: 'TH', needs_decision: 1 });
    await changed({ country: 'TH' });
    await changed({ country: 'MY', needs_decision: 1 });
    await morning();
    expect(texts()[0]).toContain('1 supplier that needs a decision has changes');
    expect(texts()[0]).toContain('Only what your filters let through is counted.');
    expect(mailing.server.linkTo(email)).toMatch(/\?show=NEEDS_DECISION&unread=true&topic=LABEL&country=TH$/);
  });

  test.each([
    ['DOC-RETENTION', 1],
    ['SANC-WRO-FINDING', 0],
    ['PATTERN-FL', 0],
  ])('counts nothing that is protected: %s', async (rule, count) => {
    await choose();
    db.clock.forward({ hours: 1 });
    await changed({}, rule);
    await morning();
    expect(texts()).toHaveLength(count);
  });

  test.each([
    ['de', 'Seit dem 24. November 2026 hat sich bei 1 Lieferanten etwas geändert'],
    ['es', 'Desde el 24 de noviembre de 2026 hay cambios que usted no ha leído en 1 proveedor'],
  ])('is written in the language of its reader: %s', async (locale, words) => {
    await auth.query('UPDATE auth.users SET locale = $2 WHERE id = $1', [viewer.userId, locale]);
    await choose();
    db.clock.forward({ hours: 1 });
    await changed();
    await morning();
    expect(texts()[0]).toContain(words);
  });

  test('tells nothing of another organisation', async () => {
    await choose();
    await member('buyer');
    db.clock.forward({ hours: 1 });
    await changed();
    await morning();
    expect(texts()).toEqual([]);
  });

  test('ends with the membership', async () => {
    const leaver = await (await anOrganisation(auth)).member('viewer');
    await choose({}, leaver);
    db.clock.forward({ hours: 1 });
    await changed({}, '', leaver);
    await auth.query('DELETE FROM auth.members WHERE id = $1', [leaver.memberId]);
    await morning();
    expect(texts()).toEqual([]);
    expect(await own(leaver)).toBeNull();
  });

  test('is not sent to a member without the second factor that the organisation asks for', async () => {
    await choose();
    db.clock.forward({ hours: 1 });
    await changed();
    await auth.query('UPDATE auth.organisations SET requires_second_factor = true');
    await morning();
    expect(texts()).toEqual([]);
    await auth.query('UPDATE auth.organisations SET requires_second_factor = false');
  });

  test('is sent once though a worker was killed over it: it tells the same under the same key', async () => {
    await choose();
    db.clock.forward({ hours: 1 });
    await changed();
    await morning();
    await auth.query(
      `UPDATE auth.mails SET ended_at = NULL, sent_at = NULL, leased_until = created_at + interval '5 minutes'`,
    );
    await mailing.round();
    expect(texts()).toHaveLength(1);
    db.clock.forward({ minutes: 20 });
    await changed({ name: 'A later one' });
    await mailing.round();
    const keys = texts().map((source) => /Message-ID: (?<key>\S+)/.exec(source)?.groups?.['key']);
    expect(keys).toEqual([keys[0], keys[0]]);
    expect(texts()[1]).toContain('1 supplier has changes');
  });

  test('that the mailbox refuses is not sent again until the person chooses it again, and the person sees why', async () => {
    await choose();
    db.clock.forward({ hours: 1 });
    const supplier = await changed();
    mailing.server.answer = () => ({ code: 550 });
    await morning();
    expect(await own()).toMatchObject({ problem: 'refused' });
    mailing.server.answer = null;
    await morning(new Date('2026-11-26T07:01:00Z'));
    expect(texts()).toEqual([]);
    db.clock.forward({ minutes: 1 });
    expect(await choose()).toMatchObject({ problem: null });
    db.clock.forward({ hours: 1 });
    await changedAgain(supplier);
    await morning(new Date('2026-11-27T07:01:00Z'));
    expect(texts()).toHaveLength(1);
  });

  test('that waits is not sent any more once the person has chosen another', async () => {
    await choose();
    db.clock.forward({ hours: 1 });
    await changed();
    mailing.server.answer = () => ({ code: 451 });
    await morning();
    await choose({ every: 'week' });
    expect(await auth.query('SELECT FROM auth.mails WHERE ended_at IS NULL')).toEqual([]);
    mailing.server.answer = null;
    await morning(new Date('2026-11-25T08:01:00Z'));
    expect(texts()).toEqual([]);
  });

  test('that waits for the mail server is one mail, which tells of all days', async () => {
    await choose();
    db.clock.forward({ hours: 1 });
    await changed();
    mailing.server.answer = () => ({ code: 451 });
    await morning();
    await morning(new Date('2026-11-26T07:02:00Z'));
    mailing.server.answer = null;
    await morning(new Date('2026-11-27T07:01:00Z'));
    await morning(new Date('2026-11-27T07:02:00Z'));
    expect(texts()).toHaveLength(1);
    expect(texts()[0]).toContain('Since November 24, 2026, 1 supplier has changes');
  });
});

describe('A person', () => {
  test('chooses, changes and ends their own digest, and nobody else has it', async () => {
    expect(await own()).toBeNull();
    expect(await choose()).toMatchObject({ every: 'day', filter: ALL, nextAt: new Date('2026-11-25T07:00:00Z') });
    const waiting = { ...ALL, show: 'waiting' } as const;
    await choose({ every: 'week', filter: waiting });
    expect(await own()).toMatchObject({ every: 'week', filter: waiting, problem: null });
    const mine = viewer;
    await member('buyer');
    expect(await own()).toBeNull();
    expect(await choose({ every: null }, mine)).toBeNull();
    expect(await own(mine)).toBeNull();
  });

  test('of an organisation without suppliers, or where no mail is sent, can choose none', async () => {
    await member('supplier');
    await expect(choose()).rejects.toThrow(NotAllowed);
    await member('buyer');
    await mailing.close();
    await setMailServer(false);
    await expect(choose()).rejects.toThrow('NO_MAIL_SERVER');
    expect(await choose({ every: null })).toBeNull();
  });

  test('ends it with the link of any mail, without signing in; a link that is made up ends nothing', async () => {
    await choose();
    db.clock.forward({ hours: 1 });
    await changed();
    await morning();
    expect(texts()[0]).toMatch(/List-Unsubscribe:\s+<http:\/\/localhost:4280\/stop-mails\//);
    const stop = new StopDigest(auth);
    const [organisationId, userId, seal] = stopToken().split('.');
    for (const token of [
      '',
      'x',
      `${organisationId}.${randomUUID()}.${seal}`,
      `${organisationId}.${userId}.${'A'.repeat(22)}`,
    ])
      await expect(stop.execute(token)).rejects.toThrow('STOP_LINK_NOT_WHOLE');
    expect(await own()).not.toBeNull();
    await choose({ every: 'week' });
    await stop.execute(stopToken());
    expect(await own()).toBeNull();
    await expect(stop.execute(stopToken())).resolves.toBeUndefined();
  });
});
