import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../db/testing/database.ts';
import { bounceIn, takeBounce } from './bounces.ts';
import { letterOf, type LetterWriter } from './letter.ts';
import { addMails, readMailBacklog } from './mails.ts';
import { mailingOn, type Mailing } from './testing/mailing.ts';

let db: TestDatabase;
let mailing: Mailing;

beforeAll(async () => {
  db = await testDatabase();
});

beforeEach(async () => {
  mailing = await mailingOn(db, { writersOf: () => [greeting] });
});

afterEach(() => mailing.close());

afterAll(() => db.close());

const greeting: LetterWriter = {
  kind: 'greeting',
  write: async () =>
    letterOf({
      ...{ to: 'somebody@example.org', locale: 'en', subject: 'Hello', paragraphs: ['Hello.'], closing: [] },
      links: [{ label: 'Open', url: 'https://plumbline.example.org' }],
    }),
};

/** A mail that our mail server took. @returns its headers */
async function sent(): Promise<string> {
  const { auth } = mailing;
  const mail = { organisationId: null, kind: greeting.kind, subjectIds: [randomUUID()] };
  await auth.transaction((tx) => addMails(tx, auth.config, mail));
  await mailing.round();
  return mailing.server.taken.at(-1)?.source.split('\r\n\r\n')[0] ?? '';
}

interface Reported {
  readonly action?: string;
  readonly diagnostic?: string;
}

/** A report as Postfix writes it. */
function report(
  headers: string,
  { action = 'failed', diagnostic = 'smtp; 550 5.1.1 <somebody@example.org>: No such user' }: Reported = {},
): string {
  return [
    'From: MAILER-DAEMON@mail.example.org (Mail Delivery System)',
    'Subject: Undelivered Mail Returned to Sender',
    'Message-Id: <20261124120000.7C1F3A0042@mail.example.org>',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="B"',
    '',
    '--B',
    'Content-Type: text/plain',
    '',
    'I could not deliver your message.',
    '',
    '--B',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.example.org',
    '',
    'Final-Recipient: rfc822; somebody@example.org',
    `Action: ${action}`,
    'Status: 5.1.1',
    ...(diagnostic === '' ? [] : [`Diagnostic-Code: ${diagnostic}`]),
    '',
    '--B',
    'Content-Type: text/rfc822-headers',
    '',
    headers,
    '',
    '--B--',
  ].join('\r\n');
}

const states = (): Promise<unknown[]> =>
  mailing.auth.query(
    'SELECT problem, smtp_code, sent_at IS NOT NULL AS sent, ended_at IS NOT NULL AS ended FROM auth.mails ORDER BY id',
  );

describe('A mail that a mailbox refuses after our mail server took it', () => {
  test('counts as refused from then on, with what the mailbox answered, and no other does', async () => {
    const headers = await sent();
    await sent();
    expect(await takeBounce(mailing.auth, report(headers))).toBe('taken');
    expect(await states()).toEqual([
      { problem: 'refused', smtp_code: 550, sent: false, ended: true },
      { problem: null, smtp_code: 250, sent: true, ended: true },
    ]);
    expect(await readMailBacklog(mailing.auth)).toMatchObject({ givenUp: 1 });
    expect(await takeBounce(mailing.auth, report(headers))).toBe('taken');
  });

  test('is known by its folded header too, and from a report that tells no code', async () => {
    const headers = (await sent()).replace(/Message-ID: /, 'Message-ID:\r\n ');
    expect(await takeBounce(mailing.auth, report(headers, { diagnostic: '' }))).toBe('taken');
    expect(await states()).toMatchObject([{ problem: 'refused', smtp_code: null }]);
  });

  test('is not one that is only late, nor one of somebody else, nor any other message', async () => {
    const headers = await sent();
    const { auth } = mailing;
    expect(await takeBounce(auth, report(headers, { action: 'delayed' }))).toBe('none');
    expect(await takeBounce(auth, report(headers.replace(/@localhost>/g, '@elsewhere.example>')))).toBe('none');
    expect(await takeBounce(auth, 'Subject: Out of office\r\n\r\nI am away until Monday.')).toBe('none');
    expect(await takeBounce(auth, report(`Message-ID: <${randomUUID()}.1@localhost>`))).toBe('unknown');
    expect(await states()).toMatchObject([{ sent: true }]);
  });
});

test('A code of the reporting server is not that of the mailbox', () => {
  const id = randomUUID();
  const message = report(`Message-ID: <${id}.2@localhost>`, { diagnostic: 'X-Postfix; host not found' });
  expect(bounceIn(message, 'localhost')).toEqual({ mailId: id, smtpCode: null });
});
