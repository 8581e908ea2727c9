import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anAddress, anOrganisation, PASSWORD } from '../../src/features/organisation/testing/an-organisation.ts';
import { aService, type TestOrganisation, type TestService } from './a-service.ts';

let service: TestService;
let secureService: TestService;
let buyer: TestOrganisation;

beforeAll(async () => {
  service = await aService();
  buyer = await service.organisation('Northfield Retail');
  secureService = await aService({ PUBLIC_URL: 'https://plumbline.example' });
});

afterAll(async () => {
  await service.close();
  await secureService.close();
});

const query = encodeURIComponent('mutation { verifyAuditLog { intact } }');

describe('A request that a page of another site could make is refused', () => {
  test('a change by GET', async () => {
    const response = await buyer.owner.fetch(`${buyer.owner.graphqlPath}&query=${query}`);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await response.text()).not.toContain('intact');
  });

  test.each([
    ['application/x-www-form-urlencoded', `query=${query}`],
    ['text/plain', JSON.stringify({ query: '{ me { id } }' })],
    ['application/json', JSON.stringify({ query: '{ me { id } }' })],
    ['application/graphql', '{ me { id } }'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n{ me { id } }\r\n--x--',
    ],
  ])('%s without the header of our pages', async (type, body) => {
    const { graphqlPath, cookie, place } = buyer.owner;
    const response = await fetch(`${place.address}${graphqlPath}`, {
      method: 'POST',
      headers: { 'content-type': type, cookie },
      body,
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(await response.text()).not.toContain('"me"');
  });
});

describe('Cookies', () => {
  test('of a session are for this site only, and no script reads them', async () => {
    const email = anAddress();
    await anOrganisation(service.api.platform.auth, 'buyer', email);
    const response = await service.stranger().signIn(email, PASSWORD);
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^plumbline\.session_token=.+HttpOnly; SameSite=Lax/);
    expect(cookie).not.toContain('Domain');
  });

  test('go over encrypted connections only where the address is one', async () => {
    const email = anAddress();
    await anOrganisation(secureService.api.platform.auth, 'buyer', email);
    const response = await secureService.stranger().signIn(email, PASSWORD);
    expect(response.headers.getSetCookie()[0]).toMatch(/^__Secure-plumbline\.session_token=.+Secure/);
    expect(response.headers.get('strict-transport-security')).toContain('max-age=31536000');
  });
});

describe('What failed', () => {
  test('is told with a code and the number of the request, and no more', async () => {
    const answer = await buyer.owner.run('query ($id: ID!) { jobRun(id: $id) { id } }', { id: 'nonsense' });
    expect(answer).toMatchObject({ status: 200, codes: ['NOT_FOUND'] });
    expect(answer.text).not.toMatch(/stack|node_modules|No JobRun/);
  });

  test('names the roles that could grant it', async () => {
    const viewer = await buyer.member('viewer');
    const answer = await viewer.run('{ auditVerbs { key } }');
    expect(answer.codes).toEqual(['FORBIDDEN']);
    expect(answer.text).toContain('"roles":["owner","admin","safeguarding"]');
  });

  test('somebody who is signed out is told so', async () => {
    expect((await service.stranger(buyer.id).run('{ membersPage { viewerCanInvite } }')).codes).toEqual([
      'UNAUTHENTICATED',
    ]);
  });

  test.each(['/nothing', '/people/nothing', '/api/nothing'])(
    '%s is not there, without a word about the inside',
    async (path) => {
      const response = await service.stranger().fetch(path);
      expect(response.status).toBe(404);
      expect(await response.text()).not.toMatch(/ at |Cannot GET|node_modules/);
    },
  );

  test('a body that is no JSON', async () => {
    const response = await service
      .stranger()
      .fetch('/people/invitation', { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ extensions: { code: 'BAD_REQUEST' } });
  });
});

describe('Slow clients', () => {
  /** Writes to the port of the api and returns what comes back until the connection ends. */
  async function dribble(begin: string): Promise<string> {
    const socket: Socket = connect(service.api.port, '127.0.0.1');
    let heard = '';
    socket.on('data', (chunk) => (heard += String(chunk)));
    const ended = new Promise<void>((resolve) => socket.on('close', () => resolve()));
    socket.on('error', () => undefined);
    socket.write(begin);
    const timer = setInterval(() => socket.write('x'), 1000);
    // Meanwhile everybody else is answered.
    expect((await buyer.owner.run('{ me { id } }')).status).toBe(200);
    await ended;
    clearInterval(timer);
    return heard;
  }

  test('that send headers or a body without end are cut off', async () => {
    const cookie = `cookie: ${buyer.owner.cookie}`;
    const headers = `host: x\r\n${cookie}\r\nx-plumbline: 1\r\ncontent-type: application/json\r\ncontent-length: 100000`;
    const [slowHeaders, slowBody] = await Promise.all([
      dribble('POST /graphql HTTP/1.1\r\nhost: x\r\nx-slow: '),
      dribble(`POST /graphql HTTP/1.1\r\n${headers}\r\n\r\n{`),
    ]);
    expect(slowHeaders).toMatch(/^(HTTP\/1.1 408|$)/);
    expect(slowBody).not.toContain('HTTP/1.1 200');
  });
});
