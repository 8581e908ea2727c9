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

// A process that ended keeps its id until its parent has collected it, but does nothing any more.
function isZombie(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    return false;
  }
}

/** The command line of a process, or '' if unknown. Another program may have taken over a process id. */
export function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    const listed = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return listed.status === 0 ? listed.stdout.trim() : '';
  }
}

// When the process began: another program can get the same id, but not the same id and start time.
function beginningOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    const listed = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
    return listed.status === 0 ? listed.stdout.trim() : '';
  }
}

/** Records a process, so that a later start can find it. */
export function keepPid(file, pid) {
  writeFileSync(file, `${pid}\n${beginningOf(pid)}\n`);
}

/** The recorded process, if it still runs. */
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

/** Asks a process to end, and kills it if it has not ended after `grace`. */
export async function stopProcess(pid, grace) {
  signal(pid, 'SIGTERM');
  if (await endsWithin(pid, grace)) return;
  signal(pid, 'SIGKILL');
  await endsWithin(pid, 5_000);
}

/** Sends a signal; it is no error if the process has already ended. */
export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
