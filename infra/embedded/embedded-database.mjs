import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { backOff } from './back-off.mjs';
import { removeDatabase, startDatabase, stopPostmaster } from './database.mjs';
import { database, embeddedAddresses } from './environment.mjs';
import { pidFileOf } from './postmaster.mjs';
import { commandOf, isAlive } from './processes.mjs';
import { roomsOf } from './room.mjs';
import { secretsIn } from './secrets.mjs';

const watchEvery = 500;

/**
 * The PostgreSQL that comes with Plumbline, started again whenever it ends by itself.
 * @param {{ folder: string, log: string, say(line: string): void }} options
 */
export async function superviseDatabase({ folder, log, say }) {
  let running = await startDatabase({ folder, log });
  const { port, adopted, notice } = running;
  if (notice) say(notice);
  say(adopted ? 'The database was still running: going on with it.' : 'The database is started.');
  await running.createDatabase(database);

  const stopping = new AbortController();
  const pause = (milliseconds) => sleep(milliseconds, undefined, { signal: stopping.signal }).catch(() => undefined);
  const again = backOff();
  again.started();

  async function watch() {
    while (!stopping.signal.aborted) {
      await pause(watchEvery);
      if (running.isAlive() || stopping.signal.aborted) continue;
      const wait = again.next();
      say(`The database ended; it is started again in ${wait / 1000} s. Its log: ${log}`);
      await pause(wait);
      if (!stopping.signal.aborted) await restart();
    }
  }

  async function restart() {
    again.started();
    try {
      // Api and worker use this port.
      running = await startDatabase({ folder, log, port });
      say('The database is started again.');
    } catch (error) {
      say(error.message);
    }
  }

  const watching = watch();
  return {
    addresses: embeddedAddresses(secretsIn(folder), port),
    async stop() {
      stopping.abort();
      await watching;
      await running.stop();
    },
  };
}

/** Stops a database that an earlier start left running on a folder, and removes everything in it. */
export async function removeEverything(folder) {
  for (const room of roomsOf(folder)) {
    const data = join(room, 'database');
    const left = existsSync(data) ? pidFileOf(data) : undefined;
    if (left && isAlive(left.pid) && commandOf(left.pid).includes(data)) await stopPostmaster(left.pid);
  }
  removeDatabase(folder);
}
