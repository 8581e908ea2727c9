import { z } from 'zod';
import { defineJob } from '../define-job.ts';

/** Looks into a file that somebody has brought to the library, and keeps what can be seen of it. */
export const evidenceExamine = defineJob({
  name: 'evidence.examine',
  queue: 'cpu',
  payload: { evidenceId: z.guid() },
  attempts: 5,
  backoffSeconds: 2,
});
