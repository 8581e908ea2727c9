import type { Watch } from '../job-run-changes.ts';

/**
 * Yields each changed run to a subscription, read at that moment. `read` returns null for a run that the viewer may not see,
 * and `gone` when the viewer no longer exists, which ends the subscription.
 * Written by hand because `return()` of an async generator would wait for a change that may never come.
 */
export class ChangedRuns<Run> implements AsyncIterableIterator<{ jobRunChanged: Run }, undefined> {
  readonly #watch: Watch;
  readonly #read: (id: string) => Promise<Run | null | 'gone'>;

  constructor(watch: Watch, read: (id: string) => Promise<Run | null | 'gone'>) {
    this.#watch = watch;
    this.#read = read;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<{ jobRunChanged: Run }, undefined>> {
    for (;;) {
      const id = await this.#watch.next();
      const run = id === null ? 'gone' : await this.#read(id);
      if (run === 'gone') return this.return();
      if (run !== null) return { done: false, value: { jobRunChanged: run } };
    }
  }

  async return(): Promise<IteratorReturnResult<undefined>> {
    this.#watch.close();
    return { done: true, value: undefined };
  }

  async throw(error: unknown): Promise<never> {
    this.#watch.close();
    throw error;
  }
}
