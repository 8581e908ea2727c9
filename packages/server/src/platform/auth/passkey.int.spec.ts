import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { relayMemberEvents } from '../../features/organisation/relay-member-events.ts';
import { anEnrolledOwner, cookieOf, lookedAt } from '../../features/organisation/testing/an-enrolled-owner.ts';
import { anAddress, anOrganisation, PASSWORD } from '../../features/organisation/testing/an-organisation.ts';
import { testDatabase, type TestDatabase } from '../db/testing/database.ts';
import { AuthDatabase } from './auth-database.ts';
import { post, signIn } from './testing/a-browser.ts';
import { anAuthenticator } from './testing/an-authenticator.ts';

let db: TestDatabase;
let auth: AuthDatabase;

beforeAll(async () => {
  db = await testDatabase();
  auth = new AuthDatabase(db.config, () => undefined);
});

afterAll(async () => {
  await auth.close();
  await db.close();
});

const here = { origin: 'http://localhost:4280', host: 'localhost' };
type Device = ReturnType<typeof anAuthenticator>;

const isSignedIn = async (cookie: string): Promise<boolean> =>
  (await auth.auth.api.getSession({ headers: new Headers({ cookie }) })) !== null;

const listed = (cookie: string) => auth.auth.api.listPasskeys({ headers: new Headers({ cookie }) });

/** Makes a passkey in a session. */
async function add(cookie: string, device: Device, at: { origin: string; host: string } = here) {
  const { content } = await post(auth, '/passkey/begin', {}, { cookie });
  const response = device.make({ ...at, challenge: String(content['challenge']) });
  return post(auth, '/passkey/add', { name: 'Work laptop', response }, { cookie });
}

/** An owner with an app and a passkey. */
async function withPasskey() {
  const [owner, device] = [await anEnrolledOwner(auth), anAuthenticator()];
  expect((await add(owner.cookie, device)).status).toBe(200);
  return { ...owner, device };
}

async function challengeIn(cookie: string): Promise<string> {
  const { content } = await post(auth, '/passkey/ask', {}, { cookie });
  return (content['options'] as { challenge: string } | null)?.challenge ?? '';
}

/** The password, then the passkey. */
async function signInWith(email: string, device: Device, at: { origin: string; host: string } = here) {
  const cookie = cookieOf(await signIn(auth, email, PASSWORD));
  const response = device.give({ ...at, challenge: await challengeIn(cookie) });
  return { cookie, response, answer: await post(auth, '/passkey/verify', { response }, { cookie }) };
}

