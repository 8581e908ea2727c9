import { IsNull } from 'typeorm';
import type { Transaction } from '../db/transaction.ts';
import { wakeRelay } from './add-to-outbox.ts';
import { JobRun } from './job-run.entity.ts';
import { announceJobRun } from './job-runs.ts';

/** Asks every unfinished run about a subject to end. */
export async function cancelRunsAbout(tx: Transaction, organisationId: string, subjectId: string): Promise<void> {
  const runs = await tx.query<{ id: string }>(
    `UPDATE job_runs SET cancel_requested_at = $3, updated_at = $3 WHERE organisation_id = $1 AND subject_id = $2 AND finished_at IS NULL RETURNING id`,
    [organisationId, subjectId, tx.now],
  );
  for (const { id } of runs) await announceJobRun(tx, organisationId, id);
}

/** Locks the open jobs of a run. Workers lock a job's row before that of its run; another order here would cause deadlocks. */
export async function lockJobsOfRun(tx: Transaction, organisationId: string, id: string): Promise<void> {
  await tx.query(
    'SELECT FROM outbox WHERE organisation_id = $1 AND job_run_id = $2 AND handled_at IS NULL ORDER BY id FOR UPDATE',
    [organisationId, id],
  );
}

/** Asks a run to end; its jobs must be locked. Returns false if it was asked before or has ended. */
export async function cancelRun(tx: Transaction, organisationId: string, id: string): Promise<boolean> {
  const { affected } = await tx.manager.update(
    JobRun,
    { organisationId, id, finishedAt: IsNull(), cancelRequestedAt: IsNull() },
    { cancelRequestedAt: tx.now, updatedAt: tx.now },
  );
  if (affected === 0) return false;
  await announceJobRun(tx, organisationId, id);
  // Jobs that pause after a failure end now.
  await tx.query(
    'UPDATE outbox SET due_at = $3 WHERE organisation_id = $1 AND job_run_id = $2 AND handled_at IS NULL AND dead_at IS NULL',
    [organisationId, id, tx.now],
  );
  await wakeRelay(tx);
  return true;
}

/** Restarts the dead letters of a failed run, with all their attempts. @param but names of jobs that stay dead */
export async function takeUpRun(
  tx: Transaction,
  organisationId: string,
  id: string,
  but: readonly string[],
): Promise<void> {
  await tx.query(
    `UPDATE outbox SET dead_at = NULL, reason_code = NULL, attempts = 0, starts = 0, claimed_by = NULL, leased_until = '-infinity', due_at = $3
     WHERE organisation_id = $1 AND job_run_id = $2 AND dead_at IS NOT NULL AND job <> ALL ($4::text[])`,
    [organisationId, id, tx.now, but],
  );
  await tx.manager.update(
    JobRun,
    { organisationId, id },
    {
      state: 'waiting',
      finishedAt: null,
      reasonCode: null,
      reasonParameters: {},
      cancelRequestedAt: null,
      updatedAt: tx.now,
    },
  );
  await announceJobRun(tx, organisationId, id);
  await wakeRelay(tx);
}
