import { Injectable } from '@nestjs/common';
import { requestAsk } from '@plumbline/jobs';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Config } from '../../../platform/config/config.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { startJobRun } from '../../../platform/outbox/job-runs.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { countAsked, readAsking } from '../askings.ts';

/** More suppliers than this are asked only after a test to oneself: what is wrong in a letter to one is put right by a call, in a letter to many it is not. */
export const LARGE_ASKING = 50;

/** Carries out an asking that was prepared. A job asks the suppliers in batches. */
@Injectable()
export class StartAsking {
  readonly #config: Config;
  readonly #database: Database;

  constructor(config: Config, database: Database) {
    this.#config = config;
    this.#database = database;
  }

  /** @returns the id of the run of its job @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, askingId: string): Promise<string> {
    assertMay(viewer, 'request.ask');
    const { organisationId, userId, timeZone } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const { whom, terms, askedBy, testedAt, startedAt } = await readAsking(tx, organisationId, askingId, {
        locked: true,
      });
      if (askedBy !== userId) throw userError('ASKING_OF_ANOTHER');
      if (startedAt !== null) throw userError('ASKING_STARTED');
      if (terms.dueOn <= dayIn(timeZone, tx.now)) throw userError('DUE_DAY_PAST', 'dueOn');
      const { asked } = await countAsked(tx, organisationId, whom);
      if (asked === 0) throw userError('NOBODY_TO_ASK');
      const isMailed = terms.byMail && this.#config.environment.SMTP_URL !== undefined;
      if (isMailed && asked > LARGE_ASKING && testedAt === null)
        throw userError('ASKING_NOT_TESTED', null, { most: LARGE_ASKING });
      await tx.query('UPDATE askings SET started_at = $3 WHERE organisation_id = $1 AND id = $2', [
        organisationId,
        askingId,
        tx.now,
      ]);
      const jobRunId = await startJobRun(tx, {
        organisationId,
        kind: requestAsk.name,
        subjectType: 'Asking',
        subjectId: askingId,
        startedBy: userId,
      });
      await addToOutbox(tx, requestAsk, { organisationId, askingId, jobRunId }, { jobRunId });
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'asking.started',
        subjectType: 'Asking',
        subjectId: askingId,
        parameters: { suppliers: asked },
      });
      return jobRunId;
    });
  }
}
