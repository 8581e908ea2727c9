import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { freePort } from '../../../../infra/embedded/ports.mjs';
import { QUOTAS } from '../../src/platform/quotas/quotas.ts';
import { announceJobRun, startJobRun } from '../../src/platform/outbox/job-runs.ts';
import { aService, type TestOrganisation, type TestService } from './a-service.ts';
import type { Browser } from './browser.ts';
import { LiveConnection, type Message } from './live-connection.ts';

const REGISTERED =
  'subscription JobRunChanged { jobRunChanged { __typename ...JobLine } } fragment JobLine on JobRun { id state __typename }';
/** The same document from another printer, so its text differs. */
const PRINTED = `fragment JobLine on JobRun {
  __typename
  id
  state
}

subscription JobRunChanged {
  jobRunChanged {
    ...JobLine
    __typename
  }
}`;
const QUERY = 'query Me { me { id } }';

let folder: string;
let service: TestService;
let buyer: TestOrganisation;
let other: TestOrganisation;

/** A folder like the one that the build of the web app makes. */
function webFolder(): string {
  const made = mkdtempSync(join(tmpdir(), 'plumbline-web-'));
  mkdirSync(join(made, 'assets'));
  const first = [{ address: '^/o/', files: ['assets/page.js', 'assets/page.css'], english: ['assets/en.js'] }];
  for (const [name, content] of [
    ['index.html', '<!doctype html><head><meta name="plumbline-nonce" content="__CSP_NONCE__"></head>'],
    ['first-files.json', JSON.stringify(first)],
    ['assets/index.js', '// code'],
    ['assets/index.js.map', '{"sources":[]}'],
    ['persisted-documents.json', JSON.stringify({ 'sha256:live': REGISTERED, 'sha256:me': QUERY })],
  ] as const)
    writeFileSync(join(made, name), content);
  return made;
}

