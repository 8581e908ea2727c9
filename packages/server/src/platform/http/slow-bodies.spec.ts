import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { request, type ClientRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { endSlowBodies } from './slow-bodies.ts';

const patience = { whole: 300, step: 1500, bytes: 100 };

let server: FastifyInstance;

beforeAll(async () => {
  server = fastify();
  endSlowBodies(server, patience);
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, body, done) => {
      body.resume().once('end', () => done(null));
    });
    for (const url of ['/filesX', '/people/invitation']) scope.post(url, async () => 'whole');
    for (const url of ['/files', '/files/:id']) scope.post(url, { config: { streams: true } }, async () => 'whole');
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
});

afterAll(() => server.close());

/** Begins a request with a body of 10,000 bytes. @returns the request, and whether it was answered (or cut off) */
function begin(path: string): { sent: ClientRequest; answered: Promise<boolean> } {
  const { port } = server.server.address() as AddressInfo;
  const headers = { 'content-type': 'application/octet-stream', 'content-length': '10000' };
  const sent = request({ port, host: '127.0.0.1', path, method: 'POST', headers });
  const answered = new Promise<boolean>((resolve) => {
    sent.on('response', (response) => resolve(response.resume().statusCode === 200));
    sent.on('error', () => resolve(false));
  });
  sent.write('x');
  return { sent, answered };
}

/** Sends pieces until the connection is cut off or the body is complete. */
async function dribble(path: string, piece: number): Promise<boolean> {
  const { sent, answered } = begin(path);
  let open = true;
  void answered.then(() => (open = false));
  for (let left = 9999; left > 0 && open; left -= piece) {
    sent.write('x'.repeat(Math.min(piece, left)));
    await wait(20);
  }
  if (open) sent.end();
  return answered;
}

describe('A body that dribbles in', () => {
  test.each(['/filesX', '/people/invitation', '/files/a/b', '/nowhere'])('is cut off: %s', async (path) => {
    expect(await dribble(path, 1)).toBe(false);
  });

  test.each(['/files', '/files/7'])('is cut off where files are taken, when it does not get on: %s', async (path) => {
    expect(await dribble(path, 1)).toBe(false);
  });

  test('may take its time where files are taken, as long as it gets on', async () => {
    // Twenty pieces of 500 bytes take longer than other requests allow.
    expect(await dribble('/files', 500)).toBe(true);
    expect(await dribble('/people/invitation', 500)).toBe(false);
  });
});
