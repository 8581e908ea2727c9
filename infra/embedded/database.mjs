import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pg, programIn } from './binaries.mjs';
import { freePort } from './ports.mjs';
import { adminUrl, connected, isReady, leftBehind, superuser } from './postmaster.mjs';
import { endsWithin, isAlive, signal } from './processes.mjs';
import { handOver, makeRoom, roomsOf } from './room.mjs';
import { secretsIn } from './secrets.mjs';
import { StartError, orUnwritable } from './start-error.mjs';

const settings = ['max_connections=200', 'jit=off', 'timezone=UTC', 'log_timezone=UTC', 'lc_messages=C'];
/** The database's own log holds that something was refused and the code, never a statement, a parameter, a row or a network address. */
const quietSettings = [
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
  'log_statement=none',
  'log_duration=off',
  'log_min_duration_statement=-1',
  'log_min_duration_sample=-1',
  'log_transaction_sample_rate=0',
  'log_parameter_max_length=0',
  'log_parameter_max_length_on_error=0',
  'log_connections=',
  'log_disconnections=off',
  'log_lock_waits=off',
  'log_temp_files=-1',
  // The message itself holds the refused value: `invalid input syntax for type date: "..."`.
  'log_min_messages=log',
];
const throwAwaySettings = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'shared_buffers=48MB',
  'wal_level=minimal',
  'max_wal_senders=0',
  // Plans and times of a test must not depend on when statistics were taken.
  'autovacuum=off',
];
const startGrace = 60_000;
const stopGrace = 30_000;
const attempts = 20;

/**
 * Starts the PostgreSQL that comes with Plumbline on a folder and makes the database if needed, or adopts one that an earlier start left running there.
 * @param {object} options
 * @param {string} options.folder holds data, passwords (secrets.json) and log
 * @param {number} [options.port] the port to use; else a free one, kept for later starts
 * @param {boolean} [options.throwAway] quick and unsafe, gone with the process that started it: for tests
 * @param {string} [options.log] the file for its log
 */
export async function startDatabase({ folder: given, port, throwAway = false, log }) {
  const folder = resolve(given);
  try {
    const { place, binaries, as, notice } = makeRoom(folder);
    const secrets = secretsIn(folder);
    const server = { folder, place, binaries, as, data: join(place, 'database'), port, throwAway };
    server.log = log ?? join(folder, 'database.log');
    if (existsSync(server.data) && !secrets.exist) {
      throw new StartError(
        `The passwords of the database in ${server.data} are gone: put back ${join(folder, 'secrets.json')}, or start over with npm start -- --fresh.`,
      );
    }
    const password = secrets.get('databasePassword');
    if (!existsSync(server.data)) initialise(server, password);
    const adopted = await leftBehind(server.data, password);
    const running = adopted ?? (await launched(server, secrets));
    secrets.keepPort(running.port);
    if (throwAway) removeWithThisProcess(server);
    return {
      adminUrl: adminUrl(running.port, password),
      port: running.port,
      pid: running.pid,
      adopted: adopted !== undefined,
      notice,
      isAlive: () => isAlive(running.pid),
      createDatabase: (name) =>
        connected(adminUrl(running.port, password), async (client) => {
          const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
          if (rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
        }),
      async stop({ remove = throwAway } = {}) {
        await stopPostmaster(running.pid);
        if (remove) removeDatabase(folder);
      },
    };
  } catch (error) {
    throw orUnwritable(error, folder);
  }
}

/** Removes a database and everything in its folder. */
export function removeDatabase(folder) {
  for (const room of roomsOf(resolve(folder))) rmSync(room, { recursive: true, force: true });
}

/** Ends connections and stops. A server that cannot finish is stopped as by a power cut, from which it recovers. */
export async function stopPostmaster(pid) {
  signal(pid, 'SIGINT');
  if (await endsWithin(pid, stopGrace)) return;
  signal(pid, 'SIGQUIT');
  await endsWithin(pid, stopGrace);
}

function initialise({ place, data, binaries, as, throwAway }, password) {
  // An interrupted start leaves a half-made folder under another name.
  const half = `${data}.new`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  handOver(half, as);
  const passwordFile = join(place, 'initdb-password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  handOver(passwordFile, as);
  const { status, stdout, stderr, error } = spawnSync(
    programIn(binaries, 'initdb'),
    [
      `--pgdata=${half}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      // Costly password hashes are only needed for databases that last.
      ...(throwAway ? ['--no-sync', '--set=scram_iterations=1'] : []),
    ],
    { ...as, cwd: '/', encoding: 'utf8', env: environment() },
  );
  rmSync(passwordFile, { force: true });
  if (status === 0) return renameSync(half, data);
  rmSync(half, { recursive: true, force: true });
  throw new Error(`initdb failed: ${error?.message ?? `${stdout}${stderr}`}`);
}

async function launched(server, secrets) {
  let port = server.port ?? secrets.port() ?? (await freePort());
  for (let attempt = 1; ; attempt += 1) {
    const result = await launch(server, port);
    if (result.pid !== undefined) return result;
    const taken = /Address already in use/.test(result.said);
    if (taken && server.port !== undefined) {
      throw new StartError(`Port ${port}, asked for as the port of the database, is taken by another program.`);
    }
    if (taken) port = await freePort();
    // Connections of a server that was killed take a moment to notice.
    else if (/still in use|lock file .* already exists/.test(result.said)) await sleep(500);
    else throw new Error(`PostgreSQL did not start: ${result.said}`);
    if (attempt === attempts) throw new Error(`PostgreSQL did not start after ${attempts} attempts: ${result.said}`);
  }
}

async function launch({ data, binaries, as, throwAway, log }, port) {
  const own = [...settings, ...quietSettings, ...(throwAway ? throwAwaySettings : [])];
  const from = existsSync(log) ? statSync(log).size : 0;
  const output = openSync(log, 'a', 0o600);
  const child = spawn(
    programIn(binaries, 'postgres'),
    [
      ...['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
      ...own.flatMap((setting) => ['-c', setting]),
    ],
    // A process group of its own: Ctrl-C in the terminal must reach only the launcher, which stops things in order.
    { ...as, cwd: '/', env: environment(), stdio: ['ignore', output, output], detached: true },
  );
  child.on('error', () => undefined);
  child.unref();
  closeSync(output);
  if (child.pid !== undefined && (await isReady(data, child.pid, startGrace))) return { pid: child.pid, port };
  if (child.pid !== undefined) signal(child.pid, 'SIGQUIT');
  return { said: readFileSync(log).subarray(from).toString('utf8').trim() };
}

/** Messages in English, so that they can be recognised; without this process's own settings. */
function environment() {
  const { PATH, SystemRoot, TMPDIR } = process.env;
  return { PATH, LC_ALL: 'C', ...(SystemRoot && { SystemRoot }), ...(TMPDIR && { TMPDIR }) };
}

/** A killed test run cannot clean up, so a shell waits for the end of this process and does it. */
function removeWithThisProcess({ folder, data }) {
  if (process.platform === 'win32') return;
  const script =
    'cat > /dev/null; pid=$(head -n 1 "$1/postmaster.pid" 2> /dev/null) && kill -QUIT "$pid" && sleep 1; shift; rm -rf "$@"';
  const guard = spawn('sh', ['-c', script, 'sh', data, ...roomsOf(folder)], {
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.unref();
  guard.stdin.unref();
}
