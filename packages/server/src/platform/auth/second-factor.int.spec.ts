import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { CreateResetLink } from '../../features/organisation/commands/create-reset-link.ts';
import { RemoveSecondFactor } from '../../features/organisation/commands/remove-second-factor.ts';
import { ResetPassword } from '../../features/organisation/commands/reset-password.ts';
import { relayMemberEvents } from '../../features/organisation/relay-member-events.ts';
import { anEnrolledOwner, appOf, cookieOf, lookedAt } from '../../features/organisation/testing/an-enrolled-owner.ts';
import { anAddress, anOrganisation, PASSWORD } from '../../features/organisation/testing/an-organisation.ts';
import { testDatabase, type TestDatabase } from '../db/testing/database.ts';
import { AuthDatabase } from './auth-database.ts';
import { AUTH_PATH } from './auth.ts';
import { mountAuth } from './mount-auth.ts';
import { post, signIn } from './testing/a-browser.ts';

let db: TestDatabase;
let auth: AuthDatabase;
let server: FastifyInstance;

beforeAll(async () => {
  db = await testDatabase();
  auth = new AuthDatabase(db.config, () => undefined);
  server = fastify();
  await mountAuth(server, auth);
});

afterAll(async () => {
  await server.close();
  await auth.close();
  await db.close();
});

/** A code that the app shows at no time near now. */
const wrongOf = (uri: string): string => {
  const near = appOf(uri);
  const shown = new Set([near(), near(), near(), near(), near()]);
  return ['000000', '111111', '222222', '333333', '444444', '555555'].find((code) => !shown.has(code)) ?? '';
};
const enrolled = () => anEnrolledOwner(auth);

/** The verbs of one of the logs of an organisation, oldest first, with whether the person is known. */
async function told(organisationId: string, log: 'access' | 'audit'): Promise<[string, boolean][]> {
  await relayMemberEvents(db.database, auth);
  const { rows } = await db.admin.query<{ verb: string; known: boolean }>(
    `SELECT verb, actor_id IS NOT NULL AS known FROM ${log}_entries WHERE organisation_id = $1 ORDER BY sequence`,
    [organisationId],
  );
  return rows.map(({ verb, known }) => [verb, known]);
}

const isSignedIn = async (cookie: string): Promise<boolean> =>
  (await auth.auth.api.getSession({ headers: new Headers({ cookie }) })) !== null;

