import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { SeededRandom } from '../../../../infra/seeds/seeded-random.ts';
import { CUSTODY_START, faultOf, type CustodyHead } from '@plumbline/evidence';
import { nodeHashing } from '@plumbline/evidence/node';
import { custodyAfter } from '../../src/features/evidence/custody.ts';
import { Library } from '../../src/features/evidence/testing/library.ts';
import { aViewer } from '../../src/features/portfolio/testing/a-viewer.ts';
import { aPhoto } from '../../src/platform/cleaning/testing/files.ts';
import { faultRuns } from '../../src/platform/config/fault-runs.ts';
import { HALF_UPLOAD_LIFE, removeHalfUploads } from '../../src/platform/storage/remove-half-uploads.ts';
import type { Viewer } from '../../src/platform/tenancy/viewer.ts';
import { aService, type TestService } from '../e2e/a-service.ts';
import { Browser } from '../e2e/browser.ts';
import { Ambush } from './ambush.ts';
import { Child } from './child.ts';
import { until } from './importer.ts';
import { PATIENCE } from './patience.ts';

const { seeds } = faultRuns();
const ADD =
  'mutation ($input: AddEvidenceInput!) { addEvidence(input: $input) { evidence { id } userErrors { code } } }';
const tus = { 'tus-resumable': '1.0.0' };

let service: TestService;
let library: Library;
let ambush: Ambush;
let api: Child;
let worker: Child;
let photo: Buffer;
/** SHA-256 of what is kept of the photo where nobody is killed. */
let undisturbed: string;

beforeAll(async () => {
  service = await aService();
  library = new Library(service.db);
  ambush = await Ambush.open(service.db);
  [api, worker] = await Promise.all([Child.start('api', service.db.config), Child.start('worker', service.db.config)]);
  photo = await aPhoto('png');
  const analyst = aViewer({ roles: new Set(['analyst']) });
  undisturbed = (await library.reads.file(analyst, await library.add(analyst, photo))).digest ?? '';
}, PATIENCE);
afterAll(async () => {
  await Promise.all([api.kill(), worker.kill()]);
  await service.close();
});

interface Person {
  readonly viewer: Viewer;
  readonly browser: Browser;
}

/** An analyst of a new organisation, before the api that is killed. */
async function anAnalyst(): Promise<Person> {
  const buyer = await service.organisation(`Northfield ${randomUUID()}`);
  const browser = await buyer.member('analyst');
  return { viewer: aViewer({ organisationId: buyer.id, roles: new Set(['analyst']) }), browser };
}

/** The same person at the api that runs now. */
function at({ browser }: Person): Browser {
  const now = new Browser({ ...browser.place, address: `http://127.0.0.1:${String(api.port)}` });
  now.cookie = browser.cookie;
  return now;
}

async function beginUpload(person: Person): Promise<string> {
  const begun = await at(person).fetch(`/files?organisation=${person.viewer.organisationId}`, {
    method: 'POST',
    headers: {
      ...tus,
      'upload-length': String(photo.length),
      'upload-metadata': `filename ${Buffer.from('poster.png').toString('base64')}`,
    },
  });
  expect(begun.status).toBe(201);
  return (begun.headers.get('location') ?? '').replace(/^https?:\/\/[^/]+/, '');
}

/** Announces all bytes and sends some; the rest never comes. */
async function sendSome(person: Person, path: string, some: number): Promise<void> {
  const browser = at(person);
  const headers = {
    ...tus,
    ...{ origin: browser.place.origin, 'x-plumbline': '1', cookie: browser.cookie, 'upload-offset': '0' },
    ...{ 'content-type': 'application/offset+octet-stream', 'content-length': String(photo.length) },
  };
  const patch = request(`${browser.place.address}${path}`, { method: 'PATCH', headers });
  patch.on('error', () => undefined);
  patch.write(photo.subarray(0, some));
  const key = `${person.viewer.organisationId}/${new URL(path, browser.place.address).pathname.split('/').at(-1) ?? ''}`;
  await until(async () => (await library.storage.describe(key)).size >= some);
}

