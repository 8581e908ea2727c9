import { z } from 'zod';
import { defineJob } from '../define-job.ts';

/** Carries a request of a buyer, or that it was withdrawn, into the organisation of the supplier. */
export const requestCarry = defineJob({
  name: 'request.carry',
  queue: 'io',
  payload: { requestId: z.guid() },
  attempts: 8,
  backoffSeconds: 5,
});
