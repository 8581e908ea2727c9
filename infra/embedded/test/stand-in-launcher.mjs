import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runLauncher } from '../run-launcher.mjs';

// The launcher itself, on a folder of the test and with small services in place of api and worker.
const here = dirname(fileURLToPath(import.meta.url));
const { TEST_FOLDER, PATIENT, ...environment } = process.env;
process.env = environment;
const command = (name) => [process.execPath, join(here, 'stand-in-service.mjs'), name];
await runLauncher({
  root: TEST_FOLDER,
  folder: TEST_FOLDER,
  children: [
    { name: 'api', port: 'API_PORT', command: command('api'), own: { FOR_THE_API: 'yes' } },
    { name: 'worker', port: 'WORKER_PORT', command: command('worker') },
  ],
  seed: [process.execPath, join(here, 'stand-in-demo.mjs')],
  patience: { every: 100, within: 1_000, missing: PATIENT ? 1_000 : 3, missingAtStart: 100, silent: 1_500 },
});
