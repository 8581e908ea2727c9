import type { QueueSettings } from '../../src/platform/queue/queue-settings.ts';

/** Everything that production has, only less patient. */
export const IMPATIENT: QueueSettings = {
  lockDuration: 2_000,
  stalledInterval: 400,
  heartbeat: 300,
  lease: 3_000,
  relayInterval: 200,
};

/** Milliseconds after which a test is given up that waits for processes. */
export const PATIENCE = 600_000;
