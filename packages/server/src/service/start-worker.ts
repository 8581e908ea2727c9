import { DiscoveryService, NestFactory } from '@nestjs/core';
import { JOBS } from '@plumbline/jobs';
import { handOverLetter } from '../features/answering/letters/hand-over-letter.ts';
import { startAnchorRounds } from '../features/audit/anchor-rounds.ts';
import { SyslogCopies } from '../features/audit/anchors/syslog-copies.ts';
import { AnchorHeads } from '../features/audit/commands/anchor-heads.ts';
import { StampAnchors } from '../features/audit/commands/stamp-anchors.ts';
import { FeedReadModel } from '../features/feed/feed.read-model.ts';
import { digestLetter } from '../features/feed/letters/digest-letter.ts';
import { invitationLetter } from '../features/organisation/letters/invitation-letter.ts';
import { resetLetter } from '../features/organisation/letters/reset-letter.ts';
import { codeLetter } from '../features/request/letters/code-letter.ts';
import { requestLetter } from '../features/request/letters/request-letter.ts';
import { returnLetter } from '../features/request/letters/return-letter.ts';
import { testLetter } from '../features/request/letters/test-letter.ts';
import { REMINDER_MAIL, REQUEST_MAIL } from '../features/request/mail-kind.ts';
import { MEMBER_EVENTS_CHANNEL, relayMemberEvents } from '../features/organisation/relay-member-events.ts';
import type { Config } from '../platform/config/config.ts';
import { Listener } from '../platform/db/listen.ts';
import { mountHealth } from '../platform/health/health.ts';
import { tellFailures } from '../platform/auth/tell-failures.ts';
import { createServer } from '../platform/http/create-server.ts';
import { mailGauges } from '../platform/mail/mail-gauges.ts';
import { startMailRounds } from '../platform/mail/mail-rounds.ts';
import { NestLog } from '../platform/logging/nest-log.ts';
import { findHandlers } from '../platform/queue/find-handlers.ts';
import { openJobWorker } from '../platform/queue/open-job-worker.ts';
import { QUEUE_SETTINGS, type QueueSettings } from '../platform/queue/queue-settings.ts';
import { backlogGauges } from '../platform/telemetry/backlog-gauges.ts';
import { serveMetrics } from '../platform/telemetry/serve-metrics.ts';
import { openPlatform, type Platform } from './platform.module.ts';
import { WorkerModule } from './worker.module.ts';

/** A running worker. */
export interface Worker {
  /** Port of its health check. */
  readonly port: number;
  /** Port on which it tells its metrics. */
  readonly metricsPort: number | null;
  readonly platform: Platform;
  close(): Promise<void>;
}

/** Milliseconds between checks for member events when no notice arrives. */
const memberEventsInterval = 5000;

/** Starts the worker and waits until it takes jobs. @throws Error unless each job has exactly one handler, or if queues or database are unreachable */
export async function startWorker(config: Config, settings: QueueSettings = QUEUE_SETTINGS): Promise<Worker> {
  const platform = await openPlatform(config, 'worker');
  const { log, database } = platform;
  const app = await NestFactory.createApplicationContext(WorkerModule.with(platform), {
    logger: new NestLog(log),
    abortOnError: false,
  });
  const handlers = findHandlers(app.get(DiscoveryService));
  const worker = await openJobWorker({ config, database, contracts: JOBS, handlers, log, settings });
  const members = await followMembers(platform);
  const feed = app.get(FeedReadModel, { strict: false });
  const writers = [
    invitationLetter(platform),
    resetLetter(platform),
    codeLetter(platform),
    digestLetter({ ...platform, feed }),
    requestLetter(platform, REQUEST_MAIL),
    requestLetter(platform, REMINDER_MAIL),
    returnLetter(platform),
    handOverLetter(platform),
    testLetter(platform),
  ];
  const mails = await startMailRounds({ ...platform, writers });
  await worker.start();
  const anchors = startAnchorRounds({
    ...{ config, log },
    anchorHeads: app.get(AnchorHeads, { strict: false }),
    copies: app.get(SyslogCopies, { strict: false }),
    stampAnchors: app.get(StampAnchors, { strict: false }),
  });
  const server = createServer(log, () => false);
  mountHealth(server, [
    { name: 'database', run: () => database.systemTransaction('health check', (tx) => tx.query('SELECT 1')) },
    { name: 'queues', run: () => worker.assertWorking() },
  ]);
  await server.listen({ port: config.environment.WORKER_PORT, host: config.environment.API_HOST });
  const { WORKER_METRICS_PORT, METRICS_HOST } = config.environment;
  const metrics =
    WORKER_METRICS_PORT === undefined
      ? null
      : await serveMetrics({
          port: WORKER_METRICS_PORT,
          host: METRICS_HOST,
          log,
          pools: [...database.pools, platform.auth.pool],
          more: (registry) => {
            const gauges = [backlogGauges(registry, database, JOBS), mailGauges(registry, platform.auth)];
            return async () => {
              await Promise.all(gauges.map((read) => read()));
            };
          },
        });
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address ? address.port : config.environment.WORKER_PORT,
    platform,
    metricsPort: metrics?.port ?? null,
    close: async () => {
      await metrics?.close();
      await server.close();
      await worker.stop();
      await anchors.close();
      await mails.close();
      await members.close();
      await app.close();
      await platform.close();
    },
  };
}

/** Carries member events into their organisations when the database gives notice, and at intervals in case a notice was lost. */
async function followMembers({ config, log, database, auth }: Platform): Promise<{ close(): Promise<void> }> {
  let running = Promise.resolve();
  const relay = (): void => {
    running = running.then(async () => {
      await tellFailures(auth)
        .then(() => relayMemberEvents(database, auth))
        .catch((error: unknown) => log.warn({ err: error }, 'Member events were not carried over'));
    });
  };
  const listener = new Listener({
    url: config.environment.AUTH_DATABASE_URL,
    channels: [MEMBER_EVENTS_CHANNEL],
    onNotice: relay,
    onConnected: relay,
    onError: (error) => log.warn({ err: error }, 'The connection that listens for member events was lost'),
  });
  await listener.start();
  const timer = setInterval(relay, memberEventsInterval);
  return {
    close: async () => {
      clearInterval(timer);
      await listener.close();
      await running;
    },
  };
}
