import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { anAddress, anOrganisation, PASSWORD } from '../../features/organisation/testing/an-organisation.ts';
import { testDatabase, type TestDatabase } from '../db/testing/database.ts';
import { ALLOWED_PATHS, DISABLED_PATHS } from './allowed-paths.ts';
import { AuthDatabase } from './auth-database.ts';
import { AUTH_PATH } from './auth.ts';
import { mountAuth } from './mount-auth.ts';
import { post, signIn, type AuthAnswer } from './testing/a-browser.ts';

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

const asked = { email: 'stranger@example.org', name: 'A stranger', password: 'a long sentence for a stranger' };

async function accounts(): Promise<number> {
  const { rows } = await db.admin.query<{ count: number }>('SELECT count(*)::integer AS count FROM auth.users');
  return rows[0]?.count ?? -1;
}

describe('What a browser cannot reach', () => {
  test('every endpoint of better-auth is either allowed or shut', () => {
    const paths = Object.values(auth.auth.api).flatMap((endpoint) => {
      const { path } = endpoint as { path?: string };
      return path === undefined ? [] : [path];
    });
    expect(new Set(paths)).toEqual(new Set<string>([...ALLOWED_PATHS, ...DISABLED_PATHS]));
  });

  test.each([
    '/sign-up/email',
    '/sign-up/email/',
    '/sign-up',
    '/sign-in/social',
    '//sign-up/email',
    '/x/../sign-up/email',
    '/sign-up%2Femail',
  ])('nobody can sign up by %s', async (path) => {
    const before = await accounts();
    const inside = await post(auth, path, asked);
    const outside = await server.inject({ method: 'POST', url: `${AUTH_PATH}${path}`, payload: asked });
    expect(inside.status).toBeGreaterThanOrEqual(400);
    expect(outside.statusCode).toBe(404);
    expect(await accounts()).toBe(before);
  });

  test.each(DISABLED_PATHS.filter((path) => path.startsWith('/organization/')))(
    'an owner cannot go round the rules by %s',
    async (path) => {
      const owner = anAddress();
      const { id } = await anOrganisation(auth, 'buyer', owner);
      const { request } = await signIn(auth, owner, PASSWORD, '192.0.2.7');
      const cookie = request.headers.cookie ?? '';
      for (const method of ['GET', 'POST'] as const) {
        const answer = await server.inject({
          method,
          url: `${AUTH_PATH}${path}`,
          headers: { cookie, origin: auth.config.environment.PUBLIC_URL },
          ...(method === 'POST' ? { payload: { organizationId: id, role: 'owner' } } : {}),
        });
        expect(answer.statusCode).toBe(404);
      }
      const inside = await auth.auth.handler(
        new Request(`http://localhost:4280${AUTH_PATH}${path}`, { headers: { cookie } }),
      );
      expect(inside.status).toBe(404);
    },
  );

  test('a person signs in and out over HTTP, with a cookie that scripts cannot read', async () => {
    const email = anAddress();
    await anOrganisation(auth, 'buyer', email);
    const answer = await server.inject({
      method: 'POST',
      url: `${AUTH_PATH}/sign-in/email`,
      payload: { email, password: PASSWORD },
    });
    expect(answer.statusCode).toBe(200);
    const [cookie = ''] = [answer.headers['set-cookie']].flat();
    expect(cookie).toMatch(/^plumbline\.session_token=.*HttpOnly/);
    const headers = { cookie: cookie.split(';')[0] ?? '', origin: auth.config.environment.PUBLIC_URL };
    const session = await server.inject({ method: 'GET', url: `${AUTH_PATH}/get-session`, headers });
    expect(session.json<{ user: { email: string } }>().user.email).toBe(email);
    await server.inject({ method: 'POST', url: `${AUTH_PATH}/sign-out`, headers });
    const after = await server.inject({ method: 'GET', url: `${AUTH_PATH}/get-session`, headers });
    expect(after.json()).toBeNull();
  });

  test('a page of another site cannot act with the cookie', async () => {
    const email = anAddress();
    await anOrganisation(auth, 'buyer', email);
    const { request } = await signIn(auth, email, PASSWORD, '192.0.2.8');
    const headers = { cookie: request.headers.cookie ?? '', origin: 'https://elsewhere.example' };
    const answer = await server.inject({
      method: 'POST',
      url: `${AUTH_PATH}/update-user`,
      headers,
      payload: { name: 'Changed' },
    });
    expect(answer.statusCode).toBe(403);
  });
});

