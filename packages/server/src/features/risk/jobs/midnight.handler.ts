import { Injectable } from '@nestjs/common';
import {
  auditVerify,
  importRemoveExpired,
  organisationMidnight,
  overrideExpire,
  packRemoveExpired,
  recruitmentRunOut,
  requestCountPrices,
  requestNoteMissed,
  requestDaily,
  retentionDestroy,
  riskAssess,
} from '@plumbline/jobs';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { addMissingMidnights } from '../../../platform/outbox/midnights.ts';
import type { JobContext, JobHandler } from '../../../platform/queue/job-handler.ts';
import { after } from '../../../platform/time/after.ts';
import { organisationDay } from '../organisation-day.ts';
import { requestAssessment } from '../request-assessment.ts';
import { applyUsualSize } from '../usual-size.ts';

interface Payload {
  readonly version: 1;
  readonly organisationId: string;
}

/** Hours after midnight: mails to suppliers do not come in the night. */
const MORNING = 8;

/** Starts a new day in the organisation: reassesses suppliers with outdated evidence or an expired decision, deletes expired files, ends expired overrides, deletes old evidence packs, destroys evidence whose time is over, verifies the audit log, looks at licences of labour agents, notes overdue requests, counts what suppliers say of prices, has suppliers reminded in the morning, and counts the usual size of a supplier anew. */
@Injectable()
export class MidnightHandler implements JobHandler<Payload> {
  readonly job = organisationMidnight;
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async handle({ organisationId }: Payload, context: JobContext): Promise<void> {
    const today = await organisationDay(this.#database, organisationId);
    await this.#database.transaction(organisationId, async (tx) => {
      const due = {
        sql: 'SELECT supplier_id FROM portfolio WHERE organisation_id = $1 AND due_on <= $2',
        parameters: [today],
      };
      const asked = await requestAssessment(tx, organisationId, due, 'midnight', organisationId, null);
      if (asked === 0) await takeUpWaiting(tx, organisationId);
      await addToOutbox(tx, importRemoveExpired, { organisationId });
      await addToOutbox(tx, overrideExpire, { organisationId });
      await addToOutbox(tx, packRemoveExpired, { organisationId });
      await addToOutbox(tx, recruitmentRunOut, { organisationId });
      await addToOutbox(tx, requestNoteMissed, { organisationId });
      await addToOutbox(tx, requestCountPrices, { organisationId });
      await addToOutbox(tx, requestDaily, { organisationId }, { dueAt: after(tx.now, { hours: MORNING }) });
      await addToOutbox(tx, retentionDestroy, { organisationId });
      await addToOutbox(tx, auditVerify, { organisationId });
      await applyUsualSize(tx, organisationId);
      await context.complete(tx);
    });
    // The relay would add the next one within minutes; a clock that is put forward by days does not wait for it.
    await addMissingMidnights(this.#database);
  }
}

/** Suppliers of a job that was given up still wait: nobody may have noticed, and their results are old. */
async function takeUpWaiting(tx: Transaction, organisationId: string): Promise<void> {
  const waiting = await tx.query('SELECT FROM reassessments WHERE organisation_id = $1 LIMIT 1', [organisationId]);
  if (waiting.length > 0) await addToOutbox(tx, riskAssess, { organisationId, jobRunId: null });
}
