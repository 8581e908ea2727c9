import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { workerEnvironment, workerFlags } from '../worker-flags.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../../..');

interface Held {
  readonly compilers: readonly string[];
  readonly cacheOfCompiledCode: string | null;
}

/** What a process that starts as the worker does keeps in memory beside the sources. */
function start(): Held {
  const program = [...workerFlags, '--import', join(root, 'scripts/decorators.mjs'), join(here, 'what-is-held.mjs')];
  const env = { ...workerEnvironment, NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/plumbline') };
  const { stdout, stderr, status } = spawnSync(process.execPath, program, { encoding: 'utf8', env });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return JSON.parse(stdout) as Held;
}

test('a worker that starts from sources that have run before keeps no compiler and no copy of compiled code', () => {
  start();
  expect(start()).toEqual({ compilers: [], cacheOfCompiledCode: null });
});
