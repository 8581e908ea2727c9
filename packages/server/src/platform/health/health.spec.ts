import { expect, test } from '@jest/globals';
import { fastify } from 'fastify';
import { mountHealth } from './health.ts';

test('However many ask whether the process is ready, what it needs is asked once a second', async () => {
  let [asked, now, isThere] = [0, 0, true];
  const server = fastify();
  const database = async (): Promise<void> => {
    asked += 1;
    if (!isThere) throw new Error('away');
  };
  mountHealth(server, [{ name: 'database', run: database }], () => now);
  const ready = () => server.inject('/health/ready');
  const answers = await Promise.all(Array.from({ length: 200 }, ready));
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
  expect(asked).toBe(1);
  [now, isThere] = [999, false];
  expect((await ready()).statusCode).toBe(200);
  now = 1000;
  expect((await ready()).json()).toEqual({ status: 'waiting', missing: ['database'] });
  expect(asked).toBe(2);
  await server.close();
});
