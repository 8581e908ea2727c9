import { z } from 'zod';
import { defineJob } from '../define-job.ts';

/** Makes the file of a proposed redaction: pictures with the boxes black. */
export const redactionFlatten = defineJob({
  name: 'redaction.flatten',
  queue: 'cpu',
  payload: { redactionId: z.guid() },
  attempts: 3,
  backoffSeconds: 2,
});
