import { flushCompileCache } from 'node:module';
import { Config, type Environment } from '../../src/platform/config/config.ts';
import type { QueueSettings } from '../../src/platform/queue/queue-settings.ts';
import { startApi } from '../../src/service/start-api.ts';
import { startWorker } from '../../src/service/start-worker.ts';

// A whole process of the service, to be killed or stopped. One argument says which kind; it prints its port.
const [, , argument = ''] = process.argv;
const { kind, environment, settings } = JSON.parse(argument) as {
  kind: 'api' | 'worker';
  environment: Environment;
  settings: QueueSettings;
};
const config = new Config(environment);
const { port } = kind === 'api' ? await startApi(config) : await startWorker(config, settings);
process.stdout.write(`${port}\n`);
// A killed process cannot save compiled sources at its end.
flushCompileCache();
// A killed test run cannot end its processes, so they end when it does.
process.stdin.on('end', () => process.exit()).resume();
