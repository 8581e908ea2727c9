import { QUEUES, type QueueName } from '@plumbline/jobs';
import { LATEST_SCHEMA_VERSION, Queue, Worker, createPostgresBackend, type PostgresConnectionOptions } from 'bullmq';
import type pg from 'pg';
import { openPool } from '../db/open-pool.ts';
import { FOR_QUEUES } from '../db/time-limits.ts';
import { backendName, type ClosableQueue, type OnQueueError, type Queues } from './queues.ts';

/** Each queue with a worker keeps one connection that listens; the others come and go. */
const POOL_SIZE = 12;

/** The queues are in a database that no migration has prepared: a worker would loop without doing anything. */
export class QueuesNotMigrated extends Error {}

/** Opens the queues in PostgreSQL. @throws QueuesNotMigrated */
export async function openPostgresQueues(url: string, onError: OnQueueError): Promise<Queues> {
  const settings = {
    connectionString: url,
    application_name: 'plumbline-queues',
    options: '-c search_path=bullmq',
    keepAlive: true,
    max: POOL_SIZE,
    connectionTimeoutMillis: 10_000,
    ...FOR_QUEUES,
  };
  const pool = openPool(settings, (error) => onError('pool of the queues', error));
  try {
    await assertMigrated(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  // BullMQ has its own types for the pool, which those of `pg` do not match exactly.
  const connection = pool as unknown as PostgresConnectionOptions;
  const queues = new Map<QueueName, ClosableQueue>();
  for (const name of QUEUES) {
    const queue = new Queue(backendName(name), { connection }, createPostgresBackend);
    queue.on('error', (error) => onError(`queue ${name}`, error));
    queues.set(name, queue);
  }
  return {
    backend: 'postgresql',
    queue: (name) => {
      const queue = queues.get(name);
      if (!queue) throw new Error(`There is no queue ${name}`);
      return queue;
    },
    work: (name, process, options) => {
      const worker = new Worker(backendName(name), process, { ...options, connection }, createPostgresBackend);
      worker.on('error', (error) => onError(`worker ${name}`, error));
      return worker;
    },
    close: async () => {
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      await pool.end();
    },
  };
}

async function assertMigrated(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ ready: boolean }>(`SELECT to_regclass('bullmq.migration') IS NOT NULL AS ready`);
  if (rows[0]?.ready !== true) throw new QueuesNotMigrated('The database has no queues yet: run the migrations first');
  const { rows: versions } = await pool.query<{ version: number }>(
    'SELECT coalesce(max(version), 0) AS version FROM bullmq.migration',
  );
  const version = versions[0]?.version ?? 0;
  if (version < LATEST_SCHEMA_VERSION) {
    throw new QueuesNotMigrated(
      `The queues in the database have version ${version} and ${LATEST_SCHEMA_VERSION} is needed: run the migrations first`,
    );
  }
}
