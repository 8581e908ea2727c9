import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { startDatabase } from '../database.mjs';
import { database as databaseName } from '../environment.mjs';
import { connected } from '../postmaster.mjs';
import { roomsOf } from '../room.mjs';
import { StartError, orUnwritable } from '../start-error.mjs';
import { createArchive } from './archive.mjs';
import { FORMAT } from './manifest.mjs';
import { countTables, readHeads } from './what-is-there.mjs';

/** What a base backup leaves out: PostgreSQL makes it anew (PostgreSQL 18, 25.3.4). Folders stay, empty. */
const emptied = new Set(
  'pg_wal pg_replslot pg_dynshmem pg_notify pg_serial pg_snapshots pg_stat_tmp pg_subtrans'.split(' '),
);
const leftOut = (name) =>
  name === 'postmaster.pid' ||
  name === 'postmaster.opts' ||
  name === 'pg_internal.init' ||
  name.startsWith('pgsql_tmp');
/** What is kept beside the database, but belongs to this machine or comes with Plumbline. */
const ofThisMachine = (name) => /^(database|run$|logs$|seed$|postgresql-)|\.log(\.\d+)?$|\.(new|part)$/.test(name);

/**
 * Backs up database and files into one archive, while Plumbline runs or not. Everything in it is as of one moment, the end of the backup of the database.
 * @param {object} options
 * @param {string} options.folder what `npm start` keeps
 * @param {string} options.target the folder for the archive
 * @param {string} [options.passPhrase] encrypts it
 * @param {(line: string) => void} options.say progress
 * @returns {Promise<{ file: string, size: number, seconds: number }>}
 * @throws StartError in one sentence
 */
export async function backUp({ folder, target, passPhrase, say }) {
  const begun = performance.now();
  const data = roomsOf(folder)
    .map((room) => join(room, 'database'))
    .find((each) => existsSync(join(each, 'PG_VERSION')));
  if (data === undefined)
    throw new StartError(`There is no database of Plumbline in ${folder}: nothing was backed up.`);
  if (!relative(folder, resolve(target)).startsWith('..'))
    throw new StartError(`${target} lies in what is backed up: name a folder elsewhere.`);
  const running = await startDatabase({ folder, log: join(folder, 'database.log') });
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '');
  const file = join(target, `plumbline-${stamp}Z.tar.gz${passPhrase === undefined ? '' : '.age'}`);
  let archive;
  try {
    await mkdir(target, { recursive: true });
    archive = createArchive(file, passPhrase);
    await connected(addressOf(running.adminUrl), (client) => copy({ client, running, data, folder, archive, say }));
    const size = await archive.finish();
    return { file, size, seconds: (performance.now() - begun) / 1000 };
  } catch (error) {
    await archive?.abandon();
    throw orUnwritable(error, target);
  } finally {
    if (!running.adopted) await running.stop();
  }
}

function addressOf(adminUrl) {
  const url = new URL(adminUrl);
  url.pathname = `/${databaseName}`;
  return url.href;
}

