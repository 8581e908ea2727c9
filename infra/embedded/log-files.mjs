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
/** How many logs that grew too large are kept beside the one that is written. */
export const generations = 9;
const checkEvery = 10_000;
const tailLines = 15;

/**
 * The log files of the processes. Processes write to them directly, so that they can go on when the launcher is killed;
 * hence a log that grew too large is copied and emptied, not renamed.
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

/** Moves older logs up by one and begins anew when the log has grown larger than `most` bytes. */
export function rotate(file, most = largest) {
  if (!(statSync(file, { throwIfNoEntry: false })?.size > most)) return;
  for (let older = generations - 1; older >= 1; older -= 1) {
    if (existsSync(`${file}.${older}`)) renameSync(`${file}.${older}`, `${file}.${older + 1}`);
  }
  copyFileSync(file, `${file}.1`);
  truncateSync(file, 0);
}

/** The last line that was written to a log after so many bytes; empty when there is none. */
export function lastLineOf(file, bytes) {
  return readFileSync(file).subarray(bytes).toString('utf8').trimEnd().split('\n').at(-1);
}

/** The last lines of a log. */
export function tailOf(file) {
  if (!existsSync(file)) return '';
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-tailLines).join('\n');
}
