import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { lockJobRun } from '../../../platform/outbox/job-runs.ts';
import { takeUpRun } from '../../../platform/outbox/run-orders.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { assertHandles, PUT_RIGHT, readRun, type JobRunRow } from '../job-run.read-model.ts';

/** Retries the dead letters of a failed run, with all their attempts. */
@Injectable()
export class RetryJobRun {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors for a run with nothing to retry, NotFound, NotAllowed */
  async execute(viewer: Viewer, id: string): Promise<JobRunRow> {
    assertMay(viewer, 'job.read-own');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      await lockJobRun(tx, organisationId, id);
      const before = assertHandles(viewer, await readRun(tx, organisationId, id));
      if (!before.givenUp) throw userError('JOB_RUN_NOT_FAILED');
      await takeUpRun(tx, organisationId, id, PUT_RIGHT);
      const run = await readRun(tx, organisationId, id);
      if (run === null) throw new NotFound('No such run of jobs');
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'job.retried',
        subjectType: 'JobRun',
        subjectId: id,
        parameters: { kind: run.kind },
      });
      return run;
    });
  }
}
