import type { Transaction } from '../../../platform/db/transaction.ts';
import { announceJobRun } from '../../../platform/outbox/job-runs.ts';

/** Asks every run of an import that goes on to end. */
export async function endRuns(tx: Transaction, organisationId: string, importId: string): Promise<void> {
  const runs = await tx.query<{ id: string }>(
    `UPDATE job_runs SET cancel_requested_at = $3, updated_at = $3 WHERE organisation_id = $1 AND subject_id = $2 AND finished_at IS NULL RETURNING id`,
    [organisationId, importId, tx.now],
  );
  for (const { id } of runs) await announceJobRun(tx, organisationId, id);
}
