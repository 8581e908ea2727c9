import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import type { Environment } from '../config/config.ts';
import { Config } from '../config/config.ts';
import { keepToOwnOrigin } from './own-origin.ts';

function serverWith(set: Partial<Environment>): FastifyInstance {
  const server = fastify({ trustProxy: ['10.0.0.1'] });
  const environment = { API_PORT: 4280, PUBLIC_URL: 'https://plumbline.example', ...set } as Environment;
  keepToOwnOrigin(server, new Config(environment));
  server.setErrorHandler((error: Error, _, reply) => reply.code(400).send(error.constructor.name));
  server.all('/*', async () => 'answered');
  server.get('/health/live', async () => 'lives');
  return server;
}

let production: FastifyInstance;
let development: FastifyInstance;

beforeAll(() => {
  production = serverWith({ NODE_ENV: 'production' });
  development = serverWith({ NODE_ENV: 'development' });
});

afterAll(async () => {
  await production.close();
  await development.close();
});

interface Asked {
  readonly method?: 'GET' | 'POST';
  readonly url?: string;
  readonly remoteAddress?: string;
  readonly headers?: Record<string, string>;
}

async function answerOf(server: FastifyInstance, { headers = {}, ...asked }: Asked) {
  return server.inject({ url: '/', ...asked, headers: { host: 'plumbline.example', ...headers } });
}

describe('A change', () => {
  const change = (origin: string) => ({ method: 'POST', headers: { origin } }) as const;

  test('is taken from a page of our own, and from a program that is no browser', async () => {
    expect((await answerOf(production, change('https://plumbline.example'))).body).toBe('answered');
    expect((await answerOf(production, { method: 'POST' })).body).toBe('answered');
  });

  test('is taken from a form of our own, which names no origin, and from no other page that names none', async () => {
    const form = (site: string) => ({ method: 'POST', headers: { origin: 'null', 'sec-fetch-site': site } }) as const;
    expect((await answerOf(production, form('same-origin'))).body).toBe('answered');
    for (const site of ['cross-site', 'same-site', 'none', ''])
      expect((await answerOf(production, form(site))).body).toBe('OtherOrigin');
    const evil = { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' };
    expect((await answerOf(production, { method: 'POST', headers: evil })).body).toBe('OtherOrigin');
  });

  test.each([
    'http://plumbline.example',
    'https://plumbline.example:8443',
    'https://evil.example',
    'https://plumbline.example.evil.example',
    'http://localhost:4280',
    'http://127.0.0.1:4280',
    'null',
    '',
  ])('is refused in production from a page of “%s”', async (origin) => {
    expect((await answerOf(production, change(origin))).body).toBe('OtherOrigin');
  });

  test('may come from this machine in development, and from no other site', async () => {
    expect((await answerOf(development, change('http://localhost:4280'))).body).toBe('answered');
    expect((await answerOf(development, change('https://evil.example'))).body).toBe('OtherOrigin');
  });
});

describe('In production', () => {
  test.each(['evil.example', 'plumbline.example:8443', '127.0.0.1:4280', 'plumbline.example@evil.example', 'a b', ''])(
    'a request to the host “%s” is refused',
    async (host) => {
      expect((await answerOf(production, { headers: { host } })).body).toBe('OtherHost');
    },
  );

  test('a program may call this machine by another of its names, where Plumbline is for this machine only', async () => {
    const here = serverWith({ NODE_ENV: 'production', PUBLIC_URL: 'http://localhost:4280' });
    for (const host of ['127.0.0.1:4280', '[::1]:4280'])
      expect((await answerOf(here, { headers: { host } })).body).toBe('answered');
    for (const host of ['127.0.0.1:4281', 'evil.example:4280', 'localhost.evil.example:4280'])
      expect((await answerOf(here, { headers: { host } })).body).toBe('OtherHost');
    const page = await answerOf(here, { headers: { host: '127.0.0.1:4280', accept: 'text/html' } });
    expect([page.statusCode, page.headers.location]).toEqual([307, 'http://localhost:4280/']);
    const origin = 'http://127.0.0.1:4280';
    const change = await answerOf(here, { method: 'POST', headers: { host: 'localhost:4280', origin } });
    expect(change.body).toBe('OtherOrigin');
    await here.close();
  });

  test('the usual port may be named', async () => {
    expect((await answerOf(production, { headers: { host: 'PLUMBLINE.example:443' } })).body).toBe('answered');
  });

  test('a host that a sender forwards counts for nothing', async () => {
    const headers = { 'x-forwarded-host': 'evil.example' };
    expect((await answerOf(production, { remoteAddress: '10.0.0.1', headers })).body).toBe('answered');
    const reversed = { 'x-forwarded-host': 'plumbline.example', host: 'evil.example' };
    expect((await answerOf(production, { remoteAddress: '10.0.0.1', headers: reversed })).body).toBe('OtherHost');
  });

  test.each(['/o/1/suppliers?q=a', '//evil.example/o/1', '/\\evil.example', '/%2F/evil.example'])(
    'a page that is opened elsewhere is sent to its right address: %s',
    async (url) => {
      const headers = { host: '127.0.0.1:4280', accept: 'text/html' };
      const { statusCode, headers: said } = await answerOf(production, { url, headers });
      expect(statusCode).toBe(307);
      expect(new URL(said.location ?? '').origin).toBe('https://plumbline.example');
    },
  );

  test('what a trusted proxy took without encryption is refused, or sent to the right address', async () => {
    const by = (remoteAddress: string, proto: string) => ({
      remoteAddress,
      headers: { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': proto },
    });
    expect((await answerOf(production, by('10.0.0.1', 'http'))).body).toBe('OtherHost');
    expect((await answerOf(production, by('10.0.0.1', 'https, http'))).body).toBe('OtherHost');
    expect((await answerOf(production, by('10.0.0.1', 'https'))).body).toBe('answered');
    // Nobody else is believed, for better or worse.
    expect((await answerOf(production, by('198.51.100.1', 'http'))).body).toBe('answered');
  });

  test('health is told at any address, and development answers at any host', async () => {
    const headers = { host: '10.0.0.5:4280' };
    expect((await answerOf(production, { url: '/health/live', headers })).body).toBe('lives');
    expect((await answerOf(development, { headers })).body).toBe('answered');
  });
});
