import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { aMailServer, type TestMailServer } from '../../../../../infra/mail-server/a-mail-server.ts';
import { AuthDatabase } from '../auth/auth-database.ts';
import { Config } from '../config/config.ts';
import { testDatabase, type TestDatabase } from '../db/testing/database.ts';
import { letterOf, type LetterWriter } from './letter.ts';
import { Mailer } from './mailer.ts';
import { addMails, readMailBacklog, withdrawMails } from './mails.ts';
import { sendMails } from './send-mails.ts';

let db: TestDatabase;
let auth: AuthDatabase;
let server: TestMailServer;
let config: Config;

beforeAll(async () => {
  db = await testDatabase();
  auth = new AuthDatabase(db.config, () => undefined);
});

beforeEach(async () => {
  server = await aMailServer();
  config = withServer(server.url);
  await db.admin.query('TRUNCATE auth.mails');
});

afterEach(() => server.close());

afterAll(async () => {
  await auth.close();
  await db.close();
});

const to = 'somebody@example.org';
const silent = { warn: () => undefined };

function withServer(SMTP_URL: string | undefined): Config {
  return new Config({ ...db.config.environment, SMTP_URL }, db.config.clock);
}

const greeting: LetterWriter = {
  kind: 'greeting',
  write: async () =>
    letterOf({
      to,
      locale: 'de',
      subject: 'Grüße an "alle"',
      paragraphs: ['Tom & <b>Tim</b> schreiben Grüße.'],
      links: [{ label: 'Öffnen', url: 'https://plumbline.example.org/a?b=1&c=2' }],
      closing: ['Das war alles.'],
    }),
};

async function ask(kind = greeting.kind, subjectId: string = randomUUID()): Promise<boolean> {
  return auth.transaction((tx) => addMails(tx, config, { organisationId: null, kind, subjectIds: [subjectId] }));
}

async function round(url = server.url, writers: readonly LetterWriter[] = [greeting]): Promise<void> {
  const mailer = new Mailer({ ...db.config.environment, SMTP_URL: url });
  await sendMails({ auth, mailer, writers, log: silent });
}

async function states(): Promise<unknown[]> {
  return auth.query(
    `SELECT attempts, problem, smtp_code, sent_at IS NOT NULL AS sent, ended_at IS NOT NULL AS ended FROM auth.mails ORDER BY id`,
  );
}

