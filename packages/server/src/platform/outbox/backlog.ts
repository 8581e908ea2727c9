import { QUEUES, type AnyJobContract, type QueueName } from '@plumbline/jobs';
import type { Database } from '../db/transaction.ts';
import { LINE } from './relay-rows.ts';

/** What waits in outbox and queues, of all organisations. */
export interface Backlog {
  /** Jobs that were given up and are left. */
  readonly deadLetters: number;
  readonly queues: readonly {
    readonly queue: QueueName;
    /** Jobs that are due and not started. */
    readonly waiting: number;
    readonly running: number;
    /** Seconds that the oldest of the waiting jobs has been due. */
    readonly ageSeconds: number;
    /** Seconds that the oldest job has been due that the relay should have fed: its organisation has a place free. */
    readonly lagSeconds: number;
  }[];
}

/** Reads what waits, for those who watch the service. */
export async function readBacklog(database: Database, contracts: readonly AnyJobContract[]): Promise<Backlog> {
  return database.systemTransaction('metrics tell what waits of all organisations', async (tx) => {
    const queues = await tx.query<Backlog['queues'][number]>(
      `WITH ${LINE}
       SELECT q.queue, count(l.id) FILTER (WHERE NOT l.started)::integer AS waiting, count(l.id) FILTER (WHERE l.started)::integer AS running,
         coalesce(extract(epoch FROM $3 - min(l.due_at) FILTER (WHERE NOT l.started)), 0)::float AS "ageSeconds",
         coalesce(extract(epoch FROM $3 - min(l.due_at) FILTER (WHERE NOT l.fed AND l.place <= p.places)), 0)::float AS "lagSeconds"
       FROM unnest($4::text[]) AS q (queue) JOIN places p USING (queue) LEFT JOIN line l USING (queue) GROUP BY q.queue`,
      [contracts.map(({ name }) => name), contracts.map(({ queue }) => queue), tx.now, [...QUEUES]],
    );
    const [dead] = await tx.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM outbox WHERE dead_at IS NOT NULL',
    );
    return { deadLetters: dead?.count ?? 0, queues };
  });
}
