import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { jestInTurn } from './jest-in-turn.mjs';
import { root, setUp } from './setup.mjs';
import { jestArguments, suiteNamed } from './suites.mjs';

// Imports every real supplier list: through the commands of the service, and through a browser as a newcomer would.
if (existsSync(join(root, '../shared/data'))) {
  const runs = [jestArguments(suiteNamed('lists')), ['--selectProjects', 'lists']];
  process.exitCode = jestInTurn(
    setUp(),
    runs.map((run) => [...run, '--maxWorkers=1']),
  );
} else {
  process.stdout.write('Left out: the real supplier lists stand in ../shared/data where it exists.\n');
}