describe('A mail', () => {
  test('is sent once, as plain text and as the same in HTML, in which nothing of the text is markup', async () => {
    expect(await ask()).toBe(true);
    await round();
    await round();
    expect(server.taken).toHaveLength(1);
    const source = server.taken[0]?.source ?? '';
    expect(source).toContain('Content-Type: text/plain');
    expect(source).toContain('Tom & <b>Tim</b> schreiben Grüße.');
    expect(source).toContain('Tom &amp; &lt;b&gt;Tim&lt;/b&gt; schreiben Grüße.');
    expect(source).toContain('<html lang="de" dir="ltr">');
    expect(source).toContain('Auto-Submitted: auto-generated');
    expect(server.linkTo(to)).toBe('https://plumbline.example.org/a?b=1&c=2');
    expect(await states()).toEqual([{ attempts: 1, problem: null, smtp_code: 250, sent: true, ended: true }]);
  });

  test('that the server refuses for good has ended, with what it answered', async () => {
    await ask();
    server.answer = () => ({ code: 550 });
    await round();
    server.answer = null;
    db.clock.forward({ hours: 2 });
    await round();
    expect(server.taken).toEqual([]);
    expect(await states()).toEqual([{ attempts: 1, problem: 'refused', smtp_code: 550, sent: false, ended: true }]);
  });

  test('that the server defers is tried again after a while, until it is taken', async () => {
    await ask();
    server.answer = () => ({ code: 451 });
    await round();
    expect(await states()).toEqual([{ attempts: 1, problem: 'deferred', smtp_code: 451, sent: false, ended: false }]);
    server.answer = null;
    await round();
    expect(server.taken).toEqual([]);
    db.clock.forward({ minutes: 1 });
    await round();
    expect(server.taken).toHaveLength(1);
    expect(await states()).toEqual([{ attempts: 2, problem: null, smtp_code: 250, sent: true, ended: true }]);
  });

  test('is given up after a day', async () => {
    await ask();
    server.answer = () => ({ code: 451 });
    for (let hour = 0; hour < 25; hour += 1) {
      db.clock.forward({ hours: 1 });
      await round();
    }
    expect(await states()).toMatchObject([{ problem: 'deferred', smtp_code: 451, sent: false, ended: true }]);
  });

  test('waits for a server that is away, and no other mail is tried meanwhile', async () => {
    await Promise.all([ask(), ask()]);
    await round('smtp://127.0.0.1:9');
    expect(await states()).toMatchObject([{ problem: 'unreachable', smtp_code: null, ended: false }, { attempts: 0 }]);
    db.clock.forward({ minutes: 1 });
    await round();
    expect(server.taken).toHaveLength(2);
  });

  test('without a server ends at once, and is not sent when one is set later', async () => {
    config = withServer(undefined);
    expect(await ask()).toBe(false);
    await round();
    expect(server.taken).toEqual([]);
    expect(await states()).toEqual([{ attempts: 0, problem: 'no-server', smtp_code: null, sent: false, ended: true }]);
  });

  test('that nobody needs any more is not sent', async () => {
    await ask();
    await round(server.url, [{ kind: 'greeting', write: async () => null }]);
    const subjectId = randomUUID();
    await ask('greeting', subjectId);
    await auth.transaction((tx) => withdrawMails(tx, { kind: 'greeting', subjectId }));
    await round();
    expect(server.taken).toEqual([]);
    expect(await states()).toMatchObject([
      { problem: null, sent: false, ended: true },
      { problem: null, sent: false, ended: true },
    ]);
  });

  test('whose letter cannot be written holds up no other', async () => {
    await ask('broken');
    await ask();
    const broken: LetterWriter = { kind: 'broken', write: () => Promise.reject(new Error('No such thing')) };
    await round(server.url, [broken, greeting]);
    expect(server.taken).toHaveLength(1);
    expect(await states()).toMatchObject([{ problem: 'failed', ended: false }, { sent: true }]);
  });

  test('that people wait for goes before one that came earlier', async () => {
    await ask('of the morning');
    await ask();
    server.answer = () => ({ code: 451 });
    const morning: LetterWriter = { kind: 'of the morning', write: () => Promise.reject(new Error('Not yet')) };
    const tried: string[] = [];
    const noting = (writer: LetterWriter): LetterWriter => ({
      ...writer,
      write: (tx, subjectId) => {
        tried.push(writer.kind);
        return writer.write(tx, subjectId);
      },
    });
    await round(server.url, [greeting, morning].map(noting));
    expect(tried).toEqual([greeting.kind, morning.kind]);
  });

  test('of a kind of which those that are due cannot be asked for holds up no other', async () => {
    await ask();
    const broken: LetterWriter = {
      kind: 'broken',
      write: async () => null,
      addDue: () => Promise.reject(new Error('No')),
    };
    await round(server.url, [broken, greeting]);
    expect(server.taken).toHaveLength(1);
  });

  test('of a kind that this version does not know is left for one that does', async () => {
    await ask('of a newer version');
    await round();
    expect(await states()).toMatchObject([{ attempts: 0, ended: false }]);
  });

  test('is sent once by several processes, and again when one was killed over it', async () => {
    await Promise.all(Array.from({ length: 4 }, () => ask()));
    await Promise.all(Array.from({ length: 3 }, () => round()));
    expect(server.taken).toHaveLength(4);
    await ask();
    await auth.query(
      `UPDATE auth.mails SET attempts = 1, leased_until = due_at + interval '5 minutes' WHERE ended_at IS NULL`,
    );
    await round();
    expect(server.taken).toHaveLength(4);
    db.clock.forward({ minutes: 5 });
    await round();
    expect(server.taken).toHaveLength(5);
  });

  test('is counted while it waits, with how long the oldest has, and when it was given up', async () => {
    expect(await readMailBacklog(auth)).toEqual({ waiting: 0, ageSeconds: 0, givenUp: 0 });
    await Promise.all([ask(), ask()]);
    server.answer = () => ({ code: 550 });
    await round();
    await ask();
    db.clock.forward({ minutes: 3 });
    config = withServer(undefined);
    await ask();
    const { ageSeconds, ...counts } = await readMailBacklog(auth);
    expect(counts).toEqual({ waiting: 1, givenUp: 2 });
    expect(Math.floor(ageSeconds)).toBe(180);
  });
});

describe('The mail server', () => {
  test('that wants a password gets it, and a wrong one is told', async () => {
    await server.close();
    server = await aMailServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) =>
        username === 'plumbline' && password === 'right: one' ? done(null, { user: username }) : done(new Error('No')),
    });
    await ask();
    await round(server.url.replace('//', '//plumbline:wrong@'));
    expect(await states()).toMatchObject([{ problem: 'sign-in', smtp_code: 535, ended: false }]);
    db.clock.forward({ minutes: 1 });
    await round(server.url.replace('//', '//plumbline:right%3A%20one@'));
    expect(await states()).toMatchObject([{ sent: true }]);
  });

  test('whose certificate nobody vouches for gets no mail', async () => {
    await server.close();
    server = await aMailServer({ disabledCommands: ['AUTH'] });
    await ask();
    await round();
    expect(server.taken).toEqual([]);
    expect(await states()).toMatchObject([{ problem: 'unreachable', ended: false }]);
  });

  test('on another machine gets no mail without encryption', async () => {
    const elsewhere = new Mailer({
      ...db.config.environment,
      SMTP_URL: server.url.replace('127.0.0.1', '[::ffff:127.0.0.1]'),
    });
    const letter = { to, subject: 'Hello', text: 'Hello', html: '<p>Hello</p>' };
    await expect(elsewhere.send(letter, 'a key')).rejects.toMatchObject({ problem: 'unreachable' });
    expect(server.taken).toEqual([]);
  });
});
