import { defineJob } from '../define-job.ts';

/** Notes the requests that somebody has opened and that are overdue: what they leave open counts. */
export const requestNoteMissed = defineJob({
  name: 'request.note-missed',
  queue: 'io',
  payload: {},
  attempts: 5,
  backoffSeconds: 30,
});
