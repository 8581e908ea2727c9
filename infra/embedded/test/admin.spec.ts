import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDatabase, type RunningDatabase } from '../database.mjs';

const program = fileURLToPath(new URL('../admin.mjs', import.meta.url));
const names = [
  'DATABASE_URL',
  'SYSTEM_DATABASE_URL',
  'AUDITOR_DATABASE_URL',
  'AUTH_DATABASE_URL',
  'QUEUE_DATABASE_URL',
];

let database: RunningDatabase;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-admin-'));
  database = await startDatabase({ folder, throwAway: true });
});
afterAll(async () => {
  await database.stop();
});

/** The exit code of a command and all that it prints, with that address for every role. */
function answer(address: string, args: readonly string[] = ['erase-person']): [number | null, string] {
  const env = Object.fromEntries(names.map((name) => [name, address]));
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', env });
  return [status, stdout + stderr];
}

test("an operator's command says in one sentence that the database is away", () => {
  expect(answer('postgres://plumbline_app:secret@127.0.0.1:1/plumbline')).toEqual([
    1,
    'The database of DATABASE_URL cannot be reached at 127.0.0.1:1 (ECONNREFUSED).\n',
  ]);
});

test("an operator's command says in one sentence that the database refuses the password", () => {
  const { port } = database;
  expect(answer(`postgres://postgres:wrong@127.0.0.1:${port}/postgres`)).toEqual([
    1,
    `The database at 127.0.0.1:${port} does not let the user postgres of DATABASE_URL in: wrong name or password.\n`,
  ]);
});

test("an operator's command says in one sentence which setting is missing", () => {
  const [status, said] = answer(database.adminUrl);
  expect([status, said.split('\n')]).toEqual([1, [expect.stringMatching(/^Plumbline cannot start.*AUTH_SECRET/), '']]);
});
