import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { jestInTurn } from './jest-in-turn.mjs';
import { root, setUp } from './setup.mjs';
import { jestArguments, suiteNamed } from './suites.mjs';

// Kills worker, api and database at more places than npm test does, during the import of a list long enough for two chunks.
// Then tests every law on many more cases, hostile files in their true size, the steps of every reader text by text, and every regular
// expression that reads text from outside.
const { values } = parseArgs({ options: { seeds: { type: 'string' }, rows: { type: 'string', default: '11000' } } });
const seeds = values.seeds?.split(',').map(Number) ?? [randomInt(2 ** 31)];
process.stdout.write(`The same kills again: npm run test:faults -- --seeds ${seeds.join(',')} --rows ${values.rows}\n`);

const patient = ['--maxWorkers=2', '--testTimeout=900000'];
const node = setUp();
const steps = join(root, 'packages/bench/test/steps');
const tests = jestInTurn(
  node,
  [
    [...jestArguments(suiteNamed('kills')), ...patient],
    // Every test file that reads how thorough it should be.
    ['--findRelatedTests', 'packages/facts/test/thorough.ts', '--selectProjects', 'pure', 'service', ...patient],
  ],
  { PLUMBLINE_FAULTS: JSON.stringify({ seeds, rows: Number(values.rows) }), PLUMBLINE_THOROUGH: 'yes' },
);
const checks = [['count-steps.ts', '1,2,3'], ['check-patterns.ts']].map(
  ([file, ...given]) => spawnSync(node, ['--no-warnings', join(steps, file), ...given], { stdio: 'inherit' }).status,
);
process.exitCode = tests === 0 && checks.every((code) => code === 0) ? 0 : 1;
