import { Gauge, type Registry } from 'prom-client';
import type { AnyJobContract } from '@plumbline/jobs';
import type { Database } from '../db/transaction.ts';
import { readBacklog } from '../outbox/backlog.ts';

/**
 * Adds gauges of what waits in outbox and queues. Every worker tells the same, for all of them together. Returns the function that reads them again. While the
 * database is away they have no values.
 */
export function backlogGauges(
  registry: Registry,
  database: Database,
  contracts: readonly AnyJobContract[],
): () => Promise<void> {
  const registers = [registry];
  const gauge = (name: string, help: string): Gauge<'queue'> =>
    new Gauge({ name, help, labelNames: ['queue'], registers });
  const waiting = gauge('plumbline_queue_waiting', 'Jobs that are due and not started');
  const running = gauge('plumbline_queue_running', 'Jobs that are running');
  const age = gauge('plumbline_queue_age_seconds', 'How long the oldest job that is due and not started has waited');
  const lag = gauge(
    'plumbline_outbox_lag_seconds',
    'How long the oldest job with a free place has waited for the relay',
  );
  const dead = new Gauge({ name: 'plumbline_dead_letters', help: 'Jobs that were given up and are left', registers });
  return async () => {
    for (const each of [waiting, running, age, lag, dead]) each.reset();
    try {
      const backlog = await readBacklog(database, contracts);
      dead.set(backlog.deadLetters);
      for (const { queue, ...of } of backlog.queues) {
        waiting.set({ queue }, of.waiting);
        running.set({ queue }, of.running);
        age.set({ queue }, of.ageSeconds);
        lag.set({ queue }, of.lagSeconds);
      }
    } catch {
      dead.remove();
    }
  };
}
