import type { QueueSettings } from '../../src/platform/queue/queue-settings.ts';

/** Settings like in production, but with shorter times. */
export const IMPATIENT: QueueSettings = {
  lockDuration: 2_000,
  lockRenewal: 500,
  stalledInterval: 400,
  heartbeat: 300,
  lease: 3_000,
  relayInterval: 200,
};

/** Milliseconds after which a test that waits for processes fails. */
export const PATIENCE = 600_000;
