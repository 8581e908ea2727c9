import { z } from 'zod';
import { defineJob } from '../define-job.ts';

/** Gathers what goes into a pack. */
export const packBuild = defineJob({
  name: 'pack.build',
  queue: 'io',
  payload: { packId: z.guid(), jobRunId: z.guid() },
  attempts: 3,
  backoffSeconds: 5,
});
