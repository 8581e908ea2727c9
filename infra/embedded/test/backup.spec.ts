import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createArchive } from '../backup/archive.mjs';
import { backUp } from '../backup/back-up.mjs';
import { FORMAT } from '../backup/manifest.mjs';
import { restore } from '../backup/restore.mjs';
import { startDatabase, removeDatabase, type RunningDatabase } from '../database.mjs';
import { connected } from '../postmaster.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'plumbline-backup-'));
const folder = join(place, 'kept');
const target = join(place, 'backups');
const passPhrase = 'a long phrase, for tests';
const marker = 'Xylograph Fictional Mills';
const quietly = { say: () => undefined };

let database: RunningDatabase;

const inPlumbline = (adminUrl: string): string => Object.assign(new URL(adminUrl), { pathname: '/plumbline' }).href;
const ask = <Row extends object>(sql: string, ...parameters: unknown[]): Promise<Row[]> =>
  connected(inPlumbline(database.adminUrl), async (client) => (await client.query<Row>(sql, parameters)).rows);
const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Stores files and the rows that name them, as fast as it can, until it is told to stop. */
function load(): { stop(): Promise<void>; last(): number } {
  let last = 0;
  let stopped = false;
  const running = connected(inPlumbline(database.adminUrl), async (client) => {
    while (!stopped) {
      const bytes = randomBytes(2_000);
      const key = `a/${last + 1}`;
      writeFileSync(join(folder, 'files', key), bytes);
      await client.query('INSERT INTO stored_files VALUES ($1, $2, $3)', [key, digestOf(bytes), last + 1]);
      last += 1;
      await turn();
    }
  });
  return { last: () => last, stop: async () => void ((stopped = true), await running) };
}

function numbersIn(adminUrl: string): Promise<number[]> {
  return connected(inPlumbline(adminUrl), async (client) => {
    const { rows } = await client.query<{ n: number }>('SELECT n FROM stored_files ORDER BY n');
    return rows.map(({ n }) => n);
  });
}

/** Nothing is left where a restore was refused. */
function expectNothingIn(where: string): void {
  expect(readdirSync(where)).toEqual([]);
}

/** What happens to a file on a disk or on its way, at a place in it. */
const DAMAGES = {
  cut: (whole: Buffer, at: number): Buffer => whole.subarray(0, at),
  'a bit turned': (whole: Buffer, at: number): Buffer =>
    Buffer.concat([whole.subarray(0, at), Buffer.of((whole[at] ?? 0) ^ (1 << (at % 8))), whole.subarray(at + 1)]),
  'a byte lost': (whole: Buffer, at: number): Buffer => Buffer.concat([whole.subarray(0, at), whole.subarray(at + 1)]),
  'zeros in a block': (whole: Buffer, at: number): Buffer =>
    Buffer.concat([whole.subarray(0, at), Buffer.alloc(512), whole.subarray(at + 512)]),
  'a block twice': (whole: Buffer, at: number): Buffer =>
    Buffer.concat([whole.subarray(0, at), whole.subarray(Math.max(0, at - 512))]),
  'bytes appended': (whole: Buffer, at: number): Buffer => Buffer.concat([whole, whole.subarray(at), Buffer.of(1)]),
};
type Damage = keyof typeof DAMAGES;

/** Damages with their places, as shares of the file: the same ones in each run, each kind as often as the others. */
function drawnDamages(count: number): { readonly kind: Damage; readonly at: number }[] {
  const kinds = Object.keys(DAMAGES) as Damage[];
  return Array.from({ length: count }, (_, n) => {
    const drawn = createHash('sha256').update(`damage ${n}`).digest().readUInt32BE();
    return { kind: kinds[n % kinds.length] ?? 'cut', at: drawn / 2 ** 32 };
  });
}

/** A backup of a few files, whole in itself. */
async function smallBackup(file: string): Promise<string> {
  const archive = createArchive(file);
  const contents = {
    'database/PG_VERSION': Buffer.from('18\n'),
    'database/base/1': Buffer.alloc(60_000, 'a page that repeats itself; '),
    'kept/files/a': randomBytes(40_000),
  };
  const entries: Record<string, object> = {};
  for (const [name, bytes] of Object.entries(contents)) entries[name] = await archive.add(name, bytes.length, [bytes]);
  const manifest = Buffer.from(JSON.stringify({ format: FORMAT, asOf: '', lsn: '', tables: {}, heads: [], entries }));
  await archive.add('manifest.json', manifest.length, [manifest]);
  await archive.finish();
  return file;
}

beforeAll(async () => {
  mkdirSync(join(folder, 'files/a'), { recursive: true });
  database = await startDatabase({ folder });
  await database.createDatabase('plumbline');
  await ask('CREATE TABLE stored_files (storage_key text PRIMARY KEY, digest text NOT NULL, n integer NOT NULL)');
  await ask('CREATE TABLE names (name text)');
  await ask('INSERT INTO names VALUES ($1)', marker);
});
afterAll(async () => {
  await database.stop();
  for (const each of readdirSync(place)) removeDatabase(join(place, each));
  rmSync(place, { recursive: true, force: true });
});