beforeAll(async () => {
  folder = webFolder();
  const port = await freePort();
  service = await aService({
    ...{ NODE_ENV: 'production', WEB_FOLDER: folder },
    ...{ API_PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}` },
  });
  buyer = await service.organisation('Northfield Retail');
  other = await service.organisation('Southport Stores');
});

afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true });
});

async function connect(browser: Browser): Promise<LiveConnection> {
  const connection = await LiveConnection.open(browser);
  if (connection === null) throw new Error('The connection was refused');
  return connection;
}

/** The service's answer to the opening of a connection: status 101 if accepted, else its refusal. */
async function upgradeOf(
  { place, cookie }: Browser,
  other: Record<string, string> = {},
): Promise<{ status: number; retryAfter?: string; body?: string }> {
  const headers = {
    ...{ origin: place.origin, cookie, connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' },
    ...{ 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==', 'sec-websocket-protocol': 'graphql-transport-ws' },
    ...other,
  };
  const asked = request(`${place.address}/graphql?organisation=${place.organisation ?? ''}`, { headers, agent: false });
  asked.end();
  return new Promise((resolve, reject) => {
    asked.on('error', reject);
    asked.on('upgrade', (_, socket) => {
      socket.destroy();
      resolve({ status: 101 });
    });
    asked.on('response', (response) => {
      const { statusCode: status = 0, headers: said } = response;
      text(response).then((body) => resolve({ status, retryAfter: said['retry-after'] ?? '', body }), reject);
    });
  });
}

async function startRun(organisationId: string): Promise<string> {
  return service.db.database.transaction(organisationId, (tx) =>
    startJobRun(tx, {
      organisationId,
      kind: 'import.check',
      titleParameters: { file: 'vendors.csv' },
      subjectType: 'Import',
      subjectId: null,
      startedBy: null,
    }),
  );
}

/** The run in a message, if it has one. */
function runOf({ payload }: Message): string | undefined {
  const id = JSON.stringify(payload)?.match(/"id":"([^"]+)"/)?.[1];
  return id === undefined ? undefined : Buffer.from(id, 'base64url').toString().replace('JobRun:', '');
}

/** Announces the run until such a message arrives, since announcements before the subscription are missed. */
async function announcedUntil(
  connection: LiveConnection,
  run: string,
  fits: (message: Message) => boolean,
): Promise<void> {
  while (!connection.heard.some(fits)) {
    await service.db.database.transaction(buyer.id, (tx) => announceJobRun(tx, buyer.id, run));
    await wait(50);
  }
}

describe('A live connection', () => {
  test.each([
    ['from a page of another site', () => ({ origin: 'https://evil.example' })],
    ['to an organisation of others', () => ({ organisation: other.id })],
    ['to no organisation', () => ({ organisation: 'none' })],
  ])('is refused %s', async (_, options) => {
    expect(await LiveConnection.open(buyer.owner, options())).toBeNull();
  });

  test('is refused in production to pages of any other origin, those of this machine too, and at any other host', async () => {
    for (const origin of [`http://localhost:${service.api.port}`, 'http://evil.example'])
      expect((await upgradeOf(buyer.owner, { origin })).status).toBe(403);
    // The socket may be closed before the answer is through.
    const refused = await upgradeOf(buyer.owner, { host: 'evil.example' }).catch(() => ({ status: 421 }));
    expect(refused.status).toBe(421);
    expect((await upgradeOf(buyer.owner)).status).toBe(101);
  });

  test('is refused to somebody who is not signed in', async () => {
    expect(await LiveConnection.open(service.stranger(buyer.id))).toBeNull();
  });

  test.each<[string, unknown]>([
    ['a document that the pages do not have', 'subscription { jobRunChanged { id title } }'],
    ['a question about the schema', 'subscription { __schema { types { name } } }'],
    ['a tree instead of a text', { kind: 'Document', definitions: [] }],
    ['the text of the pages’ document, printed in another way', PRINTED],
    ['the text of the pages’ document, as it is', REGISTERED],
    ['a query', QUERY],
    ['nonsense', '{'],
  ])('refuses %s', async (_, document) => {
    const connection = await connect(buyer.owner);
    connection.subscribe('1', document);
    const refusal = await connection.hears(({ type }) => type === 'error' || type === 'complete');
    expect(refusal?.type).toBe('error');
    expect(JSON.stringify(connection.heard)).not.toMatch(/stack|Did you mean|node_modules/);
    connection.close();
  });

  test('does not let a query be run, even a registered one', async () => {
    const connection = await connect(buyer.owner);
    connection.subscribeTo('1', 'sha256:me');
    expect((await connection.hears(({ type }) => type === 'error' || type === 'next'))?.type).toBe('error');
    connection.close();
  });

  test('ends with a message that is longer than any page sends', async () => {
    const connection = await connect(buyer.owner);
    connection.subscribe('1', `subscription { jobRunChanged { ${'id '.repeat(10_000)} } }`);
    expect(await connection.hears(({ type }) => type === 'next')).toBeUndefined();
    expect(connection.closed).toBe(true);
  });

  test('ends when it says more than any page does', async () => {
    const connection = await connect(buyer.owner);
    for (let sent = 0; sent < 200; sent += 1) connection.send({ type: 'ping' });
    expect(await connection.hears(({ type }) => type === 'next')).toBeUndefined();
    expect(connection.closed).toBe(true);
  });

  test('is refused, with when to try again, to somebody who holds as many as one person may', async () => {
    const viewer = await buyer.member('viewer');
    const held: LiveConnection[] = [];
    for (let opened = 0; opened < QUOTAS.sockets.person; opened += 1) held.push(await connect(viewer));
    expect(await LiveConnection.open(viewer)).toBeNull();
    const refused = await upgradeOf(viewer);
    expect(refused).toEqual({
      status: 429,
      retryAfter: '60',
      body: `You may have at most ${QUOTAS.sockets.person} live connections at a time. Close some windows of Plumbline.`,
    });
    (await connect(buyer.owner)).close();
    held[0]?.close();
    while ((await upgradeOf(viewer)).status === 429) await wait(20);
    for (const connection of held) connection.close();
  });

  test('that sends large documents without end stops nobody: others are answered between, and nothing is parsed', async () => {
    const attacker = await buyer.member('viewer');
    const connections = await Promise.all(Array.from({ length: 4 }, () => connect(attacker)));
    const large = `subscription { jobRunChanged { ${'a: id '.repeat(1120)} } }`;
    for (let sent = 0; sent < 100; sent += 1)
      for (const [at, connection] of connections.entries()) connection.subscribe(`${at}-${sent}`, `${large} # ${sent}`);
    const other = await buyer.owner.send({ extensions: { persistedQuery: { version: 1, sha256Hash: 'sha256:me' } } });
    expect(other).toMatchObject({ status: 200, codes: [] });
    for (const connection of connections) {
      await connection.hears(({ id }) => id?.endsWith('-99') === true);
      const refused = connection.heard.filter(({ type }) => type === 'error');
      expect(refused).toHaveLength(100);
      // If the document were parsed, the error would name its faulty part.
      expect(JSON.stringify(refused)).not.toMatch(/jobRunChanged|alias/i);
      connection.close();
    }
  });

  test('tells of runs of its own organisation only', async () => {
    const connection = await connect(buyer.owner);
    connection.subscribeTo('1', 'sha256:live');
    const run = await startRun(buyer.id);
    await announcedUntil(connection, run, (message) => runOf(message) === run);
    await startRun(other.id);
    // Notices arrive in order: one about the other organisation would arrive before this.
    const later = await startRun(buyer.id);
    await connection.hears((message) => runOf(message) === later);
    const told = connection.heard.filter(({ type }) => type === 'next').map(runOf);
    expect(new Set(told)).toEqual(new Set([run, later]));
    connection.close();
  });

  test('tells nothing more to somebody who was removed meanwhile', async () => {
    const [removed, colleague] = [await connect(await buyer.member('admin')), await connect(buyer.owner)];
    const run = await startRun(buyer.id);
    for (const connection of [removed, colleague]) {
      connection.subscribeTo('1', 'sha256:live');
      await announcedUntil(connection, run, ({ type }) => type === 'next');
    }
    await service.db.admin.query(`DELETE FROM auth.members WHERE organisation_id = $1 AND role = 'admin'`, [buyer.id]);
    await announcedUntil(removed, run, ({ type }) => type === 'complete');
    const later = await startRun(buyer.id);
    await colleague.hears((message) => runOf(message) === later);
    // When the answer to this arrives, everything sent before it has arrived too.
    removed.send({ type: 'ping' });
    await removed.hears(({ type }) => type === 'pong');
    expect(removed.heard.map(runOf)).not.toContain(later);
    for (const connection of [removed, colleague]) connection.close();
  });
});

