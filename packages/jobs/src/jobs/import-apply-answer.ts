import { z } from 'zod';
import { defineJob } from '../define-job.ts';

/** Writes the rows that waited for the answer to a question. */
export const importApplyAnswer = defineJob({
  name: 'import.apply-answer',
  queue: 'io',
  payload: { questionId: z.guid() },
  attempts: 5,
  backoffSeconds: 2,
});
