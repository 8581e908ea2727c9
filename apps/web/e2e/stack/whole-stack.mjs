import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDatabase } from '../../../../infra/embedded/database.mjs';
import { freePort } from '../../../../infra/embedded/ports.mjs';
import { runStep } from '../../../../infra/embedded/step.mjs';
import { buildWeb } from '../../../../infra/embedded/web-build.mjs';
import { startChild } from './child-processes.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../../..');
const node = join(root, 'node_modules/node-runtime/bin/node');
const decorated = (file, ...options) => [
  node,
  '--import',
  join(root, 'scripts/decorators.mjs'),
  join(root, file),
  ...options,
];

/**
 * Starts everything that `npm start` starts, on a database that is thrown away, as in production.
 * @param {{ folder: string, seed: [string, ...string[]] }} options `seed` is the program that fills it, with its options; the last line of what it prints is JSON
 */
export async function startWholeStack({ folder, seed }) {
  const started = [];
  const stop = async () => {
    for (const each of started.reverse()) await each.stop();
  };
  const log = (name) => join(folder, `${name}.log`);
  const steps = { signal: new AbortController().signal, say: () => undefined };
  mkdirSync(join(folder, 'files'), { recursive: true });
  try {
    const building = buildWeb({ root, node, environment: process.env, log: log('web-build'), ...steps });
    // It is awaited below.
    building.catch(() => undefined);
    const database = await startDatabase({ folder: join(folder, 'database'), throwAway: true });
    started.push(database);
    await database.createDatabase('plumbline');
    const [port, workerPort] = [await freePort(), await freePort()];
    const environment = environmentOf({ folder, database, port, workerPort });
    const ownerUrl = urlIn(database.adminUrl);
    await runStep({
      ...{ what: 'Migrating', command: decorated('packages/server/src/migrate.ts'), log: log('migrate') },
      ...{ environment: { ...environment, OWNER_DATABASE_URL: ownerUrl }, signal: steps.signal },
    });
    const ready = (at) => `http://127.0.0.1:${at}/health/ready`;
    const worker = startChild({
      ...{
        command: decorated('apps/worker/src/main.ts'),
        environment,
        log: log('worker'),
        healthUrl: ready(workerPort),
      },
    });
    started.push({ stop: async () => (await worker).stop() });
    const workerPid = (await worker).pid;
    let said = '';
    await runStep({
      ...{ what: 'Filling the organisations', command: decorated(...seed), environment, log: log('seed') },
      ...{ signal: steps.signal, onLine: (line) => (said = line) },
    });
    await building;
    // A copy, so that building again does not take files away from under a run.
    cpSync(join(root, 'apps/web/dist'), join(folder, 'web'), { recursive: true });
    const api = await startChild({
      ...{ command: decorated('apps/api/src/main.ts'), environment, log: log('api'), healthUrl: ready(port) },
    });
    started.push(api);
    return { address: environment.PUBLIC_URL, workerPid, said, stop };
  } catch (error) {
    await stop().catch(() => undefined);
    throw error;
  }
}

function environmentOf({ folder, database, port, workerPort }) {
  const as = (role) => urlIn(database.adminUrl, `plumbline_${role}`);
  return {
    PATH: process.env.PATH,
    DATABASE_URL: as('app'),
    SYSTEM_DATABASE_URL: as('system'),
    AUTH_DATABASE_URL: as('auth'),
    QUEUE_DATABASE_URL: as('queue'),
    AUTH_SECRET: 'a secret that is used in tests only, and nowhere else',
    PUBLIC_URL: `http://localhost:${port}`,
    API_PORT: String(port),
    WORKER_PORT: String(workerPort),
    STORAGE_FOLDER: join(folder, 'files'),
    SEED_FOLDER: join(folder, 'lists'),
    WEB_FOLDER: join(folder, 'web'),
    DEMO: 'true',
    LOG_LEVEL: 'warn',
  };
}

function urlIn(adminUrl, role) {
  const url = new URL(adminUrl);
  url.pathname = '/plumbline';
  if (role) Object.assign(url, { username: role, password: 'for-tests-only' });
  return url.href;
}
