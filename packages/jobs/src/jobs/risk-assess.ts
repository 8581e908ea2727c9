import { z } from 'zod';
import { defineJob } from '../define-job.ts';

/** Assesses the next portion of waiting suppliers, and requests another job while some are left. */
export const riskAssess = defineJob({
  name: 'risk.assess',
  queue: 'cpu',
  payload: { jobRunId: z.guid().nullable() },
  attempts: 5,
  backoffSeconds: 5,
});
