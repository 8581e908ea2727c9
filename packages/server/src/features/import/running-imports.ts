import type { Transaction } from '../../platform/db/transaction.ts';
import { assertRoom } from '../../platform/quotas/assert-room.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';

const RUNNING = `FROM job_runs WHERE organisation_id = $1 AND subject_type = 'Import' AND finished_at IS NULL`;

/** @throws QuotaReached when the person or the organisation already has as many imports at work as allowed */
export function assertRoomForImport(tx: Transaction, viewer: Viewer): Promise<void> {
  return assertRoom(tx, viewer, 'runningImports', { from: RUNNING, person: 'started_by' });
}
