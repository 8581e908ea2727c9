import { z } from 'zod';
import { defineJob } from '../define-job.ts';

/** Undoes one chunk of an import, keeping records that people have used since. */
export const importUndo = defineJob({
  name: 'import.undo',
  queue: 'io',
  payload: { importId: z.guid(), jobRunId: z.guid(), chunk: z.int().nonnegative() },
  attempts: 5,
  backoffSeconds: 2,
});
