import type { AnyJobContract } from '@plumbline/jobs';
import type { Config } from '../config/config.ts';
import type { Database } from '../db/transaction.ts';
import type { Log } from '../logging/log.ts';
import { Relay } from '../outbox/relay.ts';
import { HandlerRegistry } from './handler-registry.ts';
import type { AnyJobHandler } from './job-handler.ts';
import { JobLog } from './job-log.ts';
import { JobWorker } from './job-worker.ts';
import { openQueues } from './open-queues.ts';
import type { QueueSettings } from './queue-settings.ts';

interface OpenJobWorker {
  readonly config: Config;
  readonly database: Database;
  readonly contracts: readonly AnyJobContract[];
  readonly handlers: readonly AnyJobHandler[];
  readonly log: Log;
  readonly settings: QueueSettings;
}

/** A worker that is ready to start. @throws HandlersDoNotFit, QueuesNotMigrated or RedisNotReached */
export async function openJobWorker({
  config,
  database,
  contracts,
  handlers,
  log,
  settings,
}: OpenJobWorker): Promise<JobWorker> {
  const registry = new HandlerRegistry(contracts, handlers);
  const jobLog = new JobLog(log);
  const onError = (where: string, error: unknown): void => jobLog.trouble(where, error);
  const queues = await openQueues(config, onError);
  const relay = new Relay({
    database,
    queues,
    contracts,
    listenUrl: config.environment.SYSTEM_DATABASE_URL,
    intervalMilliseconds: settings.relayInterval,
    lease: settings.lease,
    onError,
  });
  return new JobWorker({ database, registry, log: jobLog, queues, relay, settings });
}
