import { flushCompileCache } from 'node:module';
import { Config, type Environment } from '../../src/platform/config/config.ts';
import type { QueueSettings } from '../../src/platform/queue/queue-settings.ts';

// A whole process of the service, to be killed or stopped. One argument says which kind; it prints its port.
const [, , argument = ''] = process.argv;
const { kind, environment, settings } = JSON.parse(argument) as {
  kind: 'api' | 'worker';
  environment: Environment;
  settings: QueueSettings;
};
const config = new Config(environment);
const { port } = await start();
process.stdout.write(`${port}\n`);
// A killed process cannot save compiled sources at its end.
flushCompileCache();
// A killed test run cannot end its processes, so they end when it does.
process.stdin.on('end', () => process.exit()).resume();

/** Each loads hundreds of files that the other does not need. */
async function start(): Promise<{ readonly port: number }> {
  if (kind === 'worker') return (await import('../../src/service/start-worker.ts')).startWorker(config, settings);
  return (await import('../../src/service/start-api.ts')).startApi(config);
}
