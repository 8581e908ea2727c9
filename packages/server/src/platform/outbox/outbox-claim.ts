import { IsNull, Not } from 'typeorm';
import type { Database, Transaction } from '../db/transaction.ts';
import type { UserErrorCode } from '../errors/user-error.ts';
import type { CodesAfter } from '../text/codes.ts';
import { after } from '../time/after.ts';
import { wakeRelay } from './add-to-outbox.ts';
import { JobRun } from './job-run.entity.ts';
import { announceJobRun, endJobRun, startJobRun, type NewJobRun } from './job-runs.ts';

/** One start of a job. Its fencing token is larger than that of every earlier start. */
export interface Claim {
  readonly organisationId: string;
  readonly outboxId: string;
  readonly job: string;
  readonly payload: unknown;
  readonly jobRunId: string | null;
  /** Attempts that failed before this one. */
  readonly failedAttempts: number;
  /** Starts, including this one; exceeds the failed attempts by more than one if a process was killed. */
  readonly starts: number;
  readonly fencingToken: number;
  readonly cancelRequested: boolean;
  /** Milliseconds within which it must be renewed. */
  readonly lease: number;
  /** W3C `traceparent` of what asked for the job; null where that was not traced. */
  readonly traceparent: string | null;
}

/** Another start of the same job has begun since, so nothing that this one still does may count. */
export class StaleClaim extends Error {}

/** A reason of the job itself, or the code of a user error. */
export type FailureCode = CodesAfter<'jobs.reason.'> | UserErrorCode;
/** Why a job waits again although nothing failed. These are not shown, so they have no text. */
type WaitCode = 'job.unknown' | 'job.worker-stopped';

/** Why a start ended before its work was done. */
export interface Failure {
  readonly code: FailureCode;
  readonly parameters: Readonly<Record<string, string | number>>;
}

const OPEN = 'organisation_id = $1 AND id = $2 AND handled_at IS NULL AND dead_at IS NULL';

/**
 * Starts a job that the queue delivered. Null if it is done, dead, not of this organisation, or delivered again since. What a process still has open that began
 * the job before, and lost it, is ended: it may stand still in the middle of a transaction, whose locks this start needs.
 */
export async function claim(
  database: Database,
  delivery: { readonly organisationId: string; readonly outboxId: string; readonly relayCount: number },
  lease: number,
): Promise<Claim | null> {
  const { organisationId, outboxId, relayCount } = delivery;
  const claimed = await database.transaction(organisationId, async (tx) => {
    const [row] = await tx.query<{
      job: string;
      payload: unknown;
      job_run_id: string | null;
      attempts: number;
      starts: number;
      fencing_token: number;
      traceparent: string | null;
      held_by: string | null;
    }>(
      `UPDATE outbox SET starts = starts + 1, fencing_token = fencing_token + 1, leased_until = $4, claimed_by = ${THIS_PROCESS}
       WHERE ${OPEN} AND relay_count = $3
       RETURNING job, payload, job_run_id, attempts, starts, fencing_token, traceparent, nullif(old.claimed_by, ${THIS_PROCESS}) AS held_by`,
      [organisationId, outboxId, relayCount, after(tx.now, { milliseconds: lease })],
    );
    if (!row) return null;
    const run = row.job_run_id === null ? null : await startRun(tx, organisationId, row.job_run_id, row.attempts + 1);
    const now: Claim = {
      organisationId,
      outboxId,
      job: row.job,
      payload: row.payload,
      jobRunId: row.job_run_id,
      failedAttempts: row.attempts,
      starts: row.starts,
      fencingToken: row.fencing_token,
      cancelRequested: run?.cancel_requested ?? false,
      lease,
      traceparent: row.traceparent,
    };
    return { now, heldBy: row.held_by };
  });
  if (claimed === null) return null;
  if (claimed.heldBy !== null) await endTransactionsOf(database, organisationId, claimed.heldBy);
  return claimed.now;
}

/** Each process has a name of its own, by which its connections are known. */
const THIS_PROCESS = `current_setting('application_name')`;

