import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runNode } from './run-node.mjs';
import { root, setUp } from './setup.mjs';

// Kills worker, api and database at more places than npm test does, while a list is imported that is long enough for two chunks.
const { values } = parseArgs({ options: { seeds: { type: 'string' }, rows: { type: 'string', default: '11000' } } });
const seeds = values.seeds?.split(',').map(Number) ?? [randomInt(2 ** 31), randomInt(2 ** 31)];
process.env.PLUMBLINE_FAULTS = JSON.stringify({ seeds, rows: Number(values.rows) });
process.stdout.write(`The same again: npm run test:faults -- --seeds ${seeds.join(',')} --rows ${values.rows}\n`);
runNode(
  setUp(),
  [
    ...['--experimental-vm-modules', '--no-warnings', join(root, 'node_modules/jest/bin/jest.js')],
    ...['packages/server/test/faults/.*-killed', '--selectProjects', 'service'],
  ],
  root,
);
