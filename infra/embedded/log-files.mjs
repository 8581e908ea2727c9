import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
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

/** If the log is larger than `most` bytes, moves older logs up by one and empties it. */
export function rotate(file, most = largest) {
  if (!(statSync(file, { throwIfNoEntry: false })?.size > most)) return;
  for (let older = generations - 1; older >= 1; older -= 1) {
    if (existsSync(`${file}.${older}`)) renameSync(`${file}.${older}`, `${file}.${older + 1}`);
  }
  copyFileSync(file, `${file}.1`);
  truncateSync(file, 0);
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