async function copy({ client, running, data, folder, archive, say }) {
  const entries = {};
  const add = async (name, path) => {
    const found = await statOf(path);
    if (found !== undefined) entries[name] = await archive.add(name, found.size, contentOf(path, found.size));
  };
  // PostgreSQL keeps the log of changes for this session as long as it lives, so none is gone before it is copied.
  await client.query(`SELECT pg_create_physical_replication_slot('plumbline_backup_' || pg_backend_pid(), true, true)`);
  say('Waiting for the database to write down what it holds.');
  const {
    rows: [first],
  } = await client.query(`SELECT pg_walfile_name(lsn) AS segment FROM pg_backup_start('plumbline', true) AS lsn`);

  const counting = connected(addressOf(running.adminUrl), async (other) => ({
    tables: await countTables(other),
    heads: await readHeads(other),
  }));
  counting.catch(() => undefined);
  const told = progress(say, await bytesBelow(data));
  for await (const { path, isFolder } of below(data)) {
    const name = inArchive('database', data, path);
    if (isFolder) archive.addFolder(name);
    else if (name !== 'database/global/pg_control') {
      await add(name, path);
      told(entries[name]?.size ?? 0);
    }
  }
  // Before the end, so that no record of it (the key ring, what is anchored) is newer than the database.
  for await (const path of kept(folder)) await add(inArchive('kept', folder, path), path);
  const { tables, heads } = await counting;
  await add('database/global/pg_control', join(data, 'global/pg_control'));

  const {
    rows: [last],
  } = await client.query(
    `SELECT labelfile AS label, pg_walfile_name(lsn - 1) AS segment, lsn::text AS lsn, clock_timestamp() AS at FROM pg_backup_stop(false)`,
  );
  await addText(archive, entries, 'database/backup_label', last.label);
  const wal = join(data, 'pg_wal');
  for (const name of (await readdir(wal)).toSorted()) {
    const isWanted = /^[0-9A-F]{24}$/.test(name) && name >= first.segment && name <= last.segment;
    if (isWanted || name.endsWith('.history')) await add(`database/pg_wal/${name}`, join(wal, name));
  }
  if (entries[`database/pg_wal/${last.segment}`] === undefined)
    throw new StartError('The database has removed part of its log of changes during the backup: start it again.');
  // Files that came while the others were copied.
  for await (const path of kept(folder)) {
    const name = inArchive('kept', folder, path);
    if (entries[name] === undefined) await add(name, path);
  }
  const manifest = { format: FORMAT, asOf: last.at, lsn: last.lsn, tables, heads, entries };
  await addText(archive, {}, 'manifest.json', JSON.stringify(manifest));
}

async function addText(archive, entries, name, text) {
  const bytes = Buffer.from(text);
  entries[name] = await archive.add(name, bytes.length, [bytes]);
}

const inArchive = (top, folder, path) => [top, ...relative(folder, path).split(sep)].join('/');

/** Files and folders of the database that a base backup holds. */
async function* below(folder, depth = 0) {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(orGone)) {
    const path = join(folder, entry.name);
    if (leftOut(entry.name)) continue;
    if (!entry.isDirectory()) {
      yield { path, isFolder: false };
      continue;
    }
    yield { path, isFolder: true };
    if (depth > 0 || !emptied.has(entry.name)) yield* below(path, depth + 1);
  }
}

/** Files that are kept beside the database. */
async function* kept(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(orGone)) {
    const path = join(folder, entry.name);
    if (ofThisMachine(entry.name)) continue;
    if (entry.isDirectory()) yield* keptBelow(path);
    else if (entry.isFile()) yield path;
  }
}

async function* keptBelow(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(orGone)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* keptBelow(path);
    else if (entry.isFile()) yield path;
  }
}

async function bytesBelow(data) {
  let bytes = 0;
  for await (const { path, isFolder } of below(data)) if (!isFolder) bytes += (await statOf(path))?.size ?? 0;
  return bytes;
}

/** Says every tenth of the way. */
function progress(say, all) {
  let done = 0;
  let told = 0;
  return (bytes) => {
    done += bytes;
    const tenth = Math.floor((done / Math.max(1, all)) * 10);
    if (tenth > told && tenth < 10) say(`${tenth * 10}% of the database is copied.`);
    told = Math.max(told, tenth);
  };
}

/** A file that goes while the folder is copied, as PostgreSQL's files do, is not missed: the log of changes says so. */
async function statOf(path) {
  try {
    return await stat(path);
  } catch (error) {
    return orGone(error) && undefined;
  }
}

function orGone(error) {
  if (error.code === 'ENOENT') return [];
  throw error;
}

async function* contentOf(path, size) {
  if (size === 0) return;
  try {
    yield* createReadStream(path, { end: size - 1, highWaterMark: 256 * 1024 });
  } catch (error) {
    orGone(error);
  }
}
