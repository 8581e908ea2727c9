import { newIds } from '../db/new-ids.ts';
import type { Transaction } from '../db/transaction.ts';
import { JobRun } from './job-run.entity.ts';

/** Channel that announces which run has changed: organisation and run, separated by a blank. */
export const JOB_RUN_CHANNEL = 'plumbline_job_run';

export interface NewJobRun {
  readonly organisationId: string;
  /** What a person started, such as `import.commit`; the locale files hold its title under `jobs.title`. */
  readonly kind: string;
  /** Parameters of the title, such as the name of the file. */
  readonly titleParameters?: Readonly<Record<string, string | number>>;
  readonly subjectType: string;
  readonly subjectId: string | null;
  /** The person; null for the service itself. */
  readonly startedBy: string | null;
}

/** Begins a run: one progress line for all jobs with its id. It ends when the last of them ends. */
export async function startJobRun(tx: Transaction, run: NewJobRun): Promise<string> {
  const [id = ''] = await newIds(tx, 1);
  await tx.manager.insert(JobRun, { ...run, id, createdAt: tx.now, updatedAt: tx.now });
  await announceJobRun(tx, run.organisationId, id);
  return id;
}

/** Locks a run until the transaction ends. */
export async function lockJobRun(tx: Transaction, organisationId: string, id: string): Promise<void> {
  await tx.manager.findOne(JobRun, {
    select: { id: true },
    where: { organisationId, id },
    lock: { mode: 'pessimistic_write' },
  });
}

/** Makes everyone who watches the run read it again once this transaction has committed. */
export async function announceJobRun(tx: Transaction, organisationId: string, jobRunId: string): Promise<void> {
  await tx.query('SELECT pg_notify($1, $2)', [JOB_RUN_CHANNEL, `${organisationId} ${jobRunId}`]);
}

export type RunEnd =
  | { readonly state: 'done' | 'cancelled' }
  | { readonly state: 'failed'; readonly code: string; readonly parameters: Readonly<Record<string, string | number>> };

/**
 * Ends the run when it has no open job left; a failure ends it at once. Does nothing to a run that has ended.
 * Call it after the job's own row is closed, in the same transaction.
 */
export async function endJobRun(tx: Transaction, organisationId: string, jobRunId: string, end: RunEnd): Promise<void> {
  // The lock lets two jobs that finish together see each other's row.
  await lockJobRun(tx, organisationId, jobRunId);
  const failed = end.state === 'failed';
  await tx.query(
    `UPDATE job_runs SET finished_at = $6, updated_at = $6,
       state = CASE WHEN $3 = 'done' AND EXISTS (
         SELECT FROM outbox WHERE organisation_id = $1 AND job_run_id = $2 AND reason_code = 'job.cancelled') THEN 'cancelled' ELSE $3 END, reason_code = $4, reason_parameters = $5,
       done = CASE WHEN $3 = 'done' THEN total ELSE done END
     WHERE organisation_id = $1 AND id = $2 AND finished_at IS NULL
       AND ($3 = 'failed' OR NOT EXISTS (
         SELECT FROM outbox WHERE organisation_id = $1 AND job_run_id = $2 AND handled_at IS NULL AND dead_at IS NULL))`,
    [
      organisationId,
      jobRunId,
      end.state,
      failed ? end.code : null,
      JSON.stringify(failed ? end.parameters : {}),
      tx.now,
    ],
  );
  await announceJobRun(tx, organisationId, jobRunId);
}

/** Writes how far the run is; a new stage restarts the clock for the estimate. */
export async function writeProgress(
  tx: Transaction,
  organisationId: string,
  jobRunId: string,
  { stage, done, total }: { readonly stage: string; readonly done: number; readonly total: number },
): Promise<void> {
  await tx.query(
    `UPDATE job_runs SET stage = $3, done = $4, total = $5, updated_at = $6,
       stage_started_at = CASE WHEN stage = $3 AND stage_started_at IS NOT NULL THEN stage_started_at ELSE $6 END
     WHERE organisation_id = $1 AND id = $2 AND finished_at IS NULL`,
    [organisationId, jobRunId, stage, done, total, tx.now],
  );
  await announceJobRun(tx, organisationId, jobRunId);
}
