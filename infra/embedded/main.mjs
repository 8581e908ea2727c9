import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runLauncher } from './run-launcher.mjs';
import { buildWeb } from './web-build.mjs';
import { workerEnvironment, workerFlags } from './worker-flags.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const node = process.execPath;
const withDecorators = (source, flags = []) => [
  node,
  ...flags,
  '--import',
  join(root, 'scripts/decorators.mjs'),
  join(root, source),
];

await runLauncher({
  root,
  folder: join(root, '.plumbline'),
  children: [
    { name: 'api', host: 'API_HOST', port: 'API_PORT', command: withDecorators('apps/api/src/main.ts') },
    {
      name: 'worker',
      port: 'WORKER_PORT',
      command: withDecorators('apps/worker/src/main.ts', workerFlags),
      own: workerEnvironment,
    },
  ],
  migrate: withDecorators('packages/server/src/migrate.ts'),
  seed: withDecorators('packages/server/src/seed.ts'),
  build: (step) => buildWeb({ root, node, ...step }),
});
