import { defineJob } from '../define-job.ts';

/** Ends overrides of labels whose last day has passed. */
export const overrideExpire = defineJob({
  name: 'override.expire',
  queue: 'io',
  payload: {},
  attempts: 5,
  backoffSeconds: 30,
});
