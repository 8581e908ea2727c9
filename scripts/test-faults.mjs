import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { jestInTurn } from './jest-in-turn.mjs';
import { setUp } from './setup.mjs';
import { jestArguments, suiteNamed } from './suites.mjs';

// Kills worker, api and database at more places than npm test does, during the import of a list long enough for two chunks.
// Then tests every law on many more cases, and hostile files in their true size.
const { values } = parseArgs({ options: { seeds: { type: 'string' }, rows: { type: 'string', default: '11000' } } });
const seeds = values.seeds?.split(',').map(Number) ?? [randomInt(2 ** 31), randomInt(2 ** 31)];
process.stdout.write(`The same kills again: npm run test:faults -- --seeds ${seeds.join(',')} --rows ${values.rows}\n`);

const patient = ['--maxWorkers=2', '--testTimeout=900000'];
process.exitCode = jestInTurn(
  setUp(),
  [
    [...jestArguments(suiteNamed('kills')), ...patient],
    // Every test file that reads how thorough it should be.
    ['--findRelatedTests', 'packages/facts/test/thorough.ts', '--selectProjects', 'pure', 'service', ...patient],
  ],
  { PLUMBLINE_FAULTS: JSON.stringify({ seeds, rows: Number(values.rows) }), PLUMBLINE_THOROUGH: 'yes' },
);