describe('In production a browser runs documents of the pages only', () => {
  test('a registered document is run by its hash', async () => {
    const body = { extensions: { persistedQuery: { version: 1, sha256Hash: 'sha256:me' } } };
    expect(await buyer.owner.send(body)).toMatchObject({ status: 200, codes: [] });
  });

  test.each<[string, object]>([
    ['a document of its own', { query: '{ me { id } }' }],
    ['the text of a registered document', { query: QUERY }],
    ['a question about the schema', { query: '{ __schema { types { name } } }' }],
    ['a field that is nearly right', { query: '{ mee { idd } }' }],
    ['a hash of nothing', { extensions: { persistedQuery: { version: 1, sha256Hash: 'sha256:none' } } }],
    [
      'a hash that is part of every object',
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'constructor' } } },
    ],
    ['a change of its own', { query: 'mutation { verifyAuditLog { intact } }' }],
    ['nothing', {}],
  ])('%s is refused without a word of the schema', async (_, body) => {
    const { status, text, codes } = await buyer.owner.send(body, { 'idempotency-key': 'a-key-of-a-test' });
    expect(status).toBe(400);
    expect(codes).toEqual(['BAD_REQUEST']);
    expect(text).not.toMatch(/JobRun|Query|Did you mean|stack|verifyAuditLog|__schema/);
  });
});

describe('Addresses', () => {
  test.each([
    '/.env',
    '/.git/config',
    '/metrics',
    '/admin',
    '/queues',
    '/graphiql',
    '/assets/index.js.map',
    '/assets/../persisted-documents.json',
    '/persisted-documents.json',
    '/assets/%2e%2e/index.html',
    '/api/auth/sign-up/email',
    '/people',
    '/files',
  ])('%s is not there', async (path) => {
    const response = await buyer.owner.fetch(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toMatch(/ at |node_modules|sha256/);
  });

  test('a page of the app is served with a policy that lets nothing else run', async () => {
    const response = await buyer.owner.fetch('/sign-in', { headers: { accept: 'text/html' } });
    expect(response.status).toBe(200);
    const policy = response.headers.get('content-security-policy') ?? '';
    const nonce = (await response.text()).match(/content="([^"]+)"/)?.[1] ?? '';
    expect(nonce.length).toBeGreaterThan(15);
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
    for (const part of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"])
      expect(policy).toContain(part);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('x-powered-by')).toBeNull();
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin');
  });

  test('a page that people begin with names the files that it needs, so that a browser asks for all of them at once', async () => {
    const asked = await buyer.owner.fetch('/o/northfield?asOf=2026-01-01', { headers: { accept: 'text/html' } });
    const document = await asked.text();
    expect(document).toMatch(/"modulepreload"[^>]*page\.js"><link rel="stylesheet"[^>]*page\.css"><\/head>/);
    const english = { headers: { accept: 'text/html', 'accept-language': 'en-GB,en;q=0.9' } };
    expect(await (await buyer.owner.fetch('/o/northfield', english)).text()).toContain('href="/assets/en.js"');
    expect(await (await buyer.owner.fetch('/sign-in', english)).text()).not.toContain('/assets/page');
  });

  test('a mistyped address shows the page of the app for that, as not found', async () => {
    const response = await buyer.owner.fetch('/suplliers', { headers: { accept: 'text/html' } });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('text/html');
  });
});
