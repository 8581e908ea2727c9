import type { QueueName } from '@plumbline/jobs';

/** Timeouts and intervals of the queues, in milliseconds. Only tests change them. */
export interface QueueSettings {
  /** A worker that has not renewed its lock for this long has lost its job. */
  readonly lockDuration: number;
  /** How often a worker renews the locks of its jobs. It may calculate for the rest of their time without losing them. */
  readonly lockRenewal: number;
  /** How often a worker looks for lost jobs. */
  readonly stalledInterval: number;
  /** How often a running job renews the lease of its outbox row. */
  readonly heartbeat: number;
  /** How long the queue, or the worker that runs it, holds a row of the outbox; a live worker renews it. */
  readonly lease: number;
  /** How often the relay looks at the outbox when nothing wakes it. */
  readonly relayInterval: number;
}

export const QUEUE_SETTINGS: QueueSettings = {
  lockDuration: 8_000,
  lockRenewal: 1_000,
  stalledInterval: 2_000,
  heartbeat: 4_000,
  lease: 20_000,
  relayInterval: 2_000,
};

/**
 * How many jobs of each queue the queue holds at once of one organisation, for each worker. None of them waits behind another of the same organisation, so what comes next is decided
 * when a place is free. A calculation blocks the process, so more of them at once would only be slower.
 */
export const PLACES_OF_AN_ORGANISATION: Readonly<Record<QueueName, number>> = { cpu: 1, io: 2, external: 3 };

/** How many jobs of each queue one worker runs at once: there is a place for somebody else while one organisation has as many as it may. */
export const CONCURRENCY: Readonly<Record<QueueName, number>> = { cpu: 2, io: 3, external: 4 };
