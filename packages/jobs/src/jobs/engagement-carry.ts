import { z } from 'zod';
import { defineJob } from '../define-job.ts';

/** Carries an engagement that was approved, or that it has ended, into the organisation of the auditor. */
export const engagementCarry = defineJob({
  name: 'engagement.carry',
  queue: 'io',
  payload: { engagementId: z.guid() },
  attempts: 8,
  backoffSeconds: 5,
});
