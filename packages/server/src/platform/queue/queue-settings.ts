/** Timeouts and intervals of the queues, in milliseconds. Only tests change them. */
export interface QueueSettings {
  /** A worker that has not renewed its lock for this long has lost its job. */
  readonly lockDuration: number;
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
  lockDuration: 15_000,
  stalledInterval: 5_000,
  heartbeat: 4_000,
  lease: 20_000,
  relayInterval: 2_000,
};

/** How many jobs of each queue one worker runs at once. A calculation blocks the process, so more of them at once would only be slower. */
export const CONCURRENCY = { cpu: 1, io: 2, external: 4 } as const;

/** Most jobs of one organisation in one queue at once: a later job of another organisation waits behind no more than these. */
export const PLACES_PER_ORGANISATION = 4;
