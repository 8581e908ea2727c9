import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { anEnrolledOwner, cookieOf } from '../../features/organisation/testing/an-enrolled-owner.ts';
import { anAddress, anOrganisation, PASSWORD } from '../../features/organisation/testing/an-organisation.ts';
import { testDatabase, type TestDatabase } from '../db/testing/database.ts';
import { ALLOWED_PATHS, DISABLED_PATHS } from './allowed-paths.ts';
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
      const { request } = await signIn(auth, owner, PASSWORD, { address: '192.0.2.7' });
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

  test('no answer repeats in its body what the cookie holds, whichever endpoint is asked', async () => {
    const { email, code, codes, cookie: own } = await anEnrolledOwner(auth);
    const origin = auth.config.environment.PUBLIC_URL;
    const ask = (path: string, body: object | null, cookie: string) => {
      const headers = { origin, 'content-type': 'application/json', cookie };
      const url = `${AUTH_PATH}${path}`;
      if (body === null) return server.inject({ method: 'GET', url, headers: { origin, cookie } });
      return server.inject({ method: 'POST', url, headers, payload: JSON.stringify(body) });
    };
    const half = async () => cookieOf(await signIn(auth, email, PASSWORD));
    const calls = [
      ['/sign-in/email', { email, password: PASSWORD }, '', 200],
      ['/two-factor/verify-totp', { code: code() }, await half(), 200],
      ['/two-factor/verify-backup-code', { code: codes[0] }, await half(), 200],
      ['/get-session', null, own, 200],
      ['/update-user', { locale: 'de' }, own, 200],
      ['/two-factor/enable', { password: PASSWORD }, own, null],
      ['/two-factor/generate-backup-codes', { password: PASSWORD }, own, 200],
      ['/passkey/list', null, own, 200],
      ['/passkey/begin', {}, own, null],
      ['/passkey/add', { name: 'Key', response: { id: 'x' } }, own, null],
      ['/passkey/remove', { id: randomUUID() }, own, null],
      ['/passkey/ask', {}, own, 200],
      ['/passkey/verify', { response: { id: 'x' } }, own, null],
      ['/revoke-other-sessions', {}, own, 200],
      ['/two-factor/disable', { password: PASSWORD }, own, null],
      ['/revoke-sessions', {}, own, null],
      ['/sign-out', {}, own, null],
    ] as const;
    expect(new Set(calls.map(([path]) => path))).toEqual(new Set(ALLOWED_PATHS));
    const tokens = new Set<string>();
    for (const [path, body, cookie, status] of calls) {
      const answer = await ask(path, body, cookie);
      if (status !== null) expect([path, answer.statusCode]).toEqual([path, status]);
      for (const { token } of await auth.query<{ token: string }>('SELECT token FROM auth.sessions')) tokens.add(token);
      expect([path, [...tokens].filter((token) => answer.body.includes(token))]).toEqual([path, []]);
      expect([path, answer.body.includes('"token"')]).toEqual([path, false]);
    }
    expect(tokens.size).toBeGreaterThan(2);
  });

  test('a page of another site cannot act with the cookie', async () => {
    const email = anAddress();
    await anOrganisation(auth, 'buyer', email);
    const { request } = await signIn(auth, email, PASSWORD, { address: '192.0.2.8' });
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
