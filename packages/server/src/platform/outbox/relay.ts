import type { AnyJobContract, QueueName } from '@plumbline/jobs';
import type { Database } from '../db/transaction.ts';
import { Listener } from '../db/listen.ts';
import type { OnQueueError, Queues } from '../queue/queues.ts';
import { OUTBOX_CHANNEL } from './add-to-outbox.ts';
import {
  lostRuns,
  readyRows,
  RELAY_NAME,
  releaseRows,
  removeHandled,
  unansweredRows,
  type ReadyRow,
} from './relay-rows.ts';
import { addMissingMidnights } from './midnights.ts';

/** States in which the queue still has a job. */
const ALIVE = new Set(['waiting', 'active', 'delayed', 'prioritized', 'waiting-children', 'paused']);
/** Milliseconds between two rounds of housekeeping. */
const BETWEEN_ROUNDS = 5 * 60_000;
/** The outbox counts attempts. Finished jobs leave the queue; jobs that failed unknown to the outbox stay a day for inspection. */
const KEPT = { attempts: 1, removeOnComplete: true, removeOnFail: { age: 86_400, count: 1_000 } };
/** Seconds before the relay retries rows that the queue did not take. */
const QUEUE_AWAY = 2;

export interface RelayOptions {
  readonly database: Database;
  readonly queues: Queues;
  readonly contracts: readonly AnyJobContract[];
  /** Database address on which the relay listens: that of the system role. */
  readonly listenUrl: string;
  readonly intervalMilliseconds: number;
  /** Milliseconds before the relay asks whether the queue still has a row. */
  readonly lease: number;
  readonly onError: OnQueueError;
}

/**
 * Carries jobs from the outbox to the queues. The outbox is the truth: jobs that the queue has lost are added again, the others stay there.
 * Several may run; they share the work.
 */
export class Relay {
  readonly #options: RelayOptions;
  readonly #listener: Listener;
  readonly #queueOf: ReadonlyMap<string, QueueName>;
  #timer: NodeJS.Timeout | null = null;
  #round: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #again = false;
  #stopped = false;

  constructor(options: RelayOptions) {
    this.#options = options;
    this.#queueOf = new Map(options.contracts.map(({ name, queue }) => [name, queue]));
    this.#listener = new Listener({
      url: options.listenUrl,
      name: RELAY_NAME,
      channels: [OUTBOX_CHANNEL],
      onNotice: () => this.wake(),
      onConnected: () => this.wake(),
      onError: (error) => options.onError('relay', error),
    });
  }

  async start(): Promise<void> {
    await this.#listener.start();
    this.#timer = setInterval(() => this.wake(), this.#options.intervalMilliseconds);
    this.#round = setInterval(() => void this.#guarded('housekeeping', () => this.keepHouse()), BETWEEN_ROUNDS);
    void this.#guarded('housekeeping', () => this.keepHouse());
    this.wake();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearInterval(this.#timer);
    if (this.#round) clearInterval(this.#round);
    await this.#listener.close();
    await this.#running;
  }

  /** Looks at the outbox now, or once more if a look is under way. */
  wake(): void {
    if (this.#stopped) return;
    this.#again = true;
    this.#running ??= this.#run().finally(() => (this.#running = null));
  }

  /** Adds midnights of organisations, ends runs without a job, and removes rows that are no longer needed. */
  async keepHouse(): Promise<void> {
    const { database } = this.#options;
    await addMissingMidnights(database);
    await lostRuns(database);
    await removeHandled(database);
  }

  async #run(): Promise<void> {
    while (this.#again && !this.#stopped) {
      this.#again = false;
      await this.#guarded('outbox', async () => {
        await this.#reconcile();
        await this.#feed();
      });
    }
  }

  /** Asks the queue whether it still has the rows whose lease is over. */
  async #reconcile(): Promise<void> {
    const { database, queues } = this.#options;
    const rows = await unansweredRows(database, this.#queueOf, this.#options.lease);
    const lost: ReadyRow[] = [];
    for (const row of rows) {
      const state = await queues.queue(row.queue).getJobState(jobIdOf(row));
      if (!ALIVE.has(state)) lost.push(row);
    }
    await releaseRows(database, lost, 0);
  }

  async #feed(): Promise<void> {
    const { database, queues } = this.#options;
    const rows = await readyRows(database, this.#queueOf, this.#options.lease);
    const refused: ReadyRow[] = [];
    const away = new Set<QueueName>();
    // One after the other, in the order of the line. Adding in bulk would need a role that may create tables.
    for (const row of rows) {
      try {
        if (away.has(row.queue)) refused.push(row);
        else await queues.queue(row.queue).add(row.job, row.payload, { jobId: jobIdOf(row), ...KEPT });
      } catch (error) {
        this.#options.onError(`queue ${row.queue}`, error);
        away.add(row.queue);
        refused.push(row);
      }
    }
    await releaseRows(database, refused, QUEUE_AWAY);
  }

  async #guarded(where: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!this.#stopped) this.#options.onError(where, error);
    }
  }
}

/** A failed job keeps its id in the queue, so the count gives each delivery an id of its own. */
function jobIdOf({ id, relayCount }: ReadyRow): string {
  return `${id}.${relayCount}`;
}
