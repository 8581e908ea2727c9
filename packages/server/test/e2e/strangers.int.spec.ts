import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ADDRESSES } from './addresses.ts';
import { aService, type TestOrganisation, type TestService } from './a-service.ts';

/** Routes on which somebody sends more than a stranger, and who that is. All others take what a stranger may send. */
const SENDERS: Readonly<Record<string, string>> = {
  '/graphql': 'person',
  '/answering/save': 'respondent',
  '/files': 'streams',
  '/files/:id': 'streams',
  '/answering/files': 'streams',
  '/answering/files/:id': 'streams',
};

let service: TestService;
let buyer: TestOrganisation;
beforeAll(async () => {
  service = await aService({ REQUESTS_A_MINUTE: 1_000_000 });
  buyer = await service.organisation('Northfield Retail');
});
afterAll(() => service.close());

const nested = (bytes: number): string => `${'['.repeat(bytes / 2)}${']'.repeat(bytes / 2)}`;
const json = { 'content-type': 'application/json' };

/** An address for each route, with something in the place of its parameters. */
const asked = (route: string): string => route.replace('*', 'x').replace(/:\w+/g, 'x');

async function send(path: string, body: string, headers: Record<string, string> = json): Promise<Response> {
  return service.stranger(buyer.id).fetch(path, { method: 'POST', body, headers });
}

describe('What a stranger sends', () => {
  test('is known of each route', () => {
    const named = service.api.senders.map(({ route, sender }) => [route, sender] as const);
    expect(Object.fromEntries(named.filter(([, sender]) => sender !== 'stranger'))).toEqual(SENDERS);
    const all = new Set(named.map(([route]) => (route === '/*' ? '*' : route)));
    expect(Object.keys(ADDRESSES).filter((route) => !all.has(route) && route !== '*')).toEqual([]);
  });

  test('is refused unread where it is large, and unparsed where it is deep, on every route that reads a body', async () => {
    const reading = service.api.senders.filter(
      ({ sender, methods }) => methods.includes('POST') && sender !== 'streams',
    );
    expect(reading.length).toBeGreaterThan(25);
    for (const { route, sender } of reading) {
      const path = route === '/api/auth/*' ? '/api/auth/sign-in/email' : asked(route);
      const [large, deep, endless] = [
        await send(path, nested(250_000)),
        await send(path, `{"token":${nested(2000)}}`),
        await send(path, `{"token":"${'x'.repeat(17_000)}"}`),
      ];
      const statuses = { stranger: [413, 400, 413], person: [200, 200, 200], respondent: [410, 410, 410], streams: [] };
      expect([route, large.status, deep.status, endless.status]).toEqual([route, ...statuses[sender]]);
      if (sender === 'person') expect(await deep.text()).toContain('UNAUTHENTICATED');
    }
  });

  test('is refused in pieces too, by which nobody says how much will come', async () => {
    const pieces = new ReadableStream({
      start(controller) {
        for (let sent = 0; sent < 40; sent += 1) controller.enqueue(Buffer.from('[ '.repeat(500)));
        controller.close();
      },
    });
    const response = await service.stranger().fetch('/answering/front-page', {
      ...{ method: 'POST', body: pieces, headers: json, duplex: 'half' },
    });
    expect(response.status).toBe(413);
  });

  test('is less than what a member sends, who is refused depth as well', async () => {
    const padding = `# ${'x'.repeat(100_000)}`;
    expect((await buyer.owner.run(`{ me { id } } ${padding}`)).status).toBe(200);
    const deep = await buyer.owner.fetch(buyer.owner.graphqlPath, {
      ...{ method: 'POST', headers: json, body: `{"query":"{ me { id } }","variables":${nested(100)}}` },
    });
    expect(deep.status).toBe(400);
  });
});
