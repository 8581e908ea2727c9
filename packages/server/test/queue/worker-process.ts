import { once } from 'node:events';
import { Config, type Environment } from '../../src/platform/config/config.ts';
import { openDatabase } from '../../src/platform/db/data-source.ts';
import { createLog } from '../../src/platform/logging/log.ts';
import { openJobWorker } from '../../src/platform/queue/open-job-worker.ts';
import type { QueueSettings } from '../../src/platform/queue/queue-settings.ts';
import type { AnyJobHandler } from '../../src/platform/queue/job-handler.ts';
import { entities } from '../../src/service/entities.ts';
import { PRACTICE_JOBS, practiceHandlers } from './practice-jobs.ts';

// A worker in a process of its own, to be killed or stopped. One argument holds its settings; `practice.dawdle` waits for a line on its input.
const [, , argument = ''] = process.argv;
const { environment, settings } = JSON.parse(argument) as { environment: Environment; settings: QueueSettings };
const told = once(process.stdin, 'data');
// A killed test run cannot end its processes, so they end when it does.
process.stdin.on('end', () => process.exit());

/** The same handler, but it prints a line when it has failed. */
function telling(handler: AnyJobHandler): AnyJobHandler {
  return {
    ...handler,
    handle: async (payload, context) => {
      await handler.handle(payload, context).catch((error: unknown) => {
        process.stdout.write('failed\n');
        throw error;
      });
    },
  };
}

const config = new Config(environment);
const log = createLog(config, 'practice-worker');
const database = await openDatabase(config, 'practice-worker', entities, () => undefined);
const worker = await openJobWorker({
  config,
  database,
  contracts: PRACTICE_JOBS,
  handlers: practiceHandlers(database, () => told).map(telling),
  log,
  settings,
});
await worker.start();
process.stdout.write('ready\n');
