import { defineJob } from '../define-job.ts';

/** Lets suppliers know of licences of labour agents whose last day has passed. */
export const recruitmentRunOut = defineJob({
  name: 'recruitment.run-out',
  queue: 'io',
  payload: {},
  attempts: 5,
  backoffSeconds: 30,
});
