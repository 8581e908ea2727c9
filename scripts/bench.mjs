import { join } from 'node:path';
import { folderTypedIn, runNode } from './run-node.mjs';
import { root, setUp } from './setup.mjs';

const withDecorators = ['--import', join(root, 'scripts/decorators.mjs')];
runNode(
  setUp(),
  [...withDecorators, join(root, 'packages/bench/src/main.ts'), ...process.argv.slice(2)],
  folderTypedIn('bench'),
);
