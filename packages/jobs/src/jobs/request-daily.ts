import { defineJob } from '../define-job.ts';

/** Reminds contacts of requests, has mails about requests sent that wait, and deletes contacts that nobody needs any more. */
export const requestDaily = defineJob({
  name: 'request.daily',
  queue: 'io',
  payload: {},
  attempts: 5,
  backoffSeconds: 30,
});