/** Time limits do not reach all: PostgreSQL waits for ever for the rest of a COPY. */
async function endTransactionsOf(database: Database, organisationId: string, process: string): Promise<void> {
  await database.transaction(organisationId, (tx) =>
    tx.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND usename = current_user AND application_name = $1 AND xact_start IS NOT NULL`,
      [process],
    ),
  );
}

async function startRun(tx: Transaction, organisationId: string, jobRunId: string, attempt: number) {
  const [run] = await tx.query<{ cancel_requested: boolean }>(
    `UPDATE job_runs SET updated_at = $4, attempts = greatest(attempts, $3), fencing_token = fencing_token + 1,
       state = CASE WHEN finished_at IS NULL THEN 'running' ELSE state END
     WHERE organisation_id = $1 AND id = $2
     RETURNING cancel_requested_at IS NOT NULL AS cancel_requested`,
    [organisationId, jobRunId, attempt, tx.now],
  );
  await announceJobRun(tx, organisationId, jobRunId);
  return run;
}

/** Result of renewing a lease. */
export type Renewal = 'held' | 'cancel-requested' | 'lost';

/** Renews the lease of the row for the worker that runs it. */
export async function renew(
  database: Database,
  { organisationId, outboxId, fencingToken, jobRunId, lease }: Claim,
): Promise<Renewal> {
  return database.transaction(organisationId, async (tx) => {
    const held = await tx.write(`UPDATE outbox SET leased_until = $4 WHERE ${OPEN} AND fencing_token = $3`, [
      organisationId,
      outboxId,
      fencingToken,
      after(tx.now, { milliseconds: lease }),
    ]);
    if (held === 0) return 'lost';
    return (await isCancelRequested(tx, organisationId, jobRunId)) ? 'cancel-requested' : 'held';
  });
}

export async function isCancelRequested(
  tx: Transaction,
  organisationId: string,
  jobRunId: string | null,
): Promise<boolean> {
  if (jobRunId === null) return false;
  return tx.manager.existsBy(JobRun, { organisationId, id: jobRunId, cancelRequestedAt: Not(IsNull()) });
}

/**
 * Closes the row in the transaction that did the work.
 * @throws StaleClaim, which rolls the work back, when another start has begun since
 */
export async function close(tx: Transaction, claimed: Claim, outcome: 'done' | 'cancelled'): Promise<void> {
  const { organisationId, outboxId, fencingToken, jobRunId } = claimed;
  const closed = await tx.write(
    `UPDATE outbox SET handled_at = $5, reason_code = $4 WHERE ${OPEN} AND fencing_token = $3`,
    [organisationId, outboxId, fencingToken, outcome === 'cancelled' ? 'job.cancelled' : null, tx.now],
  );
  if (closed === 0) throw new StaleClaim(`Another start of ${outboxId} has begun`);
  if (jobRunId !== null) await endJobRun(tx, organisationId, jobRunId, { state: outcome });
  // This frees one of the organisation's places in the queue.
  await wakeRelay(tx);
}

/**
 * Gives the row back, to be started again after a pause. @param counted false for an outside failure, such as a lost connection: then this start
 * is not counted, since starts beyond the failed attempts are taken for killed processes
 */
export async function giveBack(
  tx: Transaction,
  claimed: Claim,
  code: FailureCode | WaitCode,
  { seconds, counted }: { readonly seconds: number; readonly counted: boolean },
): Promise<void> {
  const { organisationId, outboxId, fencingToken, jobRunId } = claimed;
  const returned = await tx.write(
    `UPDATE outbox SET leased_until = '-infinity', due_at = $4, attempts = attempts + $5, starts = starts - 1 + $5, reason_code = $6, claimed_by = NULL
     WHERE ${OPEN} AND fencing_token = $3`,
    [organisationId, outboxId, fencingToken, after(tx.now, { seconds }), counted ? 1 : 0, code],
  );
  if (returned === 0) throw new StaleClaim(`Another start of ${outboxId} has begun`);
  if (jobRunId !== null) {
    await tx.manager.update(
      JobRun,
      { organisationId, id: jobRunId, finishedAt: IsNull(), state: 'running' },
      { state: 'waiting', updatedAt: tx.now },
    );
    await announceJobRun(tx, organisationId, jobRunId);
  }
}

/** Makes the row a dead letter and ends its run. A job without a run gets one now, so that administrators see the failure and can restart it. */
export async function bury(
  tx: Transaction,
  claimed: Claim,
  failure: Failure,
  { counted }: { readonly counted: boolean },
): Promise<void> {
  const { organisationId, outboxId, fencingToken } = claimed;
  const jobRunId = claimed.jobRunId ?? (await startJobRun(tx, unseenRun(claimed)));
  const buried = await tx.write(
    `UPDATE outbox SET dead_at = $7, attempts = attempts + $4, reason_code = $5, job_run_id = $6 WHERE ${OPEN} AND fencing_token = $3`,
    [organisationId, outboxId, fencingToken, counted ? 1 : 0, failure.code, jobRunId, tx.now],
  );
  if (buried === 0) throw new StaleClaim(`Another start of ${outboxId} has begun`);
  await endJobRun(tx, organisationId, jobRunId, { state: 'failed', ...failure });
  await wakeRelay(tx);
}

function unseenRun({ organisationId, job }: Claim): NewJobRun {
  return { organisationId, kind: job, subjectType: 'Organisation', subjectId: organisationId, startedBy: null };
}
