import { join } from 'node:path';
import { runNode } from './run-node.mjs';
import { root, setUp } from './setup.mjs';

runNode(setUp(), ['--no-warnings', join(root, 'scripts/mutations.mjs'), ...process.argv.slice(2)]);
