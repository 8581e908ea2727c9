import { defineJob } from '../define-job.ts';

/** Reminds contacts of requests, has mails about requests sent that wait, deletes contacts that nobody needs any more, and has removed what was begun of requests that ended. */
export const requestDaily = defineJob({
  name: 'request.daily',
  queue: 'io',
  payload: {},
  attempts: 5,
  backoffSeconds: 30,
});
