import { QUEUES } from '@plumbline/jobs';
import type { Relay } from '../outbox/relay.ts';
import { JobRunner, type Delivery, type JobRunnerParts } from './run-job.ts';
import { CONCURRENCY } from './queue-settings.ts';
import type { DeliveredJob, QueueConsumer, Queues } from './queues.ts';

interface JobWorkerParts extends JobRunnerParts {
  readonly queues: Queues;
  readonly relay: Relay;
}

/** Takes jobs from all queues and runs them; feeds the queues from the outbox. One in each worker process. */
export class JobWorker {
  readonly #parts: JobWorkerParts;
  readonly #runner: JobRunner;
  #workers: readonly QueueConsumer[] = [];
  #stopped: Promise<void> | null = null;

  constructor(parts: JobWorkerParts) {
    this.#parts = parts;
    this.#runner = new JobRunner(parts);
  }

  async start(): Promise<void> {
    const { queues, relay, settings } = this.#parts;
    this.#workers = QUEUES.map((name) =>
      queues.work(name, (job) => this.#runner.run(deliveryOf(job)), {
        concurrency: CONCURRENCY[name],
        lockDuration: settings.lockDuration,
        lockRenewTime: settings.lockRenewal,
        stalledInterval: settings.stalledInterval,
        // A worker that is killed is not the job's fault: starts and attempts are counted in the outbox.
        maxStalledCount: 1_000_000,
        runRetryDelay: 1_000,
      }),
    );
    await Promise.all(this.#workers.map((worker) => worker.waitUntilReady()));
    await relay.start();
  }

  /** @throws Error unless every queue has a worker and answers: a BullMQ worker just waits while its backend is away */
  async assertWorking(): Promise<void> {
    if (this.#workers.length === 0 || !this.#workers.every((worker) => worker.isRunning()))
      throw new Error('A queue is not being worked on');
    await Promise.all(QUEUES.map((name) => this.#parts.queues.queue(name).getJobState('no job')));
  }

  /** Stops without losing anything: takes no new jobs, lets running ones end, then closes the connections. */
  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #stop(): Promise<void> {
    await this.#parts.relay.stop();
    this.#runner.stop();
    await Promise.all(this.#workers.map((worker) => worker.close()));
    await this.#parts.queues.close();
  }
}

/** The relay names jobs `<outboxId>.<relayCount>`. */
function deliveryOf(job: DeliveredJob): Delivery {
  const [outboxId = '', relayCount = ''] = (job.id ?? '').split('.');
  return { organisationId: job.data.organisationId, outboxId, relayCount: Number(relayCount) };
}
