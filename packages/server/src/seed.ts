import { mkdir } from 'node:fs/promises';
import { DiscoveryService, NestFactory } from '@nestjs/core';
import { JOBS } from '@plumbline/jobs';
import { Config, readConfig } from './platform/config/config.ts';
import { createLog } from './platform/logging/log.ts';
import { NestLog } from './platform/logging/nest-log.ts';
import { findHandlers } from './platform/queue/find-handlers.ts';
import { openJobWorker } from './platform/queue/open-job-worker.ts';
import { QUEUE_SETTINGS } from './platform/queue/queue-settings.ts';
import { DEMO_ORGANISATIONS, DEMO_PASSWORD } from './seed/demo-organisations.ts';
import { DemoHistory } from './seed/demo-history.ts';
import { fillDemo, WEEKS } from './seed/fill-demo.ts';
import { keepPast } from './seed/keep-past.ts';
import { before } from './platform/time/after.ts';
import { openPlatform } from './service/platform.module.ts';
import { WorkerModule } from './service/worker.module.ts';

const { environment } = readConfig();
const folder = environment.SEED_FOLDER;
if (folder === undefined) throw new Error('SEED_FOLDER is not set: the demo files are written there');

const history = new DemoHistory();
// Nobody gets a mail about what has long happened.
const config = new Config({ ...environment, SMTP_URL: undefined }, history.clock);
// What is printed to standard output is shown to the person who starts the demo.
const platform = await openPlatform(config, 'worker', createLog(config, 'seed', process.stderr));
const app = await NestFactory.createApplicationContext(WorkerModule.with(platform), {
  logger: new NestLog(platform.log),
});
try {
  await mkdir(folder, { recursive: true });
  const now = await platform.database.systemTransaction('the history of the demo ends now', async (tx) => tx.now);
  await keepPast(before(now, { days: WEEKS * 7 }));
  await history.begin(platform.database, platform.auth, WEEKS * 7);
  const handlers = findHandlers(app.get(DiscoveryService));
  const worker = await openJobWorker({ ...platform, contracts: JOBS, handlers, settings: QUEUE_SETTINGS });
  await worker.start();
  try {
    await fillDemo(app, folder, (daysAgo) => history.until(platform.database, platform.auth, daysAgo));
  } finally {
    await worker.stop();
  }
  const lines = DEMO_ORGANISATIONS.flatMap(({ name, people }) =>
    people.map(({ email, roles }) => `  ${email.padEnd(30)} ${roles.join(', ')} of ${name} (demo)`),
  );
  process.stdout.write(
    `Sign in as one of these people, each with the password ${DEMO_PASSWORD}; every name and supplier is invented:\n${lines.join('\n')}\n`,
  );
} finally {
  await app.close();
  await platform.close();
}
