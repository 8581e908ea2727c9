import { z } from 'zod';
import { defineJob } from '../define-job.ts';

/** Reads the stored file through its mapping and reports what the import would change. */
export const importCheck = defineJob({
  name: 'import.check',
  queue: 'cpu',
  payload: { importId: z.guid(), jobRunId: z.guid() },
  attempts: 3,
  backoffSeconds: 2,
});
