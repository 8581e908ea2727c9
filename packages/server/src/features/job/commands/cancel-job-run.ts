import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { wakeRelay } from '../../../platform/outbox/add-to-outbox.ts';
import { announceJobRun } from '../../../platform/outbox/job-runs.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { assertHandles, isEndable, readRun, type JobRunRow } from '../job-run.read-model.ts';

/** Asks a run to end. Its jobs end at their next safe place, and put right what they had begun. */
@Injectable()
export class CancelJobRun {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors for a run that has ended or is carried out to its end, NotFound, NotAllowed */
  async execute(viewer: Viewer, id: string): Promise<JobRunRow> {
    assertMay(viewer, 'job.read-own');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      // Workers take a job's row before that of its run: in another order each would wait for the other.
      await tx.query(
        'SELECT FROM outbox WHERE organisation_id = $1 AND job_run_id = $2 AND handled_at IS NULL ORDER BY id FOR UPDATE',
        [organisationId, id],
      );
      const before = assertHandles(viewer, await readRun(tx, organisationId, id));
      if (before.finishedAt === null && !isEndable(before)) throw userError('JOB_RUN_GOES_ON');
      const asked = await tx.write(
        `UPDATE job_runs SET cancel_requested_at = $3, updated_at = $3
         WHERE organisation_id = $1 AND id = $2 AND finished_at IS NULL AND cancel_requested_at IS NULL`,
        [organisationId, id, tx.now],
      );
      const run = await readRun(tx, organisationId, id);
      if (run === null || run.finishedAt !== null) throw userError('JOB_RUN_HAS_ENDED');
      if (asked === 0) return run;
      await announceJobRun(tx, organisationId, id);
      // Jobs that pause after a failure end now.
      await tx.query(
        'UPDATE outbox SET due_at = $3 WHERE organisation_id = $1 AND job_run_id = $2 AND handled_at IS NULL AND dead_at IS NULL',
        [organisationId, id, tx.now],
      );
      await wakeRelay(tx);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'job.cancelled',
        subjectType: 'JobRun',
        subjectId: id,
        parameters: { kind: run.kind },
      });
      return run;
    });
  }
}
