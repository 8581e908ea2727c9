import { expect, test } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import type { Config } from '../config/config.ts';
import { createLog } from '../logging/log.ts';
import { logRequests } from './request-log.ts';

interface Line {
  readonly msg: string;
  readonly route?: string;
  readonly counts?: Readonly<Record<string, number>>;
}

async function aServer(): Promise<{ server: FastifyInstance; lines: Line[] }> {
  const lines: Line[] = [];
  const config = { environment: { LOG_LEVEL: 'info' } } as Config;
  const log = createLog(config, 'test', { write: (line) => lines.push(JSON.parse(line) as Line) });
  const server = fastify() as unknown as FastifyInstance;
  logRequests(server, log, ({ headers }) => headers.cookie === 'a member');
  server.get('/suppliers', async () => 'ok');
  server.post('/people/accept-invitation', async (request, reply) =>
    reply.code(request.headers['x-token'] === 'right' ? 200 : 410).send(),
  );
  return { server, lines };
}

test('People without a session leave one line a minute, however often they ask; each request of a member is a line', async () => {
  const { server, lines } = await aServer();
  for (let asked = 0; asked < 500; asked += 1) {
    await server.inject('/suppliers');
    await server.inject(`/nowhere/${asked}`);
    await server.inject({ method: 'POST', url: '/people/accept-invitation' });
  }
  expect(lines).toEqual([]);
  await server.inject({ url: '/suppliers', headers: { cookie: 'a member' } });
  await server.inject({ method: 'POST', url: '/people/accept-invitation', headers: { 'x-token': 'right' } });
  expect(lines.map(({ msg, route }) => [msg, route])).toEqual([
    ['Request', '/suppliers'],
    ['Request', '/people/accept-invitation'],
  ]);
  await server.close();
  expect(lines.slice(2).map(({ counts }) => counts)).toEqual([
    { 'GET /suppliers 200': 500, 'GET none 404': 500, 'POST /people/accept-invitation 410': 500 },
  ]);
});
