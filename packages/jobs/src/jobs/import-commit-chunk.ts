import { z } from 'zod';
import { defineJob } from '../define-job.ts';

/** Writes one chunk of a checked import; the handler of a chunk asks for the next. */
export const importCommitChunk = defineJob({
  name: 'import.commit-chunk',
  queue: 'io',
  payload: { importId: z.guid(), jobRunId: z.guid(), chunk: z.int().nonnegative() },
  attempts: 5,
  backoffSeconds: 2,
});
