import type { Progress } from '../progress.ts';
import { JobCancelled, type JobContext } from '../../../platform/queue/job-handler.ts';

/** Progress of a run, backed by its job. */
export function jobProgress(context: JobContext): Progress {
  return {
    report: (done, total, stage) => context.progress(done, total, stage),
    assertWanted: () => {
      if (context.signal.aborted) throw new JobCancelled();
    },
    complete: (tx) => context.complete(tx),
  };
}
