import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, setUp } from './setup.mjs';
import { jestArguments, suites } from './suites.mjs';

// Kills worker, api and database at more places than npm test does, while a list is imported that is long enough for two chunks.
// Then tries every law on many more cases, and hostile files in their true size.
const { values } = parseArgs({ options: { seeds: { type: 'string' }, rows: { type: 'string', default: '11000' } } });
const seeds = values.seeds?.split(',').map(Number) ?? [randomInt(2 ** 31), randomInt(2 ** 31)];
process.stdout.write(`The same kills again: npm run test:faults -- --seeds ${seeds.join(',')} --rows ${values.rows}\n`);

const node = setUp();
const env = {
  ...process.env,
  PLUMBLINE_FAULTS: JSON.stringify({ seeds, rows: Number(values.rows) }),
  PLUMBLINE_THOROUGH: 'yes',
};
const jest = ['--experimental-vm-modules', '--no-warnings', join(root, 'node_modules/jest/bin/jest.js')];
const runs = [
  jestArguments(suites.find(({ name }) => name === 'kills')),
  // Every test file that says how it is more thorough.
  ['--findRelatedTests', 'packages/facts/test/thorough.ts', '--selectProjects', 'pure', 'service'],
];
let failed = false;
for (const args of runs) {
  const options = ['--ci', '--maxWorkers=2', '--testTimeout=900000'];
  const { status } = spawnSync(node, [...jest, ...options, ...args], { cwd: root, stdio: 'inherit', env });
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
