import type { Database, Transaction } from '../db/transaction.ts';
import { writeProgress } from '../outbox/job-runs.ts';
import type { Claim } from '../outbox/outbox-claim.ts';
import type { JobLog } from './job-log.ts';

/** Milliseconds between two writes: a person sees no more than four a second. */
const BETWEEN_WRITES = 250;

interface Progress {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

/** Writes the latest progress of a job, rarely enough not to burden the database. */
export class ProgressWriter {
  readonly #options: { readonly database: Database; readonly claimed: Claim; readonly log: JobLog };
  #latest: Progress | null = null;
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(options: { readonly database: Database; readonly claimed: Claim; readonly log: JobLog }) {
    this.#options = options;
  }

  report(progress: Progress): void {
    if (this.#options.claimed.jobRunId === null) return;
    this.#latest = progress;
    this.#timer ??= setTimeout(() => {
      this.#writing = this.#write();
    }, BETWEEN_WRITES);
  }

  /** Writes what is still unwritten, in the transaction that closes the job. */
  async finish(tx: Transaction): Promise<void> {
    const { claimed } = this.#options;
    await this.stop();
    const latest = this.#latest;
    this.#latest = null;
    if (latest && claimed.jobRunId !== null) await writeProgress(tx, claimed.organisationId, claimed.jobRunId, latest);
  }

  async stop(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    await this.#writing;
  }

  async #write(): Promise<void> {
    this.#timer = null;
    const latest = this.#latest;
    this.#latest = null;
    const { database, claimed, log } = this.#options;
    const { organisationId, jobRunId } = claimed;
    if (!latest || jobRunId === null) return;
    try {
      await database.transaction(organisationId, (tx) => writeProgress(tx, organisationId, jobRunId, latest));
    } catch (error) {
      log.trouble('progress', error);
    }
  }
}