describe('A backup', () => {
  test('made under load is restored elsewhere as of one moment, with every file that its rows name', async () => {
    const loading = load();
    while (loading.last() < 50) await turn();
    const before = loading.last();
    const { file } = await backUp({ folder, target, ...quietly });
    const after = loading.last();
    await loading.stop();
    expect(readdirSync(target)).toEqual([file.slice(target.length + 1)]);

    const elsewhere = join(place, 'elsewhere');
    const { found, wrong } = await restore({ file, folder: elsewhere, root, ...quietly });
    expect(wrong).toEqual([]);
    expect(found.join(' ')).toMatch(/\d+ files are there as they were stored/);
    const restored = await startDatabase({ folder: elsewhere });
    const numbers = await numbersIn(restored.adminUrl);
    await restored.stop();
    expect(numbers.length).toBeGreaterThanOrEqual(before);
    expect(numbers.length).toBeLessThanOrEqual(after + 1);
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    const rows = await ask(`SELECT FROM pg_replication_slots WHERE slot_name LIKE 'plumbline_backup%'`);
    expect(rows).toEqual([]);
  });

  test('with a pass phrase opens with it only, and says which files are not as they were stored', async () => {
    await ask(`INSERT INTO stored_files VALUES ('a/gone', 'none', 0), ('a/other', 'none', -1)`);
    writeFileSync(join(folder, 'files/a/other'), 'another');
    const { file } = await backUp({ folder, target: join(place, 'closed'), passPhrase, ...quietly });
    expect(file).toMatch(/\.tar\.gz\.age$/);
    const into = join(place, 'opened');
    mkdirSync(into);
    await expect(restore({ file, folder: into, root, ...quietly })).rejects.toThrow('is encrypted');
    await expect(restore({ file, folder: into, root, passPhrase: 'another phrase, too', ...quietly })).rejects.toThrow(
      'The pass phrase does not open',
    );
    expectNothingIn(into);
    const bytes = readFileSync(file);
    bytes.fill(0, bytes.length - 1_000, bytes.length - 900);
    const changed = join(place, 'changed.tar.gz.age');
    writeFileSync(changed, bytes);
    await expect(restore({ file: changed, folder: into, root, passPhrase, ...quietly })).rejects.toThrow('is damaged');
    expectNothingIn(into);
    const { wrong } = await restore({ file, folder: into, root, passPhrase, ...quietly });
    expect(wrong).toEqual(['The file a/gone is missing.', 'The file a/other is not as it was stored.']);
  });

  test('that is cut, changed, or not one at all is refused, and leaves nothing', async () => {
    const whole = readFileSync(join(target, readdirSync(target)[0] ?? ''));
    const into = join(place, 'refused');
    mkdirSync(into);
    const middle = Buffer.from(whole);
    const half = Math.floor(whole.length / 2);
    middle.fill(0, half, half + 40);
    const bad = {
      cut: whole.subarray(0, Math.floor(whole.length * 0.9)),
      changed: middle,
      none: Buffer.from('Supplier,Country\nKestrel,Qatar\n'),
      empty: Buffer.alloc(0),
    };
    for (const [name, bytes] of Object.entries(bad)) {
      const file = join(place, `${name}.tar.gz`);
      writeFileSync(file, bytes);
      await expect(restore({ file, folder: into, root, ...quietly })).rejects.toThrow('Nothing was restored');
      expectNothingIn(into);
    }
  });

  test('that is damaged anywhere is refused, and leaves nothing', async () => {
    const whole = readFileSync(await smallBackup(join(place, 'small.tar.gz')));
    const file = join(place, 'damaged.tar.gz');
    const into = join(place, 'damaged');
    mkdirSync(into);
    /** Refused, or read to its end: then the database would be started. */
    const outcomeOf = async (bytes: Buffer): Promise<string> => {
      writeFileSync(file, bytes);
      const say = (line: string): void => {
        if (line.startsWith('Starting the database')) throw new Error('was read to its end');
      };
      return restore({ file, folder: into, root, say }).then(
        () => 'was restored',
        ({ message }: Error) => message,
      );
    };
    expect(await outcomeOf(whole)).toBe('was read to its end');
    for (const { kind, at } of drawnDamages(24)) {
      const outcome = await outcomeOf(DAMAGES[kind](whole, Math.floor(whole.length * at)));
      expect([kind, at, outcome]).toEqual([kind, at, expect.stringContaining('Nothing was restored')]);
      expectNothingIn(into);
    }
    // Some media fill the last block.
    expect(await outcomeOf(Buffer.concat([whole, Buffer.alloc(512)]))).toBe('was read to its end');
  });

  test('writes nowhere but into its folder, and not over what is there', async () => {
    const file = join(place, 'hostile.tar.gz');
    const archive = createArchive(file);
    await archive.add('kept/../../escaped', 4, [Buffer.from('evil')]);
    await archive.finish();
    const into = join(place, 'inside');
    mkdirSync(into);
    await expect(restore({ file, folder: into, root, ...quietly })).rejects.toThrow('is no backup of Plumbline');
    expectNothingIn(into);
    expect(readdirSync(place)).not.toContain('escaped');
    await expect(restore({ file, folder, root, ...quietly })).rejects.toThrow('is not empty');
    expect(readFileSync(join(folder, 'secrets.json'), 'utf8')).toContain('databasePassword');
  });

  test('that cannot be written says so in one sentence, and leaves no half of it', async () => {
    const file = join(place, 'a-file');
    writeFileSync(file, '');
    await expect(backUp({ folder, target: file, ...quietly })).rejects.toThrow(/a-file/);
    await expect(backUp({ folder: join(place, 'nothing'), target, ...quietly })).rejects.toThrow(
      'There is no database',
    );
    expect(readdirSync(target)).toHaveLength(1);
  });
});
