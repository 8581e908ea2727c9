import type { Workload } from './benchmark.ts';

/** The only argument of a contender's process, as JSON. */
export interface ContenderTask {
  readonly benchmark: string;
  readonly contender: string;
  readonly workload: Workload;
}

/** Requests to the process, once it has sent `ready`. */
export type ContenderRequest = 'answer' | 'run';

/** Messages from the process; `failed` is the last. Times in seconds, including ended child processes. */
export type ContenderReply =
  | { readonly ready: true }
  | { readonly answer: string }
  | { readonly run: { readonly handled: number; readonly wall: number; readonly processor: number } }
  | { readonly failed: string };
