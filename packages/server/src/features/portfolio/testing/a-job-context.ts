import type { Transaction } from '../../../platform/db/transaction.ts';
import type { JobContext } from '../../../platform/queue/job-handler.ts';

/** The context of a job that nobody cancels. `completed` counts how often it was closed. */
export function aJobContext(): JobContext & { readonly completed: number } {
  let completed = 0;
  return {
    jobRunId: null,
    attempt: 1,
    fencingToken: 1,
    signal: new AbortController().signal,
    progress: () => undefined,
    cancelled: async () => false,
    complete: async (tx: Transaction) => {
      await tx.query('SELECT 1');
      completed += 1;
    },
    get completed() {
      return completed;
    },
  };
}
