import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tailOf } from './log-files.mjs';
import { StartError } from './start-error.mjs';

/**
 * Runs a program that ends by itself. Its log gets all output; each line of standard output also goes to `onLine`.
 * @param {object} options
 * @param {string} options.what its name in the sentence about a failure
 * @param {string[]} options.command
 * @param {Record<string, string | undefined>} options.environment
 * @param {string} options.log
 * @param {AbortSignal} options.signal ends it
 * @param {(line: string) => void} [options.onLine]
 * @param {string} [options.folder]
 */
export function runStep({ what, command, environment, log, signal, onLine = () => undefined, folder }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command[0], command.slice(1), {
      env: environment,
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      appendFileSync(log, `${line}\n`);
      onLine(line);
    });
    child.stderr.on('data', (chunk) => appendFileSync(log, chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new StartError(`${what} failed. The end of ${log}:\n${tailOf(log)}`));
    });
  });
}