describe('A second factor', () => {
  test('makes the password alone open nothing; password and code open the account', async () => {
    const { email, code, organisation } = await enrolled();
    const first = await signIn(auth, email, PASSWORD);
    expect(first.content).toMatchObject({ twoFactorRedirect: true });
    expect(first.content).not.toHaveProperty('token');
    expect(await isSignedIn(cookieOf(first))).toBe(false);
    const second = await post(auth, '/two-factor/verify-totp', { code: code() }, { cookie: cookieOf(first) });
    expect(second.status).toBe(200);
    expect(await isSignedIn(cookieOf(second))).toBe(true);
    const access = await told(organisation.id, 'access');
    expect(access.slice(-2)).toEqual([
      ['password-right', false],
      ['signed-in', true],
    ]);
    expect(await told(organisation.id, 'audit')).toContainEqual(['second-factor.on', true]);
  });

  test('is not set up before a code of the app has proved it, so nobody locks themselves out by half', async () => {
    const email = anAddress();
    await anOrganisation(auth, 'buyer', email);
    const cookie = cookieOf(await signIn(auth, email, PASSWORD));
    const { content } = await post(auth, '/two-factor/enable', { password: PASSWORD }, { cookie });
    const uri = String(content['totpURI']);
    const confirmed = await post(auth, '/two-factor/verify-totp', { code: wrongOf(uri) }, { cookie });
    expect(confirmed.code).toBe('INVALID_CODE');
    expect(await isSignedIn(cookieOf(await signIn(auth, email, PASSWORD)))).toBe(true);
  });

  test('ends the sessions that the password alone has opened, but for the browser in which it is set up', async () => {
    const email = anAddress();
    await anOrganisation(auth, 'buyer', email);
    const [other, own] = [await signIn(auth, email, PASSWORD), await signIn(auth, email, PASSWORD)];
    const cookie = cookieOf(own);
    const { content } = await post(auth, '/two-factor/enable', { password: PASSWORD }, { cookie });
    expect(await isSignedIn(cookieOf(other))).toBe(true);
    const code = appOf(String(content['totpURI']))();
    const confirmed = await post(auth, '/two-factor/verify-totp', { code }, { cookie });
    expect(await isSignedIn(cookieOf(confirmed))).toBe(true);
    expect(await isSignedIn(cookieOf(other))).toBe(false);
  });

  test('a recovery code opens the account once, and the log says so', async () => {
    const { email, codes, organisation } = await enrolled();
    const use = async () =>
      post(
        auth,
        '/two-factor/verify-backup-code',
        { code: codes[0] },
        { cookie: cookieOf(await signIn(auth, email, PASSWORD)) },
      );
    expect((await use()).status).toBe(200);
    expect((await use()).code).toBe('INVALID_BACKUP_CODE');
    expect(await told(organisation.id, 'access')).toContainEqual(['recovery-code-used', true]);
  });

  test('the secret is stored so that a copy of the database makes no codes', async () => {
    const { email, uri, codes } = await enrolled();
    const [row] = await auth.query<{ secret: string; backup_codes: string }>(
      `SELECT secret, backup_codes FROM auth.two_factors JOIN auth.users person ON person.id = user_id WHERE email = $1`,
      [email],
    );
    expect(`${row?.secret}${row?.backup_codes}`).not.toContain(codes[0]);
    expect(row?.secret).not.toContain(new URL(uri).searchParams.get('secret'));
  });

  test('wrong codes wait ever longer, from one address for all others not at all', async () => {
    const { email, uri, code } = await enrolled();
    const looked = await lookedAt(async () => {
      const cookie = cookieOf(await signIn(auth, email, PASSWORD, { address: '198.51.100.7' }));
      const from = { cookie, address: '198.51.100.7' };
      return post(auth, '/two-factor/verify-totp', { code: wrongOf(uri) }, from);
    });
    expect(looked.slice(0, 5)).toEqual(Array(5).fill('INVALID_CODE'));
    const elsewhere = { address: '192.0.2.9' };
    const cookie = cookieOf(await signIn(auth, email, PASSWORD, elsewhere));
    const answer = await post(auth, '/two-factor/verify-totp', { code: code() }, { ...elsewhere, cookie });
    expect(answer.status).toBe(200);
  });

  test('ten wrong codes shut the step of the code to devices that are not known, wherever they are; a new password opens it again', async () => {
    const { email, uri, code, organisation } = await enrolled();
    const tried = async (password: string, given: string, address: string) => {
      const cookie = cookieOf(await signIn(auth, email, password, { address }));
      return post(auth, '/two-factor/verify-totp', { code: given }, { cookie, address });
    };
    for (let n = 0; n < 10; n += 1) await tried(PASSWORD, wrongOf(uri), `203.0.113.${n}`);
    expect(await tried(PASSWORD, code(), '192.0.2.10')).toMatchObject({ status: 429, retryAfter: 900 });
    db.clock.forward({ minutes: 16 });
    for (let n = 0; n < 10; n += 1) await tried(PASSWORD, wrongOf(uri), `203.0.113.${20 + n}`);
    const { url } = await new CreateResetLink(auth).forOperator(email);
    const password = 'seven kettles sing at dawn';
    await new ResetPassword(auth).execute({ token: url.split('/').at(-1) ?? '', password });
    expect((await tried(password, code(), '192.0.2.11')).status).toBe(200);
    expect(organisation.owner.roles.has('owner')).toBe(true);
  });

  test('wrong codes of others never make a device wait that has signed in with a code before', async () => {
    const { email, uri, code, cookie: own } = await enrolled();
    expect(own).toContain('plumbline.device=');
    const device = own.split('; ').find((one) => one.startsWith('plumbline.device=')) ?? '';
    for (let n = 0; n < 12; n += 1) {
      const address = `203.0.113.${n}`;
      const cookie = cookieOf(await signIn(auth, email, PASSWORD, { address }));
      await post(auth, '/two-factor/verify-totp', { code: wrongOf(uri) }, { cookie, address });
    }
    const first = await signIn(auth, email, PASSWORD, { cookie: device });
    const second = await post(auth, '/two-factor/verify-totp', { code: code() }, { cookie: cookieOf(first) });
    expect(second.status).toBe(200);
    expect(await isSignedIn(cookieOf(second))).toBe(true);
  });

  test('a reset link does not open the account: the new password still asks for the code', async () => {
    const { email } = await enrolled();
    const { url } = await new CreateResetLink(auth).forOperator(email);
    const password = 'seven kettles sing at dusk';
    await new ResetPassword(auth).execute({ token: url.split('/').at(-1) ?? '', password });
    const answer = await signIn(auth, email, password);
    expect(answer.content).toMatchObject({ twoFactorRedirect: true });
    expect(await isSignedIn(cookieOf(answer))).toBe(false);
  });

  test('a code opens the account once, and no older one opens it after', async () => {
    const { email, code } = await enrolled();
    const use = async (given: string) =>
      post(auth, '/two-factor/verify-totp', { code: given }, { cookie: cookieOf(await signIn(auth, email, PASSWORD)) });
    const [older, newer] = [code(), code()];
    expect((await use(newer)).status).toBe(200);
    expect(await use(newer)).toMatchObject({ status: 401, code: 'INVALID_CODE' });
    expect(await use(older)).toMatchObject({ status: 401, code: 'INVALID_CODE' });
  });

  test('of two who give one code at once, one is let in', async () => {
    const { email, code } = await enrolled();
    const cookies = [cookieOf(await signIn(auth, email, PASSWORD)), cookieOf(await signIn(auth, email, PASSWORD))];
    const given = code();
    const answers = await Promise.all(
      cookies.map((cookie) => post(auth, '/two-factor/verify-totp', { code: given }, { cookie })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401]);
  });

  test('a device is known only after the code', async () => {
    const { email, code } = await enrolled();
    const first = await signIn(auth, email, PASSWORD);
    expect(cookieOf(first)).not.toContain('plumbline.device=');
    const second = await post(auth, '/two-factor/verify-totp', { code: code() }, { cookie: cookieOf(first) });
    expect(cookieOf(second)).toContain('plumbline.device=');
  });

  test('a code is not guessed in a session that somebody took over', async () => {
    const { cookie, code: shown, codes } = await enrolled();
    for (const [path, code] of [
      ['/two-factor/verify-totp', shown()],
      ['/two-factor/verify-backup-code', codes[0]],
    ] as const)
      expect(await post(auth, path, { code }, { cookie })).toMatchObject({ status: 403, code: 'ALREADY_SIGNED_IN' });
  });

  test('is turned off with the password, and guesses at that wait as well', async () => {
    const { cookie, email, organisation } = await enrolled();
    const off = async (password: string) => post(auth, '/two-factor/disable', { password }, { cookie });
    const looked = await lookedAt(() => off('a guess that is wrong'));
    expect(looked.slice(0, 5)).toEqual(Array(5).fill('INVALID_PASSWORD'));
    db.clock.forward({ minutes: 1 });
    expect((await off(PASSWORD)).status).toBe(200);
    expect(await isSignedIn(cookieOf(await signIn(auth, email, PASSWORD)))).toBe(true);
    expect(await told(organisation.id, 'audit')).toContainEqual(['second-factor.off', true]);
  });

  test('recovery codes are made anew, and the former ones are void', async () => {
    const { cookie, email, codes, organisation } = await enrolled();
    const { content } = await post(auth, '/two-factor/generate-backup-codes', { password: PASSWORD }, { cookie });
    const [fresh] = content['backupCodes'] as string[];
    const use = async (code: string | undefined) =>
      post(auth, '/two-factor/verify-backup-code', { code }, { cookie: cookieOf(await signIn(auth, email, PASSWORD)) });
    expect((await use(codes[3])).status).toBe(401);
    expect((await use(fresh)).status).toBe(200);
    expect(await told(organisation.id, 'audit')).toContainEqual(['second-factor.codes-renewed', true]);
  });

  test('is taken off by the operator where phone and codes are lost, which the organisation can read', async () => {
    const { email, organisation } = await enrolled();
    await new RemoveSecondFactor(auth).forOperator(email);
    expect(await isSignedIn(cookieOf(await signIn(auth, email, PASSWORD)))).toBe(true);
    expect(await told(organisation.id, 'audit')).toContainEqual(['second-factor.removed', false]);
    await expect(new RemoveSecondFactor(auth).forOperator(email)).rejects.toThrow('SECOND_FACTOR_NONE');
  });

  test.each([
    ['/two-factor/verify-totp', { code: '000000', trustDevice: true }],
    ['/two-factor/verify-backup-code', { code: 'aaaaa-bbbbb', disableSession: true }],
    ['/two-factor/enable', { password: PASSWORD, method: 'otp' }],
  ])('%s takes no setting that would go round it', async (path, payload) => {
    const answer = await server.inject({ method: 'POST', url: `${AUTH_PATH}${path}`, payload });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.body).not.toContain('INVALID_TWO_FACTOR_COOKIE');
  });
});
