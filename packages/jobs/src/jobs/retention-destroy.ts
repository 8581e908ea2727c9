import { defineJob } from '../define-job.ts';

/** Destroys the files of an organisation's library that nothing keeps any more. */
export const retentionDestroy = defineJob({
  name: 'retention.destroy',
  queue: 'io',
  payload: {},
  attempts: 5,
  backoffSeconds: 10,
});
