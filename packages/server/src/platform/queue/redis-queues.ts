import { QUEUES, type QueueName } from '@plumbline/jobs';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { backendName, type OnQueueError, type Queues } from './queues.ts';

/** Milliseconds that Redis has to answer at the start. */
const PATIENCE = 10_000;

/** Redis did not answer when the process started. */
export class RedisNotReached extends Error {}

/** Opens the queues in Redis, through ioredis. @throws RedisNotReached */
export async function openRedisQueues(url: string, onError: OnQueueError): Promise<Queues> {
  await assertReached(url);
  const retryStrategy = (times: number): number => Math.min(times * 100, 2_000);
  // Adding fails at once while Redis is away: the outbox keeps the job, and the relay tries again.
  const adding = { url, retryStrategy, maxRetriesPerRequest: 1, enableOfflineQueue: false };
  const working = { url, retryStrategy, maxRetriesPerRequest: null };
  const queues = new Map<QueueName, Queue>();
  for (const name of QUEUES) {
    const queue = new Queue(backendName(name), { connection: adding });
    queue.on('error', (error) => onError(`queue ${name}`, error));
    queues.set(name, queue);
  }
  return {
    backend: 'redis',
    queue: (name) => {
      const queue = queues.get(name);
      if (!queue) throw new Error(`There is no queue ${name}`);
      return queue;
    },
    work: (name, process, options) => {
      const worker = new Worker(backendName(name), process, { ...options, connection: working });
      worker.on('error', (error) => onError(`worker ${name}`, error));
      return worker;
    },
    close: async () => {
      await Promise.all([...queues.values()].map((queue) => queue.close()));
    },
  };
}

/** BullMQ would wait for ever. This fails instead, so that the supervisor sees the reason and restarts the process. */
async function assertReached(url: string): Promise<void> {
  const client = new Redis(url, { lazyConnect: true, connectTimeout: PATIENCE, retryStrategy: () => null });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.ping();
  } catch (error) {
    throw new RedisNotReached('Redis does not answer at REDIS_URL', { cause: error });
  } finally {
    client.disconnect();
  }
}
