import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { addressOf } from './address-of.ts';

let direct: FastifyInstance;
let behind: FastifyInstance;

beforeAll(() => {
  direct = fastify();
  behind = fastify({ trustProxy: ['10.0.0.0/8', '192.0.2.7', '2001:db8:ffff::/48'] });
  for (const server of [direct, behind]) server.get('/', async (request) => addressOf(request));
});

afterAll(async () => {
  await direct.close();
  await behind.close();
});

async function seenBy(server: FastifyInstance, remoteAddress: string, forwarded?: string): Promise<string> {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return (await server.inject({ url: '/', remoteAddress, headers })).body;
}

test('without trusted proxies the header says nothing', async () => {
  expect(await seenBy(direct, '198.51.100.1', '203.0.113.9')).toBe('198.51.100.1');
});

test('somebody who does not come by a trusted proxy is not believed', async () => {
  expect(await seenBy(behind, '198.51.100.1', '203.0.113.9')).toBe('198.51.100.1');
  expect(await seenBy(behind, '198.51.100.1', '203.0.113.9, 10.0.0.1')).toBe('198.51.100.1');
});

test.each([
  ['one proxy', '203.0.113.9', '203.0.113.9'],
  ['what the sender wrote stands on the left', '127.0.0.1, 192.0.2.99, 203.0.113.9', '203.0.113.9'],
  ['proxies in a row', '198.51.100.77, 203.0.113.9, 10.1.2.3, 192.0.2.7', '203.0.113.9'],
  ['a trusted address to the left of the sender', '10.9.9.9, 203.0.113.9', '203.0.113.9'],
  ['spaces and empty entries', ' ,, 203.0.113.9 ', '203.0.113.9'],
  ['a port', '203.0.113.9:50123', '203.0.113.9'],
  ['version 6', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'],
  ['version 6 with a port', '[2001:db8:1:2::9]:443', '2001:db8:1:2::'],
  ['a neighbour in the same network of version 6', '2001:DB8:1:2:ffff::', '2001:db8:1:2::'],
  ['version 4 written as version 6', '::ffff:203.0.113.9', '203.0.113.9'],
  ['a proxy written as version 6', '203.0.113.9, ::ffff:10.0.0.2', '203.0.113.9'],
  ['a proxy of version 6', '203.0.113.9, 2001:db8:ffff::2', '203.0.113.9'],
  ['garbage from a sender', 'somewhere<script>, 203.0.113.9', '203.0.113.9'],
  ['garbage from a proxy', '203.0.113.9, unknown', '10.0.0.1'],
  ['a number', '1', '10.0.0.1'],
  ['nothing', '', '10.0.0.1'],
  ['only proxies', '10.0.0.3, 10.0.0.2', '10.0.0.3'],
])('behind proxies: %s', async (_, forwarded, address) => {
  expect(await seenBy(behind, '10.0.0.1', forwarded)).toBe(address);
  expect(await seenBy(behind, '::ffff:10.0.0.1', forwarded)).toBe(address);
});

test('a header as long as a request may have changes nothing', async () => {
  expect(await seenBy(behind, '10.0.0.1', `${'10.0.0.9, '.repeat(1500)}203.0.113.9`)).toBe('203.0.113.9');
  expect(await seenBy(behind, '10.0.0.1', `203.0.113.9, ${'10.0.0.9, '.repeat(1500)}10.0.0.2`)).toBe('203.0.113.9');
});
