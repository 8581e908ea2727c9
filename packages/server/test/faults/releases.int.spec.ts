import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { QueryRunner } from 'typeorm';
import { testServer } from '../../src/platform/config/test-server.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { RELEASE, type Release } from '../../src/platform/db/release.ts';
import { testDatabase, type TestDatabase } from '../../src/platform/db/testing/database.ts';
import { startApi } from '../../src/service/start-api.ts';
import { startWorker, type Worker } from '../../src/service/start-worker.ts';
import { Importer } from './importer.ts';
import { knownList, nextList } from './lists.ts';
import { IMPATIENT, PATIENCE } from './patience.ts';
import { soundness, SOUND } from './soundness.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** What the next release adds. */
class AddsTowns1799000000000 {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE suppliers ADD COLUMN town text NOT NULL DEFAULT ''; CREATE TABLE towns (name text)`,
    );
  }

  async down(): Promise<void> {}
}

/** What the release after that takes away. */
class DropsCountries1799000000001 {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE suppliers DROP COLUMN country CASCADE');
  }

  async down(): Promise<void> {}
}

const { number } = RELEASE;
const NEXT: Release = {
  number: number + 1,
  runsFrom: number,
  migrations: [...RELEASE.migrations, AddsTowns1799000000000],
};
const AFTER_NEXT: Release = {
  number: number + 2,
  runsFrom: number + 1,
  migrations: [...NEXT.migrations, DropsCountries1799000000001],
};
const SENTENCE =
  'The database was brought up to date by a newer version of Plumbline (DropsCountries1799000000001), which this version does not know: start the newer version, or restore a backup from before.';

let db: TestDatabase;
let worker: Worker;
beforeAll(async () => {
  db = await testDatabase();
  worker = await startWorker(db.config, IMPATIENT);
}, PATIENCE);
afterAll(async () => {
  await worker.close();
  await db.close();
});

/** What a release does with the database before it starts. */
async function broughtUpToDateBy(release: Release): Promise<number> {
  const { DATABASE_URL, SYSTEM_DATABASE_URL, AUDITOR_DATABASE_URL, AUTH_DATABASE_URL, QUEUE_DATABASE_URL } =
    db.config.environment;
  const owner = new URL(testServer().adminUrl);
  owner.pathname = new URL(DATABASE_URL).pathname;
  const urls = { DATABASE_URL, SYSTEM_DATABASE_URL, AUDITOR_DATABASE_URL, AUTH_DATABASE_URL, QUEUE_DATABASE_URL };
  return migrate(owner.href, urls, release);
}

describe('This version', () => {
  test(
    'goes on beside the next one, which has brought the database up to date, and after a roll back to it',
    async () => {
      const importer = await Importer.begin(db);
      await importer.whole('known.csv', knownList());
      expect(await broughtUpToDateBy(NEXT)).toBe(1);
      const next = await importer.whole('next.csv', nextList(600));
      expect(next.state).toBe('imported');
      await worker.close();
      // A start brings the database up to date first: there is nothing to do for this version, and nothing to undo.
      expect(await broughtUpToDateBy(RELEASE)).toBe(0);
      worker = await startWorker(db.config, IMPATIENT);
      const api = await startApi(db.config);
      await api.close();
      expect((await importer.undo(next)).state).toBe('undone');
      expect(await soundness(db, importer)).toEqual(SOUND);
    },
    PATIENCE,
  );

  test(
    'says in one sentence that it does not start on the database of the release after that',
    async () => {
      expect(await broughtUpToDateBy(AFTER_NEXT)).toBe(1);
      await expect(startApi(db.config)).rejects.toThrow(SENTENCE);
      await expect(startWorker(db.config)).rejects.toThrow(SENTENCE);
      await expect(broughtUpToDateBy(RELEASE)).rejects.toThrow(SENTENCE);
      const set = Object.entries(db.config.environment).filter(([, value]) => value !== undefined);
      const { status, stderr } = spawnSync(
        `${root}node_modules/.bin/node`,
        ['--import', `${root}scripts/decorators.mjs`, `${root}packages/server/src/admin.ts`, 'erase-person'],
        { encoding: 'utf8', env: Object.fromEntries(set.map(([name, value]) => [name, String(value)])) },
      );
      expect([status, stderr]).toEqual([1, `${SENTENCE}\n`]);
    },
    PATIENCE,
  );
});
