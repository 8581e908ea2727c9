import { defineJob } from '../define-job.ts';

/** Removes the files of packs whose days are over. */
export const packRemoveExpired = defineJob({
  name: 'pack.remove-expired',
  queue: 'io',
  payload: {},
  attempts: 5,
  backoffSeconds: 60,
});
