/** How patient the queues are, in milliseconds. Tests shorten it; nobody else changes it. */
export interface QueueSettings {
  /** A worker that has not renewed its lock for this long has lost its job. */
  readonly lockDuration: number;
  /** How often lost jobs are looked for. */
  readonly stalledInterval: number;
  /** How often a running job renews the lease of its outbox row. */
  readonly heartbeat: number;
  /** How long a row of the outbox belongs to the queue or to the worker that runs it; a worker that lives renews it. */
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

/** How many jobs of each queue one worker runs at once. A calculation holds the process: more of them at once would only be slower. */
export const CONCURRENCY = { cpu: 1, io: 2, external: 4 } as const;

/** Jobs of one organisation that stand in one queue at once: what comes later from another organisation waits behind no more than these. */
export const PLACES_PER_ORGANISATION = 4;
