import { z } from 'zod';
import { defineJob } from '../define-job.ts';

/** Asks one batch of the suppliers of an asking, and then asks for the next one. */
export const requestAsk = defineJob({
  name: 'request.ask',
  queue: 'io',
  payload: { askingId: z.guid(), jobRunId: z.guid() },
  attempts: 8,
  backoffSeconds: 30,
});