describe('A passkey', () => {
  test('opens the account after the password, in the place of the code, and makes the device known', async () => {
    const { email, device, cookie } = await withPasskey();
    const { answer } = await signInWith(email, device);
    expect(answer.status).toBe(200);
    expect(await isSignedIn(cookieOf(answer))).toBe(true);
    expect(cookieOf(answer)).toContain('plumbline.device=');
    expect(await listed(cookie)).toMatchObject({
      host: 'localhost',
      passkeys: [{ name: 'Work laptop', usedAt: expect.any(Date) }],
    });
  });

  test('opens nothing without the password', async () => {
    const { device } = await withPasskey();
    const { content } = await post(auth, '/passkey/ask', {});
    expect(content).toEqual({ options: null });
    const response = device.give({ ...here, challenge: 'bm90IGFza2VkIGZvcg' });
    expect(await post(auth, '/passkey/verify', { response })).toMatchObject({
      ...{ status: 401, code: 'INVALID_TWO_FACTOR_COOKIE' },
    });
  });

  test('answers one challenge once', async () => {
    const { email, device } = await withPasskey();
    const { cookie, response, answer } = await signInWith(email, device);
    expect(answer.status).toBe(200);
    expect((await post(auth, '/passkey/verify', { response }, { cookie })).status).toBe(401);
  });

  test.each([
    ['another site', { origin: 'https://plumbline.example.net', host: 'localhost' }],
    ['another host', { origin: 'http://localhost:4280', host: 'plumbline.example.net' }],
  ])('given to %s is not taken', async (_, at) => {
    const { email, device } = await withPasskey();
    const { answer } = await signInWith(email, device, at);
    expect(answer).toMatchObject({ status: 401, code: 'INVALID_PASSKEY' });
    expect(await isSignedIn(cookieOf(answer))).toBe(false);
  });

  test('of somebody else is not taken, nor one from a device that has not asked who is there', async () => {
    const [owner, other] = [await withPasskey(), await withPasskey()];
    expect((await signInWith(owner.email, other.device)).answer.code).toBe('INVALID_PASSKEY');
    const careless = anAuthenticator({ verifiesItsOwner: false });
    expect((await add(owner.cookie, careless)).code).toBe('INVALID_PASSKEY');
  });

  test('wrong ones wait ever longer', async () => {
    const { email } = await withPasskey();
    const looked = await lookedAt(async () => (await signInWith(email, anAuthenticator())).answer);
    expect(looked.slice(0, 5)).toEqual(Array(5).fill('INVALID_PASSKEY'));
  });

  test('is added only beside an app, with a fresh proof, and ten at most', async () => {
    const email = anAddress();
    await anOrganisation(auth, 'buyer', email);
    const without = cookieOf(await signIn(auth, email, PASSWORD));
    expect((await post(auth, '/passkey/begin', {}, { cookie: without })).code).toBe('SECOND_FACTOR_FIRST');
    const { cookie } = await withPasskey();
    for (let n = 0; n < 9; n += 1) expect((await add(cookie, anAuthenticator())).status).toBe(200);
    expect((await post(auth, '/passkey/begin', {}, { cookie })).code).toBe('TOO_MANY_PASSKEYS');
    db.clock.forward({ minutes: 11 });
    for (const [path, body] of [
      ['/passkey/begin', {}],
      ['/passkey/remove', { id: '019400d0-0000-7000-8000-000000000000' }],
    ] as const)
      expect((await post(auth, path, body, { cookie })).code).toBe('PROOF_NEEDED');
  });

  test('is removed by its owner alone, and each change is told', async () => {
    const [owner, other] = [await withPasskey(), await withPasskey()];
    const [own] = (await listed(owner.cookie)).passkeys;
    await post(auth, '/passkey/remove', { id: own?.id }, { cookie: other.cookie });
    expect(await challengeIn(cookieOf(await signIn(auth, owner.email, PASSWORD)))).not.toBe('');
    expect((await post(auth, '/passkey/remove', { id: own?.id }, { cookie: owner.cookie })).status).toBe(200);
    expect(await challengeIn(cookieOf(await signIn(auth, owner.email, PASSWORD)))).toBe('');
    await relayMemberEvents(db.database, auth);
    const { rows } = await db.admin.query<{ verb: string }>(
      `SELECT verb FROM audit_entries WHERE organisation_id = $1 AND verb LIKE '%passkey%' ORDER BY sequence`,
      [owner.organisation.id],
    );
    expect(rows.map(({ verb }) => verb)).toEqual(['second-factor.passkey-added', 'second-factor.passkey-removed']);
  });

  test('goes when the second factor is turned off', async () => {
    const { cookie, email } = await withPasskey();
    expect((await post(auth, '/two-factor/disable', { password: PASSWORD }, { cookie })).status).toBe(200);
    const rows = await auth.query(
      'SELECT FROM auth.passkeys JOIN auth.users person ON person.id = user_id WHERE email = $1',
      [email],
    );
    expect(rows).toEqual([]);
  });

  test('is not taken in a session that somebody took over', async () => {
    const { cookie, device } = await withPasskey();
    const response = device.give({ ...here, challenge: await challengeIn(cookie) });
    expect(await post(auth, '/passkey/verify', { response }, { cookie })).toMatchObject({
      ...{ status: 403, code: 'ALREADY_SIGNED_IN' },
    });
  });
});
