import { defineJob } from '../define-job.ts';

/** Starts a new day in the organisation's time zone: evidence ages, decisions expire. */
export const organisationMidnight = defineJob({
  name: 'organisation.midnight',
  queue: 'io',
  payload: {},
  attempts: 5,
  backoffSeconds: 30,
});
