import { mkdir } from 'node:fs/promises';
import { DiscoveryService, NestFactory } from '@nestjs/core';
import { JOBS } from '@plumbline/jobs';
import { Config, readConfig } from './platform/config/config.ts';
import { isReachedByOthers } from './platform/config/production.ts';
import { beginDemoFill, endDemoFill } from './platform/db/demo-fill.ts';
import { createLog } from './platform/logging/log.ts';
import { NestLog } from './platform/logging/nest-log.ts';
import { findHandlers } from './platform/queue/find-handlers.ts';
import { openJobWorker } from './platform/queue/open-job-worker.ts';
import { QUEUE_SETTINGS } from './platform/queue/queue-settings.ts';
import { DEMO_PASSWORD } from './seed/demo-organisations.ts';
import { DemoHistory } from './seed/demo-history.ts';
import { demoSignIns, demoTurn, type DemoTurn } from './seed/demo-turn.ts';
import { fillDemo, WEEKS } from './seed/fill-demo.ts';
import { keepPast } from './seed/keep-past.ts';
import { before } from './platform/time/after.ts';
import { openPlatform, type Platform } from './service/platform.module.ts';
import { WorkerModule } from './service/worker.module.ts';

const { environment } = readConfig();
const folder = environment.SEED_FOLDER;
if (folder === undefined) throw new Error('SEED_FOLDER is not set: the demo files are written there');

const history = new DemoHistory();
// Nobody gets a mail about what has long happened.
const config = new Config({ ...environment, SMTP_URL: undefined }, history.clock);
// What is printed to standard output is shown to the person who starts the demo.
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const platform = await openPlatform(config, 'worker', createLog(config, 'seed', process.stderr));
try {
  const turn = await demoTurn(platform.database, platform.auth);
  if (turn === 'fill' && isReachedByOthers(environment))
    say(
      `The demo is not filled: other people can reach ${environment.PUBLIC_URL}, and the password of its accounts is published.`,
    );
  else if (turn === 'fill' || turn === 'go on') await fill(platform, turn, folder);
  if (turn === 'leave broken off')
    say(
      'The demo was broken off while it was filled, and somebody has signed in since: it stays as it is. npm start -- --fresh removes everything and fills a new one.',
    );
  const signIns = await demoSignIns(platform.auth);
  if (signIns.length > 0) {
    say(
      `Sign in as one of these people, each with the password ${DEMO_PASSWORD} unless it was changed; every name and supplier of the demo is invented:`,
    );
    signIns.forEach(say);
  }
} finally {
  await platform.close();
}

/** Runs the jobs too: by the clock of the demo, which is behind. */
async function fill(demo: Platform, turn: DemoTurn, lists: string): Promise<void> {
  const { database, auth } = demo;
  const app = await NestFactory.createApplicationContext(WorkerModule.with(demo), { logger: new NestLog(demo.log) });
  try {
    await mkdir(lists, { recursive: true });
    const now = await database.systemTransaction('the history of the demo ends now', async (tx) => tx.now);
    await keepPast(before(now, { days: WEEKS * 7 }));
    if (turn === 'fill') await beginDemoFill(database);
    await history.begin(database, auth, WEEKS * 7);
    const handlers = findHandlers(app.get(DiscoveryService));
    const worker = await openJobWorker({ ...demo, contracts: JOBS, handlers, settings: QUEUE_SETTINGS });
    await worker.start();
    try {
      await fillDemo(app, lists, (daysAgo) => history.until(database, auth, daysAgo));
      await endDemoFill(database);
    } finally {
      await worker.stop();
    }
  } finally {
    await app.close();
  }
}
