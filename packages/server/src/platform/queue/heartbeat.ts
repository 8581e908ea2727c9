import type { Database } from '../db/transaction.ts';
import { renew, type Claim } from '../outbox/outbox-claim.ts';
import type { JobLog } from './job-log.ts';

interface HeartbeatOptions {
  readonly database: Database;
  readonly claimed: Claim;
  readonly milliseconds: number;
  readonly stopping: AbortSignal;
  readonly log: JobLog;
}

/** Renews the lease of a running job, and aborts its signal when the job should end. */
export class Heartbeat {
  readonly #options: HeartbeatOptions;
  readonly #ending = new AbortController();
  readonly #timer: NodeJS.Timeout;
  #renewing = false;
  /** Aborted when the job ends, the worker stops, the run is cancelled, or a newer start begins. */
  readonly signal: AbortSignal;

  constructor(options: HeartbeatOptions) {
    this.#options = options;
    this.signal = AbortSignal.any([options.stopping, this.#ending.signal]);
    this.#timer = setInterval(() => void this.#beat(), options.milliseconds);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #beat(): Promise<void> {
    if (this.#renewing) return;
    this.#renewing = true;
    const { database, claimed, log } = this.#options;
    try {
      const renewal = await renew(database, claimed);
      if (renewal !== 'held') this.#ending.abort(renewal);
    } catch (error) {
      log.trouble('heartbeat', error);
    } finally {
      this.#renewing = false;
    }
  }
}
