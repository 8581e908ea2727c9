import { spawnSync } from 'node:child_process';
import { root } from './setup.mjs';
import { jest } from './suites.mjs';

/**
 * Runs Jest once for each list of arguments, one after the other, with the terminal of this process.
 * @param {string} node path of Node 24
 * @param {string[][]} runs
 * @param {Record<string, string>} [environment] added to that of this process
 * @returns {number} the exit code: 0 when all of them passed
 */
export function jestInTurn(node, runs, environment = {}) {
  const env = { ...process.env, ...environment };
  const codes = runs.map(
    (args) => spawnSync(node, [...jest, '--ci', ...args], { cwd: root, stdio: 'inherit', env }).status,
  );
  return codes.every((code) => code === 0) ? 0 : 1;
}
