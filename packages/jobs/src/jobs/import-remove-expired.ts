import { defineJob } from '../define-job.ts';

/** Removes files whose time is over, and imports that nobody has finished. */
export const importRemoveExpired = defineJob({
  name: 'import.remove-expired',
  queue: 'io',
  payload: {},
  attempts: 5,
  backoffSeconds: 30,
});
