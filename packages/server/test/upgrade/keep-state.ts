import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import pg from 'pg';
import { startDatabase } from '../../../../infra/embedded/database.mjs';
import { freePort } from '../../../../infra/embedded/ports.mjs';
import { runProgram } from '../setup/later-start.ts';
import { keptState } from './kept-state.ts';

// Keeps the data that a version makes, for the tests of later ones: see README.md.
const { values } = parseArgs({ options: { tree: { type: 'string', default: '.' } } });
const tree = resolve(values.tree);
const git = spawnSync('git', ['rev-parse', '--short=8', 'HEAD'], { cwd: tree, encoding: 'utf8' });
const commit = git.stdout.trim();

const folder = mkdtempSync(join(tmpdir(), 'plumbline-state-'));
const server = await startDatabase({ folder, throwAway: true });
try {
  await server.createDatabase('plumbline');
  const addressOf = (role?: string): string => {
    const url = new URL(server.adminUrl);
    url.pathname = '/plumbline';
    if (role !== undefined) Object.assign(url, { username: role, password: 'of-this-installation-only' });
    return url.href;
  };
  const settings = {
    OWNER_DATABASE_URL: addressOf(),
    DATABASE_URL: addressOf('plumbline_app'),
    SYSTEM_DATABASE_URL: addressOf('plumbline_system'),
    AUDITOR_DATABASE_URL: addressOf('plumbline_auditor'),
    AUTH_DATABASE_URL: addressOf('plumbline_auth'),
    QUEUE_DATABASE_URL: addressOf('plumbline_queue'),
    AUTH_SECRET: 'a secret of the installation that these data were made in',
    STORAGE_FOLDER: join(folder, 'files'),
    KEYS_FOLDER: join(folder, 'keys'),
    ANCHOR_FILE: join(folder, 'anchors.jsonl'),
    SEED_FOLDER: join(folder, 'lists'),
    WORKER_PORT: String(await freePort()),
    DEMO: 'true',
    LOG_LEVEL: 'warn',
  };
  const run = (program: string): void => {
    const { status, stdout, stderr } = runProgram(program, settings, tree);
    if (status !== 0) throw new Error(`${program} failed: ${stdout}${stderr}`);
  };
  run('migrate.ts');
  // What the seed asks for is done by a worker.
  const main = ['--import', join(tree, 'scripts/decorators.mjs'), join(tree, 'apps/worker/src/main.ts')];
  const worker = spawn(process.execPath, main, { env: settings, stdio: 'ignore' });
  try {
    run('../test/setup/seed-pages.ts');
  } finally {
    worker.kill();
    await once(worker, 'exit');
  }
  const admin = new pg.Client({ connectionString: addressOf() });
  await admin.connect();
  const state = await keptState(admin, commit);
  await admin.end();
  const path = join(import.meta.dirname, 'states', `${commit}.json.br`);
  writeFileSync(path, brotliCompressSync(JSON.stringify(state)));
  const counts = Object.values(state.tables).map(({ rows }) => rows.length);
  process.stdout.write(`${path}: ${counts.length} tables, ${counts.reduce((sum, each) => sum + each, 0)} rows\n`);
} finally {
  await server.stop({ remove: true });
}
