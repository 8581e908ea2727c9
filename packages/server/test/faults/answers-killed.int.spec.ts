import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { SeededRandom } from '../../../../infra/seeds/seeded-random.ts';
import type { AnswerChange } from '../../src/features/answering/commands/save-answers.ts';
import { GivingFiles } from '../../src/features/answering/testing/giving-files.ts';
import { aChange, Asking, type Begun } from '../../src/features/request/testing/asking.ts';
import { AuthDatabase } from '../../src/platform/auth/auth-database.ts';
import { faultRuns } from '../../src/platform/config/fault-runs.ts';
import { readEncrypted } from '../../src/platform/storage/encrypted-files.ts';
import { knownKey } from '../../src/platform/storage/file-keys.ts';
import { Browser } from '../e2e/browser.ts';
import { Ambush, type Moment } from './ambush.ts';
import { Child } from './child.ts';
import { until } from './importer.ts';
import { OwnDatabase } from './own-database.ts';
import { PATIENCE } from './patience.ts';

const { seeds } = faultRuns();
const SITES = [
  { id: 'a', name: 'Plant One', country: 'IN', kind: 'fixed-facility', housing: false, homework: false },
  { id: 'b', name: 'Plant Two', country: 'IN', kind: 'fixed-facility', housing: false, homework: false },
];
const FIRST = (): AnswerChange[] => [aChange('q02', SITES), aChange('q03', { activity: 'sewing' })];
const MORE = (): AnswerChange[] => [
  aChange('q03', { activity: 'sewing of shirts' }, { base: 1 }),
  aChange('q06', { total: 120 }),
  aChange('q25', { papers: 'employer', cards: 'worker', phones: 'worker' }),
  aChange('q12', { paid: true }),
];

let db: OwnDatabase;
let auth: AuthDatabase;
let asking: Asking;
let ambush: Ambush;
let api: Child;
let worker: Child;
let suppliers = 0;

beforeAll(async () => {
  db = await OwnDatabase.start();
  ambush = await Ambush.open(db);
  [api, worker] = await Promise.all([Child.start('api', db.config), Child.start('worker', db.config)]);
  auth = new AuthDatabase(db.config, () => undefined);
  asking = await Asking.of(db, auth);
}, PATIENCE);
afterAll(async () => {
  await Promise.all([api.kill(), worker.kill()]);
  await auth.close();
  await db.close();
});
beforeEach(() => db.admin.query('DELETE FROM auth.attempt_points'));

/** What dies, and is there again. */
type Killed = 'api' | 'worker' | 'database';

async function kill(killed: Killed): Promise<void> {
  if (killed === 'database') await db.kill();
  else await { api, worker }[killed].kill();
  await ambush.lift();
  if (killed === 'api') api = await Child.start('api', db.config);
  if (killed === 'worker') worker = await Child.start('worker', db.config);
}

/** Lets a process come to a place of its work, and kills there. @param over whether the work has ended */
async function killedAt(killed: Killed, moment: Moment, place: number, work: () => Promise<() => Promise<boolean>>) {
  await ambush.at(moment, place);
  const over = await work();
  await ambush.holds(over);
  await kill(killed);
}

interface Device extends Begun {
  readonly supplierId: string;
  /** Sends, and says what came back; null where no answer came, or none that a device could take for one. */
  readonly send: (path: 'save' | 'submit', body: object) => Promise<Reply | null>;
}

interface Reply {
  readonly outcomes?: readonly { readonly id: string; readonly version: number | null }[];
  readonly userErrors: readonly { readonly code: string }[];
}

/** Somebody who has begun to answer, in a browser. */
async function aDevice(): Promise<Device> {
  suppliers += 1;
  const supplierId = await asking.supplier(`Mills ${String(suppliers)}`, '120');
  const begun = await asking.begun(supplierId);
  const session = await asking.start(begun.token);
  const browser = (): Browser => {
    const address = `http://127.0.0.1:${String(api.port)}`;
    const made = new Browser({ address, origin: db.config.environment.PUBLIC_URL, organisation: null });
    made.cookie = `plumbline-answering-${begun.requestId}=${session.token}`;
    return made;
  };
  return {
    ...begun,
    supplierId,
    send: async (path, body) => {
      const answer = browser().post(`/answering/${path}`, { requestId: begun.requestId, ...body });
      const response = await answer.catch(() => null);
      return response?.status === 200 ? ((await response.json()) as Reply) : null;
    },
  };
}

