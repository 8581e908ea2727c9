import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anAddress, anOrganisation, PASSWORD } from '../../src/features/organisation/testing/an-organisation.ts';
import { aService, type TestService } from './a-service.ts';

let service: TestService;

beforeAll(async () => {
  // The tests' own connections come from here, as those of a proxy would.
  service = await aService({ TRUSTED_PROXIES: ['127.0.0.1'], REQUESTS_A_MINUTE: 60 });
});

afterAll(() => service.close());

/** Posts by the proxy for a sender, who wrote an address of their own choice into the header first. */
function post(sender: string, path: string, body: object): Promise<Response> {
  return service.stranger().post(path, body, { 'x-forwarded-for': `198.51.100.255, ${sender}` });
}

const signIn = (sender: string, email: string, password: string) =>
  post(sender, '/api/auth/sign-in/email', { email, password });

async function somebody(): Promise<string> {
  const email = anAddress();
  await anOrganisation(service.api.platform.auth, 'buyer', email);
  return email;
}

describe('Behind a proxy', () => {
  test('ten wrong passwords of one person lock nobody else out, and the session keeps the right address', async () => {
    const [one, other] = [await somebody(), await somebody()];
    for (let n = 0; n < 10; n += 1)
      expect([401, 429]).toContain((await signIn('203.0.113.1', one, 'a guess that is wrong')).status);
    expect((await signIn('203.0.113.1', one, PASSWORD)).status).toBe(429);
    expect((await signIn('203.0.113.2', one, PASSWORD)).status).toBe(200);
    expect((await signIn('203.0.113.3', other, PASSWORD)).status).toBe(200);
    const { rows } = await service.db.admin.query(
      'SELECT ip_address FROM auth.sessions ORDER BY created_at, ip_address',
    );
    expect(rows).toEqual([{ ip_address: '203.0.113.2' }, { ip_address: '203.0.113.3' }]);
  });

  test('who tries too many links stops only their own', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 31; n += 1)
      statuses.push((await post('203.0.113.4', '/people/invitation', { token: 'x' })).status);
    expect(statuses.at(-1)).toBe(429);
    expect((await post('203.0.113.5', '/people/invitation', { token: 'x' })).status).toBe(410);
  });

  test('who asks too often stops only their own network', async () => {
    const ask = async (sender: string) =>
      (await service.stranger().fetch('/api/auth/get-session', { headers: { 'x-forwarded-for': sender } })).status;
    const statuses: number[] = [];
    for (let n = 0; n < 61; n += 1) statuses.push(await ask(`2001:db8:1:1::${n.toString(16)}`));
    expect(statuses.at(-1)).toBe(429);
    expect(await ask('2001:db8:1:2::1')).toBe(200);
  });
});
