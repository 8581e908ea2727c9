import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anAddress } from '../../src/features/organisation/testing/an-organisation.ts';
import { aService, type TestOrganisation, type TestService } from './a-service.ts';
import type { Answer } from './browser.ts';

let service: TestService;
let buyer: TestOrganisation;

const INVITE = `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { link invitation { email } userErrors { code } } }`;
const VERIFY = 'mutation { verifyAuditLog { intact entries } }';

beforeAll(async () => {
  service = await aService();
  buyer = await service.organisation('Northfield Retail');
});

afterAll(() => service.close());

const inviting = (email: string) => ({ input: { email, name: 'N. Ndiaye', roles: ['ANALYST'] } });

async function invitationsOf(email: string): Promise<number> {
  const { rowCount } = await service.db.admin.query('SELECT FROM auth.invitations WHERE email = $1', [email]);
  return rowCount ?? 0;
}

/** As if the process had ended between commit and answer, and another had replaced it. */
async function loseAnswer(key: string): Promise<void> {
  await service.db.admin.query(
    `UPDATE kept_responses SET response = NULL, claimed_by = 'a process that has ended' WHERE key = $1`,
    [key],
  );
}

describe('A change whose request arrives twice', () => {
  test('has one effect, and the same answer byte for byte', async () => {
    const [key, email] = [randomUUID(), anAddress()];
    const first = await buyer.owner.run(INVITE, inviting(email), { key });
    expect(first).toMatchObject({ status: 200, codes: [] });
    const second = await buyer.owner.run(INVITE, inviting(email), { key });
    expect(second.text).toBe(first.text);
    expect(second.headers.get('content-type')).toBe(first.headers.get('content-type'));
    expect(await invitationsOf(email)).toBe(1);
  });

  test('is refused when the second asks for something else', async () => {
    const [key, email] = [randomUUID(), anAddress()];
    await buyer.owner.run(INVITE, inviting(email), { key });
    expect(await buyer.owner.run(INVITE, inviting(anAddress()), { key })).toMatchObject({
      status: 422,
      codes: ['KEY_USED'],
    });
    expect(await buyer.owner.run(VERIFY, {}, { key })).toMatchObject({ status: 422, codes: ['KEY_USED'] });
  });

  test('is done once when both arrive at the same moment', async () => {
    const [key, email] = [randomUUID(), anAddress()];
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => buyer.owner.run(INVITE, inviting(email), { key })),
    );
    const done = answers.filter(({ status }) => status === 200);
    const waiting = answers.filter(({ status, codes }) => status === 409 && codes[0] === 'STILL_RUNNING');
    expect(done.length).toBeGreaterThan(0);
    expect(done.length + waiting.length).toBe(20);
    expect(new Set(done.map(({ text }) => text)).size).toBe(1);
    expect(await invitationsOf(email)).toBe(1);
  });

  test.each<[string, (key: string) => Promise<Answer>]>([
    ['people', (key) => buyer.owner.run(INVITE, inviting(`${key}@example.org`), { key })],
    ['the data of the organisation', (key) => buyer.owner.run(VERIFY, {}, { key })],
  ])('is not done again when the service died between doing it and answering, for changes of %s', async (_, ask) => {
    const key = randomUUID();
    expect((await ask(key)).status).toBe(200);
    await loseAnswer(key);
    expect(await ask(key)).toMatchObject({ status: 409, codes: ['ALREADY_DONE'] });
  });

  test('is done when the service died before it was', async () => {
    const [key, email] = [randomUUID(), anAddress()];
    await buyer.owner.run(INVITE, inviting(email), { key });
    await loseAnswer(key);
    await service.db.admin.query('DELETE FROM auth.applied_requests WHERE key = $1', [key]);
    await service.db.admin.query('DELETE FROM auth.invitations WHERE email = $1', [email]);
    expect(await buyer.owner.run(INVITE, inviting(email), { key })).toMatchObject({ status: 200, codes: [] });
    expect(await invitationsOf(email)).toBe(1);
  });

  test('waits while another process that lives is at it', async () => {
    const key = randomUUID();
    await buyer.owner.run(VERIFY, {}, { key });
    await service.db.database.transaction(buyer.id, (tx) =>
      tx.query(
        `UPDATE kept_responses SET response = NULL, applied_at = NULL, claimed_by = current_setting('application_name') WHERE key = $1`,
        [key],
      ),
    );
    expect(await buyer.owner.run(VERIFY, {}, { key })).toMatchObject({ status: 409, codes: ['STILL_RUNNING'] });
  });
});

describe('The key of a change', () => {
  test.each([[undefined], ['short'], ['x'.repeat(101)], ['with a blank in it']])('%s is none', async (key) => {
    const answer = await buyer.owner.send({ query: VERIFY }, key === undefined ? {} : { 'idempotency-key': key });
    expect(answer).toMatchObject({ status: 400, codes: ['KEY_MISSING'] });
  });

  test('is not needed for reading', async () => {
    expect(await buyer.owner.send({ query: '{ me { id } }' })).toMatchObject({ status: 200, codes: [] });
  });

  test('belongs to one person: another with the same key gets an answer of their own', async () => {
    const key = randomUUID();
    const admin = await buyer.member('admin');
    const first = await buyer.owner.run(INVITE, inviting(anAddress()), { key });
    const second = await admin.run(INVITE, inviting(anAddress()), { key });
    expect(second).toMatchObject({ status: 200, codes: [] });
    expect(second.text).not.toBe(first.text);
  });

  test('can be used again after a refusal, since nothing was done', async () => {
    const key = randomUUID();
    const viewer = await buyer.member('viewer');
    expect((await viewer.run(VERIFY, {}, { key })).codes).toEqual(['FORBIDDEN']);
    expect((await viewer.run(INVITE, inviting(anAddress()), { key })).codes).toEqual(['FORBIDDEN']);
  });
});

describe('Kept answers', () => {
  test('cannot be read in the database', async () => {
    const email = anAddress();
    const { data } = await buyer.owner.run<{ inviteMember: { link: string } }>(INVITE, inviting(email));
    const { rows } = await service.db.admin.query<{ all: string }>(
      `SELECT string_agg(response, ' ') AS all FROM kept_responses`,
    );
    const token = data?.inviteMember.link.split('/').at(-1) ?? '';
    expect(token.length).toBeGreaterThan(20);
    for (const part of [token, email]) {
      expect(rows[0]?.all).not.toContain(part);
      expect(Buffer.from(rows[0]?.all ?? '', 'base64').toString('utf8')).not.toContain(part);
    }
  });

  test('are gone after a day', async () => {
    service.db.clock.forward({ hours: 24, seconds: 1 });
    await buyer.owner.run(VERIFY);
    expect((await service.db.admin.query('SELECT FROM kept_responses')).rowCount).toBe(1);
  });
});
