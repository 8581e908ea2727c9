import { defineJob } from '../define-job.ts';

/** A day begins where the organisation is: evidence grows older, decisions run out. */
export const organisationMidnight = defineJob({
  name: 'organisation.midnight',
  queue: 'io',
  payload: {},
  attempts: 5,
  backoffSeconds: 30,
});
