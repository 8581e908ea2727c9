import { z } from 'zod';
import { defineJob } from '../define-job.ts';

/** Checks the logs behind a pack that was released, signs it and writes its file. */
export const packSign = defineJob({
  name: 'pack.sign',
  queue: 'io',
  payload: { packId: z.guid(), jobRunId: z.guid() },
  attempts: 3,
  backoffSeconds: 5,
});