/** Sends what is missing. @returns by which id the library knows the upload */
async function sendRest(person: Person, path: string): Promise<string> {
  const browser = at(person);
  const asked = await browser.fetch(path, { method: 'HEAD', headers: tus });
  const offset = Number(asked.headers.get('upload-offset'));
  const headers = {
    ...tus,
    'upload-offset': String(offset),
    'content-type': 'application/offset+octet-stream',
  };
  const body = new Uint8Array(photo.subarray(offset));
  const sent = await browser.fetch(path, { method: 'PATCH', headers, body });
  return sent.headers.get('upload-file-id') ?? '';
}

/** Takes an upload into the library. @returns what was answered, in short */
async function add(person: Person, fileId: string, key: string): Promise<string> {
  const input = { fileId, name: 'Poster.png', kind: 'channel-poster', grade: 'C', audience: 'READERS', subjects: [] };
  const { codes, data, text } = await at(person).run<{ addEvidence: { evidence: object | null } }>(
    ADD,
    { input },
    { key },
  );
  if (codes.length > 0) return codes.join();
  return data?.addEvidence.evidence == null ? text : 'done';
}

interface Left {
  readonly states: readonly string[];
  readonly keys: number;
  /** Files in the storage of the organisation. */
  readonly stored: number;
  /** What was sent and not yet looked into. */
  readonly sent: number;
  readonly jobs: number;
  readonly custody: readonly string[];
  readonly digests: readonly string[];
}

const GONE: Left = { states: [], keys: 0, stored: 0, sent: 0, jobs: 0, custody: [], digests: [] };

