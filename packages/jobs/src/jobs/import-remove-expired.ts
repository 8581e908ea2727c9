import { defineJob } from '../define-job.ts';

/** Removes expired files and unfinished imports. */
export const importRemoveExpired = defineJob({
  name: 'import.remove-expired',
  queue: 'io',
  payload: {},
  attempts: 5,
  backoffSeconds: 30,
});
