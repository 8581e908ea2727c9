import { z } from 'zod';
import { defineJob } from '../define-job.ts';

/** Hands over to the buyer how far a supplier is with a request, and what it has submitted. */
export const answeringHandOver = defineJob({
  name: 'answering.hand-over',
  queue: 'io',
  payload: { requestId: z.guid() },
  attempts: 20,
  backoffSeconds: 2,
});
