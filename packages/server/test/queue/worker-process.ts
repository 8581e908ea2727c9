import { Config, type Environment } from '../../src/platform/config/config.ts';
import { openDatabase } from '../../src/platform/db/data-source.ts';
import { createLog } from '../../src/platform/logging/log.ts';
import { openJobWorker } from '../../src/platform/queue/open-job-worker.ts';
import type { QueueSettings } from '../../src/platform/queue/queue-settings.ts';
import { PRACTICE_JOBS, practiceHandlers } from './practice-jobs.ts';

// A worker in a process of its own, to be killed or stopped. Its settings come as one argument.
const [, , argument = ''] = process.argv;
const { environment, settings, dawdleMilliseconds } = JSON.parse(argument) as {
  environment: Environment;
  settings: QueueSettings;
  dawdleMilliseconds: number;
};
const config = new Config(environment);
const log = createLog(config, 'practice-worker');
const database = await openDatabase(config, 'practice-worker', [], () => undefined);
const worker = await openJobWorker({
  config,
  database,
  contracts: PRACTICE_JOBS,
  handlers: practiceHandlers(database, dawdleMilliseconds),
  log,
  settings,
});
await worker.start();
process.stdout.write('ready\n');
