import { cpSync, existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connected } from '../../../../infra/embedded/postmaster.mjs';
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

const steps = { signal: new AbortController().signal, say: () => undefined };

/** Starts the api or the worker, by a clock that journeys can move. */
const byClock = 'packages/server/test/setup/start-by-moved-clock.ts';

/**
 * Starts everything that `npm start` starts, on databases that are thrown away, as in production: `count` times, side by side,
 * each with its own copy of what one seed has written, and a clock that a journey can put forward.
 * @param {{ folder: string, seed: [string, ...string[]], count: number }} options `seed` is the program that fills the first database, with its options; the last line of what it prints is JSON
 */
export async function startWholeStacks({ folder, seed, count }) {
  const started = [];
  const stop = async () => {
    for (const each of started.reverse()) await each.stop();
  };
  try {
    const building = buildWeb({ root, node, environment: process.env, log: join(folder, 'web-build.log'), ...steps });
    // It is awaited below.
    building.catch(() => undefined);
    const database = await startDatabase({ folder: join(folder, 'database'), throwAway: true });
    started.push(database);
    const first = await placeOf(join(folder, '1'), database, 'plumbline_1');
    await database.createDatabase(first.name);
    const said = await filled(first, seed);
    await building;
    // A copy, so that building again does not take files away from under a run.
    cpSync(join(root, 'apps/web/dist'), join(folder, 'web'), { recursive: true });
    const places = [first];
    for (let number = 2; number <= count; number += 1) {
      const place = await placeOf(join(folder, String(number)), database, `plumbline_${number}`);
      await cloned(first, place, database);
      places.push(place);
    }
    const services = await allOf(places.map((place) => startService(place, join(folder, 'web'), started)));
    return { services, said, stop };
  } catch (error) {
    await stop().catch(() => undefined);
    throw error;
  }
}

/** Where one service lives, and how its processes are told so. */
async function placeOf(folder, database, name) {
  await mkdir(join(folder, 'files'), { recursive: true });
  const clock = join(folder, 'clock');
  await writeFile(clock, '0');
  const [port, workerPort] = [await freePort(), await freePort()];
  const urlOf = (role) => {
    const url = new URL(database.adminUrl);
    url.pathname = `/${name}`;
    if (role) Object.assign(url, { username: role, password: 'for-tests-only' });
    return url.href;
  };
  const environment = {
    PATH: process.env.PATH,
    DATABASE_URL: urlOf('plumbline_app'),
    SYSTEM_DATABASE_URL: urlOf('plumbline_system'),
    AUDITOR_DATABASE_URL: urlOf('plumbline_auditor'),
    AUTH_DATABASE_URL: urlOf('plumbline_auth'),
    QUEUE_DATABASE_URL: urlOf('plumbline_queue'),
    AUTH_SECRET: 'a secret that is used in tests only, and nowhere else',
    PUBLIC_URL: `http://localhost:${port}`,
    API_PORT: String(port),
    WORKER_PORT: String(workerPort),
    STORAGE_FOLDER: join(folder, 'files'),
    KEYS_FOLDER: join(folder, 'keys'),
    ANCHOR_FILE: join(folder, 'anchors.jsonl'),
    SEED_FOLDER: join(folder, 'lists'),
    LOG_LEVEL: 'warn',
  };
  return { name, folder, clock, environment, ownerUrl: urlOf(), port, workerPort };
}

/** Migrates a database and fills it while a worker does what that asks for. @returns what the seed said last */
async function filled(place, seed) {
  const { folder, environment, ownerUrl } = place;
  const log = (name) => join(folder, `${name}.log`);
  await runStep({
    ...{ what: 'Migrating', command: decorated('packages/server/src/migrate.ts'), log: log('migrate') },
    ...{ environment: { ...environment, OWNER_DATABASE_URL: ownerUrl }, signal: steps.signal },
  });
  const worker = await startWorker(place);
  try {
    let said = '';
    await runStep({
      ...{ what: 'Filling the organisations', command: decorated(...seed), environment, log: log('seed') },
      ...{ signal: steps.signal, onLine: (line) => (said = line) },
    });
    return said;
  } finally {
    // Nobody may be connected to a database while it is copied.
    await worker.stop();
  }
}

async function cloned(from, to, { adminUrl }) {
  const [source, copy] = [from.name, to.name];
  await connected(adminUrl, async (client) => {
    await client.query(`CREATE DATABASE ${copy} TEMPLATE ${source} STRATEGY FILE_COPY`);
    // Who may connect is not copied.
    const roles = ['app', 'system', 'auth', 'queue'].map((role) => `plumbline_${role}`).join(', ');
    await client.query(`GRANT CONNECT ON DATABASE ${copy} TO ${roles}`);
    await client.query(`GRANT TEMPORARY ON DATABASE ${copy} TO plumbline_app`);
  });
  // Keys and anchors are there once something was signed.
  for (const kept of ['STORAGE_FOLDER', 'KEYS_FOLDER', 'ANCHOR_FILE'].filter((name) =>
    existsSync(from.environment[name]),
  ))
    cpSync(from.environment[kept], to.environment[kept], { recursive: true });
}

async function startService(place, webFolder, started) {
  const environment = { ...place.environment, WEB_FOLDER: webFolder };
  const noted = async (starting) => {
    const child = await starting;
    started.push(child);
    return child;
  };
  const api = startChild({
    ...{ command: decorated(byClock, 'api', place.clock), environment, log: join(place.folder, 'api.log') },
    healthUrl: ready(place.port),
  });
  const [worker] = await allOf([startWorker(place), api].map(noted));
  return {
    address: environment.PUBLIC_URL,
    workerPid: worker.pid,
    folder: place.folder,
    clock: place.clock,
    environment,
  };
}

/**
 * Starts another api and worker with other settings, on the database and files of a service that runs.
 * @param {{ folder: string, clock: string, environment: Record<string, string> }} service
 * @param {Record<string, string>} settings
 */
export async function startBeside({ folder, clock, environment }, settings) {
  const [port, workerPort] = [await freePort(), await freePort()];
  const address = `http://localhost:${port}`;
  const own = { PUBLIC_URL: address, API_PORT: String(port), WORKER_PORT: String(workerPort) };
  const place = { folder, clock, port, workerPort, environment: { ...environment, ...own, ...settings } };
  const started = [];
  const stop = async () => {
    for (const each of started.reverse()) await each.stop();
  };
  try {
    await startService(place, environment.WEB_FOLDER, started);
    return { address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Waits for all, also when one of them fails: what has started by then can be stopped. @throws what the first of them threw */
async function allOf(promises) {
  const results = await Promise.allSettled(promises);
  const failed = results.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
  return results.map(({ value }) => value);
}

const ready = (port) => `http://127.0.0.1:${port}/health/ready`;

function startWorker({ folder, clock, environment, workerPort }) {
  return startChild({
    ...{ command: decorated(byClock, 'worker', clock), environment, log: join(folder, 'worker.log') },
    healthUrl: ready(workerPort),
  });
}
