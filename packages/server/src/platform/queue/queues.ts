import type { QueueName } from '@plumbline/jobs';
import type { WorkerOptions } from 'bullmq';

/** Called when a connection is lost; the queues reconnect by themselves. */
export type OnQueueError = (where: string, error: unknown) => void;

/** A job as the queue delivers it. */
export interface DeliveredJob {
  readonly id?: string | undefined;
  readonly data: { readonly organisationId: string };
}

/** What happens to jobs that the queue has finished with. */
export interface AddOptions {
  readonly jobId: string;
  readonly attempts: number;
  readonly removeOnComplete: boolean;
  readonly removeOnFail: { readonly age: number; readonly count: number };
}

/** A queue to add jobs to and to look up their state. */
export interface JobQueue {
  add(name: string, data: object, options: AddOptions): Promise<unknown>;
  getJobState(jobId: string): Promise<string>;
}

/** A queue that its opener can close. */
export interface ClosableQueue extends JobQueue {
  close(): Promise<void>;
}

/** Takes jobs from a queue. Its starter closes it before the queues. */
export interface QueueConsumer {
  waitUntilReady(): Promise<void>;
  isRunning(): boolean;
  close(): Promise<void>;
}

/** The queues on either backend. */
export interface Queues {
  readonly backend: 'postgresql' | 'redis';
  queue(name: QueueName): JobQueue;
  work(
    name: QueueName,
    process: (job: DeliveredJob) => Promise<void>,
    options: Omit<WorkerOptions, 'connection'>,
  ): QueueConsumer;
  close(): Promise<void>;
}

/** Names of queues in the backend. */
export function backendName(name: QueueName): string {
  return `plumbline-${name}`;
}