/** Sends until an answer comes, as a device does that was cut off. */
async function untilAnswered(device: Device, path: 'save' | 'submit', body: object): Promise<Reply> {
  let reply: Reply | null = null;
  await until(async () => (reply = await device.send(path, body)) !== null);
  return reply as unknown as Reply;
}

const SUBMISSION = { declared: true, role: '', language: 'en' };

async function saved({ requestId }: Device): Promise<{ id: string; item: string; version: number }[]> {
  const { rows } = await db.admin.query<{ id: string; item: string; version: number }>(
    'SELECT id, item, version FROM saved_answers WHERE request_id = $1 ORDER BY item, version',
    [requestId],
  );
  return rows;
}

async function count(sql: string, parameters: readonly unknown[]): Promise<number> {
  const { rows } = await db.admin.query<{ count: number }>(`SELECT count(*)::integer AS count FROM ${sql}`, [
    ...parameters,
  ]);
  return rows[0]?.count ?? 0;
}

const received = ({ requestId }: Device): Promise<number> =>
  count('received_answers WHERE request_id = $1', [requestId]);
const observed = ({ supplierId }: Device): Promise<number> =>
  count(`observations WHERE supplier_id = $1 AND origin_kind = 'answer'`, [supplierId]);

/** Waits until what was submitted is with the buyer, and no job is left to bring it. */
async function handedOver(device: Device): Promise<void> {
  await until(
    async () =>
      (await received(device)) > 0 &&
      (await count('outbox WHERE organisation_id = $1 AND handled_at IS NULL', [device.who.organisationId])) === 0,
  );
}

const PAPER = Buffer.from('Month;Lockers\nJune;120\n');

/** Gives a paper with an answer, and says so once its bytes are there. @returns its id */
async function give({ who }: Device): Promise<string> {
  const giving = new GivingFiles(db);
  const about = { item: 'q25', what: 'locker-record', name: 'lockers.csv', bytes: PAPER.length };
  return giving.send(who, await giving.begin(who, about), PAPER);
}

/** Waits until the worker has looked into a paper, and has no job left for it. */
async function examined({ who }: Device, fileId: string): Promise<void> {
  await until(
    async () =>
      (await count(`evidence_files WHERE id = $1 AND state = 'kept'`, [fileId])) > 0 &&
      (await count('outbox WHERE organisation_id = $1 AND handled_at IS NULL', [who.organisationId])) === 0,
  );
}

/** The papers of an organisation by a table of it, each with whether its bytes are read with its key. All else that is stored, or has a key, fails the test. */
async function papers(table: 'evidence_files' | 'received_files', organisationId: string): Promise<string[]> {
  const storage = new GivingFiles(db).storage;
  const { rows } = await db.admin.query<{ id: string; digest: string }>(
    `SELECT id, digest FROM ${table} WHERE organisation_id = $1 ORDER BY id`,
    [organisationId],
  );
  const ids = rows.map(({ id }) => id);
  const keys = await db.admin.query<{ id: string }>(
    'SELECT file_id AS id FROM file_keys WHERE organisation_id = $1 ORDER BY file_id',
    [organisationId],
  );
  expect(keys.rows.map(({ id }) => id)).toEqual(ids);
  expect((await readdir(storage.folderOf(organisationId))).toSorted()).toEqual(ids);
  for (const { id: fileId, digest } of rows) {
    const key = await db.database.transaction(organisationId, (tx) => knownKey(tx, organisationId, fileId));
    const bytes = await readEncrypted(storage, { organisationId, fileId }, key ?? Buffer.alloc(0));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest);
  }
  return ids;
}

