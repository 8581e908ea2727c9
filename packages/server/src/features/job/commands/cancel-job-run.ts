import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { cancelRun, lockJobsOfRun } from '../../../platform/outbox/run-orders.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { assertHandles, isEndable, readRun, type JobRunRow } from '../job-run.read-model.ts';

/** Requests that a run end. Its jobs stop at their next safe point and clean up. */
@Injectable()
export class CancelJobRun {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors for a run that has ended or cannot be cancelled, NotFound, NotAllowed */
  async execute(viewer: Viewer, id: string): Promise<JobRunRow> {
    assertMay(viewer, 'job.read-own');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      await lockJobsOfRun(tx, organisationId, id);
      const before = assertHandles(viewer, await readRun(tx, organisationId, id));
      if (before.finishedAt === null && !isEndable(before)) throw userError('JOB_RUN_GOES_ON');
      const asked = await cancelRun(tx, organisationId, id);
      const run = await readRun(tx, organisationId, id);
      if (run === null || run.finishedAt !== null) throw userError('JOB_RUN_HAS_ENDED');
      if (!asked) return run;
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
