import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pg } from './binaries.mjs';
import { commandOf, isAlive } from './processes.mjs';
import { StartError } from './start-error.mjs';

export const superuser = 'postgres';
const recoveryGrace = 60_000;

/** The file in the data folder in which PostgreSQL describes its process. */
export function pidFileOf(dataFolder) {
  try {
    const lines = readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/** The address of a database of this server, as the superuser. */
export function adminUrl(port, password, database = 'postgres') {
  return `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`;
}

/** Runs work on a connection of its own. */
export async function connected(connectionString, work) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  // A server that goes away after the answer must not crash this process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * A PostgreSQL that an earlier start left running on this data folder, if it accepts our password. Removes what a dead one left.
 * @returns {Promise<{ pid: number, port: number } | undefined>}
 */
export async function leftBehind(dataFolder, password) {
  const found = pidFileOf(dataFolder);
  if (!found) return undefined;
  const command = commandOf(found.pid);
  if (!isAlive(found.pid) || (command !== '' && !command.includes(dataFolder))) {
    rmSync(join(dataFolder, 'postmaster.pid'), { force: true });
    return undefined;
  }
  if (!(await isReady(dataFolder, found.pid, recoveryGrace))) return undefined;
  const { port } = pidFileOf(dataFolder) ?? found;
  try {
    await connected(adminUrl(port, password), (client) => client.query('SELECT 1'));
  } catch (error) {
    throw new StartError(
      `The database in ${dataFolder} is already running (process ${found.pid}) and does not let Plumbline in: ${error.message}. Stop that process and start again.`,
    );
  }
  return { pid: found.pid, port };
}

/** Whether the server accepts connections before it ends or the time runs out; after a crash it recovers first. */
export async function isReady(dataFolder, pid, milliseconds) {
  for (const until = performance.now() + milliseconds; performance.now() < until; await sleep(20)) {
    const state = pidFileOf(dataFolder);
    if (state?.pid === pid && state.ready) return true;
    if (!isAlive(pid)) return false;
  }
  return false;
}
