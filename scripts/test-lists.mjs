import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './run-node.mjs';
import { root, setUp } from './setup.mjs';

// Imports every real supplier list through a browser, as a newcomer would: into an organisation of its own, and all into one.
if (existsSync(join(root, '../shared/data'))) {
  runNode(
    setUp(),
    [
      ...['--experimental-vm-modules', '--no-warnings', join(root, 'node_modules/jest/bin/jest.js')],
      ...['--selectProjects', 'lists'],
    ],
    root,
  );
} else {
  process.stdout.write('Left out: the real supplier lists stand in ../shared/data where it exists.\n');
}
