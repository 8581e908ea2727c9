import type { Config } from '../config/config.ts';
import { openPostgresQueues } from './postgres-queues.ts';
import type { OnQueueError, Queues } from './queues.ts';
import { openRedisQueues } from './redis-queues.ts';

/** Opens the queues in Redis if the environment names one, else in PostgreSQL. @throws Error that says what is missing */
export async function openQueues({ environment }: Config, onError: OnQueueError): Promise<Queues> {
  const { REDIS_URL, QUEUE_DATABASE_URL } = environment;
  return REDIS_URL === undefined
    ? openPostgresQueues(QUEUE_DATABASE_URL, onError)
    : openRedisQueues(REDIS_URL, onError);
}
