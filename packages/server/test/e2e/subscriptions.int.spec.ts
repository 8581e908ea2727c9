import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { announceJobRun, startJobRun } from '../../src/platform/outbox/job-runs.ts';
import { aService, type TestOrganisation, type TestService } from './a-service.ts';
import type { Browser } from './browser.ts';
import { LiveConnection } from './live-connection.ts';

const REGISTERED =
  'subscription JobRunChanged { jobRunChanged { __typename ...JobLine } } fragment JobLine on JobRun { id state __typename }';
/** The same, as another printer writes it. */
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

/** A folder as the build of the web app leaves it. */
function webFolder(): string {
  const made = mkdtempSync(join(tmpdir(), 'plumbline-web-'));
  mkdirSync(join(made, 'assets'));
  writeFileSync(join(made, 'index.html'), '<!doctype html><meta name="plumbline-nonce" content="__CSP_NONCE__">');
  writeFileSync(join(made, 'assets', 'index.js'), '// code');
  writeFileSync(join(made, 'assets', 'index.js.map'), '{"sources":[]}');
  writeFileSync(
    join(made, 'persisted-documents.json'),
    JSON.stringify({ 'sha256:live': REGISTERED, 'sha256:me': QUERY }),
  );
  return made;
}

beforeAll(async () => {
  folder = webFolder();
  service = await aService({ NODE_ENV: 'production', WEB_FOLDER: folder });
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

describe('A live connection', () => {
  test.each([
    ['from a page of another site', () => ({ origin: 'https://evil.example' })],
    ['to an organisation of others', () => ({ organisation: other.id })],
    ['to no organisation', () => ({ organisation: 'none' })],
  ])('is refused %s', async (_, options) => {
    expect(await LiveConnection.open(buyer.owner, options())).toBeNull();
  });

  test('is refused to somebody who is not signed in', async () => {
    expect(await LiveConnection.open(service.stranger(buyer.id))).toBeNull();
  });

  test.each<[string, unknown]>([
    ['a document that the pages do not have', 'subscription { jobRunChanged { id title } }'],
    ['a question about the schema', 'subscription { __schema { types { name } } }'],
    ['a tree instead of a text', { kind: 'Document', definitions: [] }],
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

  test.each([REGISTERED, PRINTED])('tells of runs of its own organisation only', async (document) => {
    const connection = await connect(buyer.owner);
    connection.subscribe('1', document);
    await wait(200);
    await startRun(other.id);
    const run = await startRun(buyer.id);
    const told = await connection.hears(({ type }) => type === 'next');
    expect(Buffer.from(JSON.stringify(told?.payload).match(/"id":"([^"]+)"/)?.[1] ?? '', 'base64url').toString()).toBe(
      `JobRun:${run}`,
    );
    expect(connection.heard.filter(({ type }) => type === 'next')).toHaveLength(1);
    connection.close();
  });

  test('tells nothing more to somebody who was removed meanwhile', async () => {
    const admin = await buyer.member('admin');
    const connection = await connect(admin);
    connection.subscribe('1', PRINTED);
    await wait(200);
    const run = await startRun(buyer.id);
    await connection.hears(({ type }) => type === 'next');
    await service.db.admin.query(`DELETE FROM auth.members WHERE organisation_id = $1 AND role = 'admin'`, [buyer.id]);
    await wait(200);
    const heard = connection.heard.filter(({ type }) => type === 'next').length;
    await service.db.database.transaction(buyer.id, (tx) => announceJobRun(tx, buyer.id, run));
    await wait(300);
    expect(connection.heard.filter(({ type }) => type === 'next')).toHaveLength(heard);
    connection.close();
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

  test('a mistyped address shows the page of the app for that, as not found', async () => {
    const response = await buyer.owner.fetch('/suplliers', { headers: { accept: 'text/html' } });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('text/html');
  });
});