/** What is there of the files of an organisation. Each kept one can be read, and the custody log is whole. */
async function left({ viewer }: Person): Promise<Left> {
  const { organisationId } = viewer;
  const count = async (sql: string): Promise<number> => {
    const { rows } = await service.db.admin.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM ${sql} AND organisation_id = $1`,
      [organisationId],
    );
    return rows[0]?.count ?? 0;
  };
  const { rows: files } = await service.db.admin.query<{ id: string; state: string; digest: string | null }>(
    'SELECT id, state, digest FROM evidence WHERE organisation_id = $1',
    [organisationId],
  );
  for (const { id, digest } of files.filter(({ state }) => state === 'kept')) {
    const content = await library.notes.open(organisationId, id);
    expect(createHash('sha256').update(content).digest('hex')).toBe(digest);
  }
  const log = await service.db.database.transaction(organisationId, (tx) =>
    custodyAfter(tx, organisationId, 0, { until: new Date('2100-01-01'), most: 100 }),
  );
  let head: CustodyHead = CUSTODY_START;
  for (const event of log) {
    expect(faultOf(head, event, nodeHashing)).toBeNull();
    head = event;
  }
  return {
    states: files.map(({ state }) => state),
    keys: await count('file_keys WHERE true'),
    stored: (await readdir(library.storage.folderOf(organisationId)).catch(() => [])).filter(
      (name) => !name.endsWith('.json'),
    ).length,
    sent: await count('stored_files WHERE true'),
    jobs: await count(`outbox WHERE handled_at IS NULL AND job = 'evidence.examine'`),
    custody: log.map(({ action }) => action),
    digests: files.flatMap(({ digest }) => digest ?? []),
  };
}

const kept = (): Left => ({
  ...GONE,
  ...{ states: ['kept'], keys: 1, stored: 1, custody: ['UPLOAD', 'SCAN'], digests: [undisturbed] },
});

const isLookedInto = async (person: Person): Promise<boolean> => {
  const { states, jobs } = await left(person);
  return states.length > 0 && jobs === 0;
};

describe('The api that is killed', () => {
  test(
    'in the middle of the bytes leaves nothing in the library, and the upload goes on where it was: the file is the same as undisturbed',
    async () => {
      const person = await anAnalyst();
      const path = await beginUpload(person);
      await sendSome(person, path, photo.length >> 1);
      await api.kill();
      expect(await left(person)).toEqual({ ...GONE, stored: 1 });
      api = await Child.start('api', service.db.config);
      const fileId = await sendRest(person, path);
      expect(await add(person, fileId, randomUUID())).toBe('done');
      await until(() => isLookedInto(person));
      expect(await left(person)).toEqual(kept());
    },
    PATIENCE,
  );

  test(
    'in the middle of the bytes that nobody goes on to send, leaves nothing at all a day later',
    async () => {
      const person = await anAnalyst();
      const { organisationId } = person.viewer;
      await sendSome(person, await beginUpload(person), photo.length >> 1);
      await api.kill();
      api = await Child.start('api', service.db.config);
      service.db.clock.forward({ milliseconds: HALF_UPLOAD_LIFE + 60_000 });
      await service.db.database.transaction(organisationId, (tx) =>
        removeHalfUploads(tx, library.storage, organisationId),
      );
      service.db.clock.forward({ milliseconds: -HALF_UPLOAD_LIFE - 60_000 });
      expect(await left(person)).toEqual(GONE);
      expect(await readdir(library.storage.folderOf(organisationId))).toEqual([]);
    },
    PATIENCE,
  );

  test.each(seeds)(
    'while it takes a file into the library, at a place that the seed %d decides, has not begun; asked again, it is there once',
    async (seed) => {
      const place = new SeededRandom(seed).between(1, 3);
      const person = await anAnalyst();
      const fileId = await sendRest(person, await beginUpload(person));
      const key = randomUUID();
      await ambush.at('add', place);
      let told = '';
      const asked = add(person, fileId, key).then(
        (answer) => (told = answer),
        () => (told = 'no answer'),
      );
      await ambush.holds(async () => told !== '');
      await api.kill();
      await ambush.lift();
      expect(await asked).toBe('no answer');
      expect(await left(person)).toEqual({ ...GONE, stored: 1, sent: 1 });
      api = await Child.start('api', service.db.config);
      await until(async () => (told = await add(person, fileId, key)) !== 'STILL_RUNNING');
      expect(['done', 'ALREADY_DONE']).toContain(told);
      await until(() => isLookedInto(person));
      expect(await left(person)).toEqual(kept());
    },
    PATIENCE,
  );
});

describe('The worker that is killed', () => {
  const NOT_A_FILE = Buffer.from([0, 1, 2, 3, 0]);

  test.each(seeds)(
    'while it looks into a file, at a place that the seed %d decides, leaves it whole in the end, once, under one key',
    async (seed) => {
      const place = new SeededRandom(seed).between(1, 4);
      const person = await anAnalyst();
      await ambush.at('look-into', place);
      await library.begin(person.viewer, photo);
      await ambush.holds(() => isLookedInto(person));
      await worker.kill();
      await ambush.lift();
      worker = await Child.start('worker', service.db.config);
      await until(() => isLookedInto(person));
      expect(await left(person)).toEqual(kept());
    },
    PATIENCE,
  );

  test.each(seeds)(
    'while it refuses a file, at a place that the seed %d decides, leaves no bytes and no key of it, and the person can bring another',
    async (seed) => {
      const place = new SeededRandom(seed).between(1, 4);
      const person = await anAnalyst();
      await ambush.at('look-into', place);
      const refused = await library.begin(person.viewer, NOT_A_FILE);
      await ambush.holds(() => isLookedInto(person));
      await worker.kill();
      await ambush.lift();
      worker = await Child.start('worker', service.db.config);
      await until(() => isLookedInto(person));
      expect(await left(person)).toEqual({ ...GONE, states: ['refused'], custody: ['UPLOAD', 'DELETE'] });
      expect((await library.reads.file(person.viewer, refused)).state).toBe('refused');
      await library.begin(person.viewer, photo);
      await until(() => isLookedInto(person));
      expect((await left(person)).digests).toEqual([undisturbed]);
    },
    PATIENCE,
  );
});
