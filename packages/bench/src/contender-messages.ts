import type { Workload } from './benchmark.ts';

/** The only argument of a contender's process, as JSON. */
export interface ContenderTask {
  readonly benchmark: string;
  readonly contender: string;
  readonly workload: Workload;
}

/** What the process is asked to do, once it has said `ready`. */
export type ContenderRequest = 'answer' | 'run';

/** What the process says; `failed` is the last. Times in seconds, of the process with all that it started and that has ended. */
export type ContenderReply =
  | { readonly ready: true }
  | { readonly answer: string }
  | { readonly run: { readonly handled: number; readonly wall: number; readonly processor: number } }
  | { readonly failed: string };
