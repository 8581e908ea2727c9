import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../../../infra/embedded/ports.mjs';
import { aService, type TestOrganisation, type TestService } from '../e2e/a-service.ts';
import { Browser } from '../e2e/browser.ts';
import { until } from './importer.ts';
import { PATIENCE } from './patience.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
/** Bytes of the disk under the uploads. */
const DISK = 1024 * 1024;
const TUS = { 'tus-resumable': '1.0.0' };
const SENTENCE =
  'The disk of Plumbline is full, so this could not be kept. Tell the people who run it, then try again.';

let service: TestService;
let buyer: TestOrganisation;
let api: ChildProcess;
let analyst: Browser;
/** The analyst, at the api on the full disk. */
let browser: Browser;

/** The api as it is run, whose log lies on a full disk, and whose uploads lie on a disk of its own, which is small. */
async function start(): Promise<void> {
  const port = await freePort();
  const { environment } = service.db.config;
  const settings = { ...environment, API_PORT: port, LOG_LEVEL: 'trace' };
  const set = Object.entries(settings).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as const],
  );
  mkdirSync(environment.STORAGE_FOLDER, { recursive: true });
  const log = openSync('/dev/full', 'w');
  // The disk is there for this process alone, and goes with it.
  const run = `mount -t tmpfs -o size=${DISK} none "$STORAGE_FOLDER" && exec "$0" "$@"`;
  const node = [join(root, 'node_modules/node-runtime/bin/node'), '--import', join(root, 'scripts/decorators.mjs')];
  const command = ['--mount', '--map-root-user', 'sh', '-c', run, ...node, join(root, 'apps/api/src/main.ts')];
  api = spawn('unshare', command, {
    env: { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', ...Object.fromEntries(set) },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  browser = new Browser({ ...analyst.place, address: `http://127.0.0.1:${port}` });
  browser.cookie = analyst.cookie;
  await until(async () => {
    if (api.exitCode !== null) throw new Error(`The api ended with code ${api.exitCode}`);
    return isLive();
  });
}

function isLive(): Promise<boolean> {
  return browser.fetch('/health/live').then(
    ({ ok }) => ok,
    () => false,
  );
}

beforeAll(async () => {
  service = await aService();
  buyer = await service.organisation('Northfield Retail');
  analyst = await buyer.member('analyst');
  await start();
}, PATIENCE);
afterAll(async () => {
  api.kill('SIGKILL');
  await service.close();
});

interface Told {
  readonly status: number;
  readonly body: string;
}

/** Begins an upload of that size. */
async function begin(bytes: number): Promise<Told & { readonly location: string }> {
  const headers = { ...TUS, 'upload-length': String(bytes), 'upload-metadata': 'filename bGlzdC5jc3Y=' };
  const begun = await browser.fetch(`/files?organisation=${buyer.id}`, { method: 'POST', headers });
  const location = (begun.headers.get('location') ?? '').replace(/^https?:\/\/[^/]+/, '');
  return { status: begun.status, body: await begun.text(), location };
}

async function send(location: string, bytes: number): Promise<Told> {
  const headers = { ...TUS, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
  const sent = await browser.fetch(location, { method: 'PATCH', headers, body: Buffer.alloc(bytes, 'a') });
  return { status: sent.status, body: await sent.text() };
}

describe('While the disks are full', () => {
  test(
    'an upload is refused in one sentence, and the api lives although it cannot write its log; with room again the next one is kept',
    async () => {
      const large = await begin(2 * DISK);
      expect(await send(large.location, 2 * DISK)).toEqual({ status: 507, body: SENTENCE });
      expect(await begin(10)).toMatchObject({ status: 507, body: SENTENCE });
      expect(await isLive()).toBe(true);
      expect((await browser.fetch(large.location, { method: 'DELETE', headers: TUS })).status).toBe(204);
      const small = await begin(10);
      expect((await send(small.location, 10)).status).toBe(204);
    },
    PATIENCE,
  );

  test(
    'the api still ends when it is asked to',
    async () => {
      const ended = once(api, 'exit');
      api.kill('SIGTERM');
      await ended;
      expect(api.signalCode ?? api.exitCode).toBe('SIGKILL');
      await start();
    },
    PATIENCE,
  );
});
