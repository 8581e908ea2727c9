import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { filesOf } from '../../../evidence/test/a-pack.ts';
import { BuildPack } from '../../src/features/pack/commands/build-pack.ts';
import { ReleasePack } from '../../src/features/pack/commands/release-pack.ts';
import { KeptDays } from '../../src/features/past/kept-days.ts';
import { Packing } from '../../src/features/pack/testing/packing.ts';
import { testDatabase, type TestDatabase } from '../../src/platform/db/testing/database.ts';
import { until } from './importer.ts';
import { PATIENCE } from './patience.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const program = fileURLToPath(new URL('pack-process.ts', import.meta.url));
/** The lock that holds a process at its place. */
const LOCK = 7_077;

let db: TestDatabase;
let packing: Packing;
beforeEach(async () => {
  db = await testDatabase();
  packing = await Packing.begin(db);
});
afterEach(() => db.close());

/** Starts a job of a pack in a process of its own, and kills it where it waits for a lock of the test. */
async function killAtLock(job: 'build' | 'sign', packId: string): Promise<void> {
  const payload = { organisationId: packing.organisationId, packId, jobRunId: randomUUID() };
  const worker = spawn(
    `${root}node_modules/.bin/node`,
    [
      '--no-warnings',
      '--import',
      `${root}scripts/decorators.mjs`,
      program,
      JSON.stringify({ environment: db.config.environment, job, payload }),
    ],
    { cwd: root, stdio: ['pipe', 'ignore', 'inherit'] },
  );
  await until(async () => {
    const { rows } = await db.admin.query(
      'SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database WHERE d.datname = current_database() AND NOT l.granted',
    );
    return rows.length > 0;
  });
  expect(worker.exitCode).toBeNull();
  worker.kill('SIGKILL');
  await once(worker, 'exit');
}

/** Holds whatever writes the state of a pack, once, in that transaction. */
async function holdState(state: string): Promise<() => Promise<void>> {
  await db.admin.query(
    `CREATE FUNCTION held() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock(${LOCK}); RETURN NEW; END $$;
     CREATE TRIGGER held BEFORE UPDATE ON packs FOR EACH ROW WHEN (NEW.state = '${state}') EXECUTE FUNCTION held(); SELECT pg_advisory_lock(${LOCK})`,
  );
  return async () => {
    await db.admin.query(`SELECT pg_advisory_unlock(${LOCK}); DROP TRIGGER held ON packs; DROP FUNCTION held()`);
  };
}

/** Holds whatever reads a table, so that a file is caught half written. */
async function holdTable(table: string): Promise<() => Promise<void>> {
  await db.admin.query(`BEGIN; LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
  return async () => {
    await db.admin.query('COMMIT');
  };
}

/** Files of packs in the storage folder: those that no row of an upload names. */
async function filesLeft(): Promise<number> {
  const { rows } = await db.admin.query<{ key: string }>('SELECT storage_key AS key FROM stored_files');
  const others = new Set(rows.map(({ key }) => key.split('/')[1]));
  const names = await readdir(join(db.config.environment.STORAGE_FOLDER, packing.organisationId));
  return names.filter((name) => !others.has(name)).length;
}

async function asked(): Promise<string> {
  const pack = await new BuildPack(db.database, new KeptDays(db.database)).execute(
    packing.analyst,
    packing.request(['Lantern', 'Birch']),
  );
  return pack.id;
}

describe('A worker that is killed', () => {
  test.each([
    ['before it writes a file', () => holdState('building')],
    ['while it writes a file', () => holdTable('kept_editions')],
    ['when the file is whole and no row says so', () => holdState('built')],
  ])(
    'while it builds a pack, %s: the pack is the same as undisturbed, and nothing else lies about',
    async (_, hold) => {
      const undisturbed = await packing.released(['Lantern', 'Birch']);
      const packId = await asked();
      const release = await hold();
      await killAtLock('build', packId);
      await release();
      expect((await packing.page(packId)).state).toBe('building');
      await packing.build(packId);
      const page = await packing.release(await packing.page(packId));
      expect(page.tagManifestSha256).toBe(undisturbed.tagManifestSha256);
      expect(await filesLeft()).toBe(2);
    },
    PATIENCE,
  );

  test.each([
    ['before it writes the file', () => holdState('signing')],
    ['while it checks the log', () => holdTable('audit_entries')],
    ['when the file is whole and no row says so', () => holdState('released')],
  ])(
    'while it signs a pack, %s: nothing can be fetched, and the pack that comes is the same',
    async (_, hold) => {
      const undisturbed = await packing.released(['Lantern']);
      const built = await packing.built(['Lantern']);
      await new ReleasePack(db.database).execute(packing.approver, built.id, built.version);
      const release = await hold();
      await killAtLock('sign', built.id);
      await release();
      await expect(packing.zip(built)).rejects.toThrow('No released pack has this id');
      await packing.sign(built.id);
      const page = await packing.page(built.id);
      expect([page.state, page.tagManifestSha256]).toEqual(['released', undisturbed.tagManifestSha256]);
      expect((await filesOf(await packing.zip(page))).has('attest/pack.dsse.json')).toBe(true);
      expect(await filesLeft()).toBe(2);
    },
    PATIENCE,
  );
});
