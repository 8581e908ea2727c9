import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installedBinaries, programIn } from './binaries.mjs';
import { StartError } from './start-error.mjs';

const account = 'postgres';

/** PostgreSQL refuses to run as root, so only then it runs as an account of its own. */
const isRoot = () => process.getuid?.() === 0;

function numberOf(flag) {
  const { status, stdout } = spawnSync('id', [flag, account], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}

/** @returns {{ uid?: number, gid?: number }} the account that PostgreSQL runs as: options of spawn */
function runAs() {
  if (!isRoot()) return {};
  if (numberOf('-u') === undefined) {
    spawnSync('groupadd', ['--system', account]);
    spawnSync('useradd', ['--system', '--gid', account, '--no-create-home', account]);
  }
  const uid = numberOf('-u');
  const gid = numberOf('-g');
  if (uid === undefined || gid === undefined) {
    throw new StartError(
      'PostgreSQL does not run as root, and the user postgres could not be made: add it, or start Plumbline as another user.',
    );
  }
  return { uid, gid };
}

/** The folder used instead of one that the account of PostgreSQL cannot reach. */
const standInFor = (folder) =>
  join('/var/lib', `plumbline-${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 12)}`);

/** Every folder that may hold a database started for this folder. */
export function roomsOf(folder) {
  return [folder, ...(isRoot() ? [standInFor(folder)] : [])];
}

/**
 * Finds a place for the database and its programs that the account of PostgreSQL can reach.
 * @param {string} folder where it should be
 * @returns {{ place: string, binaries: string, as: { uid?: number, gid?: number }, notice?: string }}
 */
export function makeRoom(folder) {
  const as = runAs();
  const installed = installedBinaries();
  mkdirSync(folder, { recursive: true });
  if (as.uid === undefined) return { place: folder, binaries: installed.folder, as };

  // Others may pass through but not list it: its contents have modes of their own.
  chmodSync(folder, 0o711);
  const standIn = standInFor(folder);
  const closed = !reaches(as, folder);
  const place = closed ? openFolder(standIn) : folder;
  const readable = runs(as, programIn(installed.folder, 'initdb'));
  const binaries = readable ? installed.folder : copied(installed, standIn);
  if (!reaches(as, place) || !runs(as, programIn(binaries, 'initdb'))) {
    throw new StartError(
      `The user postgres can reach neither ${folder} nor ${standIn}: open the folders above, or start Plumbline as another user.`,
    );
  }
  return {
    place,
    binaries,
    as,
    ...(closed && {
      notice: `A folder above ${folder} is closed to the user postgres, so the database lies in ${standIn}.`,
    }),
  };
}

const reaches = (as, folder) => spawnSync('test', ['-x', folder], { ...as, cwd: '/' }).status === 0;
const runs = (as, program) => spawnSync(program, ['--version'], { ...as, cwd: '/' }).status === 0;

function openFolder(folder) {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711);
  return folder;
}

function copied({ folder, version }, standIn) {
  const copy = join(openFolder(standIn), `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const half = `${copy}.new`;
  rmSync(half, { recursive: true, force: true });
  cpSync(folder, half, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', half]);
  renameSync(half, copy);
  return copy;
}

/** Gives a folder or file to the account of PostgreSQL. */
export function handOver(path, { uid, gid }) {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}
