import { z } from 'zod';
import { defineJob } from '../define-job.ts';

/** Looks into a file that a respondent has sent, and keeps what can be seen of it. */
export const answeringExamineFile = defineJob({
  name: 'answering.examine-file',
  queue: 'cpu',
  payload: { fileId: z.guid() },
  attempts: 5,
  backoffSeconds: 2,
});
