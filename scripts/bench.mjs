import { join } from 'node:path';
import { folderTypedIn, runNode } from './run-node.mjs';
import { root, setUp } from './setup.mjs';

runNode(setUp(), [join(root, 'packages/bench/src/main.ts'), ...process.argv.slice(2)], folderTypedIn('bench'));
