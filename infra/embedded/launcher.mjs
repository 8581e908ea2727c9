import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { removeEverything, superviseDatabase } from './embedded-database.mjs';
import { serviceEnvironment } from './environment.mjs';
import { checkAddresses, checkRoles } from './external-database.mjs';
import { logFilesIn } from './log-files.mjs';
import { freePort, freePortFrom, isFree } from './ports.mjs';
import { keepPid, keptPid } from './processes.mjs';
import { secretsIn } from './secrets.mjs';
import { StartError } from './start-error.mjs';
import { runStep } from './step.mjs';
import { addressFileIn, pidFileIn, stopLeftOver, supervise } from './supervisor.mjs';

const usualPort = 4280;
const longestFill = 30 * 60_000;

/**
 * Starts the whole service, keeps it running until it is told to end, then stops it in order.
 * @param {object} options
 * @param {string} options.root the checkout
 * @param {string} options.folder holds data, secrets, logs and process ids
 * @param {{ fresh: boolean, port: number | undefined, demo: 'usual' | 'asked' | 'none' }} options.wish `usual` fills the demo in the PostgreSQL that comes with Plumbline only
 * @param {Record<string, string | undefined>} options.environment
 * @param {{ name: string, command: string[], host?: string, port: string, own?: Record<string, string> }[]} options.children `host` and `port` name the variables for where it listens
 * @param {string[]} [options.migrate] the command that brings a database up to date
 * @param {string[]} [options.seed] the command that fills an empty database with the demo, and prints who can sign in
 * @param {(step: { environment: object, log: string, signal: AbortSignal, say(line: string): void }) => Promise<void>} [options.build]
 * @param {AbortSignal} options.ending first to stop in order
 * @param {AbortSignal} options.hurry then to stop at once
 * @param {(line: string) => void} options.say
 * @param {typeof import('./liveness.mjs').usualPatience} [options.patience] with processes that do not answer
 */
export async function launch(options) {
  const { folder, wish, children, ending, say } = options;
  if (wish.fresh && options.environment.DATABASE_URL) {
    throw new StartError(
      '--fresh would remove the files that the database of DATABASE_URL still names: start without --fresh, or without DATABASE_URL.',
    );
  }
  const lock = pidFileIn(folder, 'launcher');
  take(lock);
  for (const child of children) {
    if (await stopLeftOver(pidFileIn(folder, child.name))) say(`Stopped the ${child.name} of an earlier start.`);
  }
  if (wish.fresh) {
    await removeEverything(folder);
    take(lock);
    say('Everything that was kept is removed.');
  }
  const started = [];
  const logs = logFilesIn(join(folder, 'logs'));
  try {
    await startAll(options, started, logs);
    if (!ending.aborted) await new Promise((resolve) => ending.addEventListener('abort', resolve));
    say('Stopping.');
  } catch (error) {
    if (!ending.aborted) throw error;
  } finally {
    logs.close();
    await stopAll(started, options.hurry);
    rmSync(lock, { force: true });
  }
}

/** Two launchers on one folder would stop each other's processes. */
function take(lock) {
  mkdirSync(dirname(lock), { recursive: true });
  const other = keptPid(lock);
  if (other !== undefined && other !== process.pid) {
    throw new StartError(
      `Plumbline is already running from this folder (process ${other}): stop it with Ctrl-C first.`,
    );
  }
  keepPid(lock, process.pid);
}

async function startAll(
  { root, folder, wish, environment: own, children, migrate, seed, build, ending, say, patience },
  started,
  logs,
) {
  const port = await portFor(wish.port);
  const built = build?.({ environment: own, log: logs.of('web-build'), signal: ending, say });
  // Awaited below; a failure while the database starts must not end the process before everything is stopped.
  built?.catch(() => undefined);

  const isEmbedded = !own.DATABASE_URL;
  const addresses = isEmbedded ? await embedded() : await external();
  async function embedded() {
    const database = await superviseDatabase({ folder, log: logs.of('database'), say });
    started.push({ stop: database.stop });
    return database.addresses;
  }
  async function external() {
    await checkAddresses(own);
    return {};
  }

  ending.throwIfAborted();
  const environment = serviceEnvironment({
    ...{ own, addresses, folder, root, secrets: secretsIn(folder), port, workerPort: await freePort() },
  });
  writeFileSync(addressFileIn(folder), environment.PUBLIC_URL);
  mkdirSync(environment.STORAGE_FOLDER, { recursive: true, mode: 0o700 });
  const OWNER_DATABASE_URL = addresses.OWNER_DATABASE_URL ?? own.OWNER_DATABASE_URL;
  if (migrate && OWNER_DATABASE_URL) {
    await runStep({
      ...{ what: 'Bringing the database up to date', command: migrate, log: logs.of('migrate'), signal: ending },
      environment: { ...environment, OWNER_DATABASE_URL },
    });
  }
  if (!isEmbedded) await checkRoles(own);
  const signIns = [];
  if (seed && existsSync(seed.at(-1)) && wish.demo !== 'none' && (isEmbedded || wish.demo === 'asked')) {
    ending.throwIfAborted();
    await fillDemo({
      ...{ command: seed, log: logs.of('seed'), ending, say, onLine: (line) => signIns.push(line) },
      environment: { ...environment, OWNER_DATABASE_URL },
    });
    if (wish.demo === 'asked' && signIns.length === 0)
      say('The demo was not filled: it goes into an empty database only, and this one holds organisations.');
  }
  await built;

  ending.throwIfAborted();
  const running = children.map((child) =>
    supervise({
      child: {
        ...child,
        health: `http://${reachable(environment[child.host])}:${environment[child.port]}/health`,
      },
      ...{ environment, log: logs.of(child.name), pidFile: pidFileIn(folder, child.name), say, patience },
    }),
  );
  started.push(...running);
  await Promise.all(running.map((child) => child.ready(ending)));

  signIns.forEach((line) => say(line));
  say(`Plumbline is ready: ${environment.PUBLIC_URL}`);
  say('Ctrl-C stops it. npm start starts it again with everything that it holds; npm start -- --fresh starts over.');
}

/** The demo has a worker of its own while it is filled, by another clock than the one that starts after it. Without a demo everything else starts. */
async function fillDemo({ command, log, ending, environment, onLine, say }) {
  const signal = AbortSignal.any([ending, AbortSignal.timeout(longestFill)]);
  try {
    await runStep({ what: 'Filling the demo', command, log, signal, onLine, environment });
  } catch {
    ending.throwIfAborted();
    say(
      `The demo could not be filled; everything else starts. Its log: ${log}. npm start -- --fresh removes everything and fills a new one.`,
    );
  }
}

/** An address of this machine for the health check of a process that listens on `host`. */
function reachable(host = '127.0.0.1') {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

async function portFor(wished) {
  if (wished === undefined) return freePortFrom(usualPort);
  if (await isFree(wished)) return wished;
  throw new StartError(`Port ${wished} is taken by another program: name another one with npm start -- --port N.`);
}

/** Stops api and worker first, so that they can finish their work, then the database. */
async function stopAll(started, hurry) {
  const processes = started.filter((each) => each.kill);
  const killAll = () => processes.forEach((each) => each.kill());
  if (hurry.aborted) killAll();
  hurry.addEventListener('abort', killAll);
  await Promise.all(processes.map((each) => each.stop()));
  for (const each of started) if (!each.kill) await each.stop();
}