describe('Guessing passwords', () => {
  test('a burst of attempts from one address is stopped, and keeps nobody out who comes from another one', async () => {
    const email = anAddress();
    await anOrganisation(auth, 'buyer', email);
    const guess = (): Promise<AuthAnswer> => signIn(auth, email, 'a guess that is wrong', '198.51.100.1');
    const statuses = (await Promise.all(Array.from({ length: 24 }, guess))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(14);
    expect((await signIn(auth, email, PASSWORD, '198.51.100.1')).status).toBe(429);
    expect((await signIn(auth, email, PASSWORD, '198.51.100.2')).status).toBe(200);
  });

  test('attempts on one account are stopped, from however many addresses they come', async () => {
    const email = anAddress();
    await anOrganisation(auth, 'buyer', email);
    const rounds = Array.from({ length: 104 }, (_, n) =>
      auth.attempts.countSignIn({ email, address: `198.51.100.${String(n)}` }),
    );
    const counted = await Promise.allSettled(rounds);
    expect(counted.filter(({ status }) => status === 'fulfilled')).toHaveLength(100);
    expect((await signIn(auth, email, PASSWORD, '198.51.100.200')).status).toBe(429);
  });

  test('attempts outlast a restart, and the answer says when to try again', async () => {
    const email = anAddress();
    await anOrganisation(auth, 'buyer', email);
    for (let n = 0; n < 10; n += 1) await signIn(auth, email, 'a guess that is wrong', '198.51.100.3');
    const restarted = new AuthDatabase(db.config, () => undefined);
    const { status } = await signIn(restarted, email, PASSWORD, '198.51.100.3');
    await restarted.close();
    expect(status).toBe(429);
    const answer = await server.inject({
      method: 'POST',
      url: `${AUTH_PATH}/sign-in/email`,
      remoteAddress: '198.51.100.3',
      payload: { email, password: PASSWORD },
    });
    expect(answer.statusCode).toBe(429);
    const seconds = Number(answer.headers['retry-after']);
    expect(seconds > 0 && seconds <= 15 * 60).toBe(true);
  });

  test('an account that does not exist answers as one that does', async () => {
    const email = anAddress();
    await anOrganisation(auth, 'buyer', email);
    const known = await signIn(auth, email, 'a guess that is wrong', '192.0.2.9');
    const unknown = await signIn(auth, anAddress(), 'a guess that is wrong', '192.0.2.9');
    expect([unknown.status, unknown.code]).toEqual([known.status, known.code]);
  });

  test('attempts before a right password are forgotten', async () => {
    const email = anAddress();
    await anOrganisation(auth, 'buyer', email);
    for (let n = 0; n < 9; n += 1) await signIn(auth, email, 'a guess that is wrong', '192.0.2.10');
    expect((await signIn(auth, email, PASSWORD, '192.0.2.10')).status).toBe(200);
    for (let n = 0; n < 9; n += 1) await signIn(auth, email, 'a guess that is wrong', '192.0.2.10');
    expect((await signIn(auth, email, PASSWORD, '192.0.2.10')).status).toBe(200);
  });

  test('nobody gets round the limit of an address by naming another one', async () => {
    await server.inject({
      method: 'POST',
      url: `${AUTH_PATH}/sign-in/email`,
      headers: { 'x-forwarded-for': '203.0.113.77' },
      payload: { email: anAddress(), password: 'a guess that is wrong' },
    });
    const { rows } = await db.admin.query<{ key: string }>('SELECT key FROM auth.rate_limits');
    expect(rows.some(({ key }) => key.includes('127.0.0.1'))).toBe(true);
    expect(rows.some(({ key }) => key.includes('203.0.113.77'))).toBe(false);
  });
});
