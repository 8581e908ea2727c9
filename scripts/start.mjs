import { join } from 'node:path';
import { runNode } from './run-node.mjs';
import { root, setUp } from './setup.mjs';

runNode(setUp(), [join(root, 'infra/embedded/main.mjs'), ...process.argv.slice(2)]);
