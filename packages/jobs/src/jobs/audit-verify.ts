import { defineJob } from '../define-job.ts';

/** Verifies the audit log of the organisation against its anchors. */
export const auditVerify = defineJob({
  name: 'audit.verify',
  queue: 'cpu',
  payload: {},
  attempts: 3,
  backoffSeconds: 60,
});
