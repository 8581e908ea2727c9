import { Injectable } from '@nestjs/common';
import { requestNoteMissed } from '@plumbline/jobs';
import type { z } from 'zod';
import { Database } from '../../../platform/db/transaction.ts';
import type { JobContext, JobHandler } from '../../../platform/queue/job-handler.ts';
import { organisationDay } from '../../risk/organisation-day.ts';
import { noteMissed } from '../missed-requests.ts';

type Payload = z.output<typeof requestNoteMissed.payload>;

/** Notes the overdue requests of an organisation. A request is noted once as each of the two things that it can count as. */
@Injectable()
export class NoteMissedHandler implements JobHandler<Payload> {
  readonly job = requestNoteMissed;
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async handle({ organisationId }: Payload, context: JobContext): Promise<void> {
    const today = await organisationDay(this.#database, organisationId);
    await this.#database.transaction(organisationId, async (tx) => {
      await noteMissed(tx, organisationId, today);
      await context.complete(tx);
    });
  }
}
