import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const pollEvery = 50;

/** True when a process with this id exists, owned by any user. */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  return !isZombie(pid);
}

// A process that ended and that its parent has not asked after yet still has a number, and does nothing any more.
function isZombie(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    return false;
  }
}

/** The command line of a process, or '' where it cannot be told. A number alone may have passed to another program. */
export function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    const listed = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return listed.status === 0 ? listed.stdout.trim() : '';
  }
}

// When the process began: a number passes to another program, number and beginning together do not.
function beginningOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    const listed = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
    return listed.status === 0 ? listed.stdout.trim() : '';
  }
}

/** Notes down a process, so that a later start can find it. */
export function keepPid(file, pid) {
  writeFileSync(file, `${pid}\n${beginningOf(pid)}\n`);
}

/** The process that was noted down, if it still lives. */
export function keptPid(file) {
  if (!existsSync(file)) return undefined;
  const [number, beginning] = readFileSync(file, 'utf8').split('\n');
  const pid = Number(number);
  return isAlive(pid) && beginningOf(pid) === beginning ? pid : undefined;
}

/** Whether the process has ended within the time given, in milliseconds. */
export async function endsWithin(pid, milliseconds) {
  for (const until = performance.now() + milliseconds; performance.now() < until; await sleep(pollEvery)) {
    if (!isAlive(pid)) return true;
  }
  return !isAlive(pid);
}

/** Asks a process to end, and ends it hard when it has not after its grace. */
export async function stopProcess(pid, grace) {
  signal(pid, 'SIGTERM');
  if (await endsWithin(pid, grace)) return;
  signal(pid, 'SIGKILL');
  await endsWithin(pid, 5_000);
}

/** Sends a signal; a process that has ended meanwhile is no error. */
export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
