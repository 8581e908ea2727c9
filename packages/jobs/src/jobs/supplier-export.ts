import { z } from 'zod';
import { defineJob } from '../define-job.ts';

/** Writes the file of an export. */
export const supplierExport = defineJob({
  name: 'supplier.export',
  queue: 'io',
  payload: { exportId: z.guid(), jobRunId: z.guid() },
  attempts: 3,
  backoffSeconds: 5,
});