describe.each(seeds)('Killed at a place that the seed %d decides', (seed) => {
  const random = new SeededRandom(seed);

  test.each<Killed>(['api', 'database'])(
    'while answers are saved, the %s loses none that was acknowledged, and each is there once',
    async (killed) => {
      const device = await aDevice();
      const [first, more] = [FIRST(), MORE()];
      expect(await device.send('save', { changes: first })).toMatchObject({ userErrors: [] });
      let reply: Reply | null | undefined;
      await killedAt(killed, 'save', random.between(1, more.length), async () => {
        void device.send('save', { changes: more }).then((came) => (reply = came));
        return async () => reply !== undefined;
      });
      await until(async () => reply !== undefined);
      expect(reply).toBeNull();
      expect((await saved(device)).map(({ id }) => id).toSorted()).toEqual(first.map(({ id }) => id).toSorted());

      const { outcomes } = await untilAnswered(device, 'save', { changes: more });
      expect(outcomes?.map(({ id, version }) => [id, version])).toEqual(
        more.map(({ id, item }) => [id, item === 'q03' ? 2 : 1]),
      );
      expect((await saved(device)).map(({ id }) => id).toSorted()).toEqual(
        [...first, ...more].map(({ id }) => id).toSorted(),
      );
    },
    PATIENCE,
  );

  test(
    'while answers are submitted, the api submits them once, and the buyer gets them once',
    async () => {
      const device = await aDevice();
      await untilAnswered(device, 'save', { changes: [...FIRST(), ...MORE()] });
      let reply: Reply | null | undefined;
      await killedAt('api', 'save', 1, async () => {
        void device.send('submit', SUBMISSION).then((came) => (reply = came));
        return async () => reply !== undefined;
      });
      await untilAnswered(device, 'submit', SUBMISSION);
      expect((await device.send('submit', SUBMISSION))?.userErrors).not.toEqual([]);
      await handedOver(device);
      expect(await count('submissions WHERE request_id = $1', [device.requestId])).toBe(1);
      expect(await received(device)).toBe(1);
    },
    PATIENCE,
  );

  test.each<Killed>(['worker', 'database'])(
    'while a response is handed over, the %s brings it to the buyer once, with each fact once',
    async (killed) => {
      const undisturbed = await aDevice();
      await asking.save(undisturbed.who, ...FIRST(), ...MORE());
      await ambush.count();
      await asking.submit(undisturbed.who);
      await handedOver(undisturbed);
      const places = (await ambush.passed())['hand-over'];

      const device = await aDevice();
      await asking.save(device.who, ...FIRST(), ...MORE());
      await killedAt(killed, 'hand-over', random.between(1, places), async () => {
        await asking.submit(device.who);
        return async () => (await received(device)) > 0;
      });
      await handedOver(device);
      expect(await received(device)).toBe(1);
      expect(await observed(device)).toBe(await observed(undisturbed));
      expect(worker.isAlive).toBe(true);
    },
    PATIENCE,
  );

  test(
    'while a paper is looked into, the worker leaves it there once, under one key',
    async () => {
      const device = await aDevice();
      let fileId = '';
      await killedAt('worker', 'examine', random.between(1, 2), async () => {
        fileId = await give(device);
        return async () => (await count(`evidence_files WHERE id = $1 AND state = 'kept'`, [fileId])) > 0;
      });
      await examined(device, fileId);
      expect(await papers('evidence_files', device.who.organisationId)).toEqual([fileId]);
    },
    PATIENCE,
  );

  test(
    'while a paper is copied to the buyer, the worker leaves one copy, under a key of its own',
    async () => {
      const device = await aDevice();
      await asking.save(device.who, ...FIRST(), ...MORE());
      const fileId = await give(device);
      await examined(device, fileId);
      await killedAt('worker', 'copy', random.between(1, 3), async () => {
        await asking.submit(device.who);
        return async () => (await received(device)) > 0;
      });
      await handedOver(device);
      expect(await papers('received_files', asking.organisation.id)).toContain(fileId);
      expect(await papers('evidence_files', device.who.organisationId)).toEqual([fileId]);
      expect(await count('received_files WHERE id = $1 AND received_at IS NOT NULL', [fileId])).toBe(1);
    },
    PATIENCE,
  );
});
