import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';

const largest = 10 * 1024 * 1024;
/** How many full logs are kept besides the current one. */
export const generations = 9;
const checkEvery = 10_000;
const tailLines = 15;

/**
 * The log files of the processes. Processes write to them directly, so that they keep running when the launcher is killed;
 * so a log that grew too large is copied and emptied, not renamed.
 * @param {string} folder
 */
export function logFilesIn(folder) {
  mkdirSync(folder, { recursive: true });
  const files = new Set();
  const timer = setInterval(() => files.forEach((file) => rotate(file)), checkEvery);
  timer.unref();
  return {
    /** The path of the log of a process. */
    of(name) {
      const file = join(folder, `${name}.log`);
      files.add(file);
      if (existsSync(file)) rotate(file);
      else closeSync(openSync(file, 'a', 0o600));
      return file;
    },
    close: () => clearInterval(timer),
  };
}

/**
 * If the log is larger than `most` bytes, moves older logs up by one and empties it. Where it cannot be copied, as on a disk that is full, the oldest log goes
 * instead: it makes room for the next time.
 */
export function rotate(file, most = largest) {
  if (!(statSync(file, { throwIfNoEntry: false })?.size > most)) return;
  const copy = `${file}.new`;
  try {
    copyFileSync(file, copy);
  } catch {
    rmSync(copy, { recursive: true, force: true });
    const oldest = olderThan(file, generations + 1).at(0);
    if (oldest !== undefined) rmSync(oldest);
    return;
  }
  for (const older of olderThan(file, generations)) {
    const generation = Number(older.slice(file.length + 1));
    renameSync(older, `${file}.${generation + 1}`);
  }
  renameSync(copy, `${file}.1`);
  truncateSync(file, 0);
}

/** The kept logs of a generation below `most`, the oldest first. */
function olderThan(file, most) {
  const all = Array.from({ length: most - 1 }, (_, generation) => `${file}.${generation + 1}`);
  return all.filter((older) => existsSync(older)).toReversed();
}

/** The last line written to a log after the first `bytes` bytes; empty if there is none. */
export function lastLineOf(file, bytes) {
  return readFileSync(file).subarray(bytes).toString('utf8').trimEnd().split('\n').at(-1);
}

/** The last lines of a log. */
export function tailOf(file) {
  if (!existsSync(file)) return '';
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-tailLines).join('\n');
}
