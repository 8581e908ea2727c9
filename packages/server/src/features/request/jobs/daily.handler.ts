import { Injectable } from '@nestjs/common';
import { requestDaily } from '@plumbline/jobs';
import type { z } from 'zod';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { Database } from '../../../platform/db/transaction.ts';
import type { JobContext, JobHandler } from '../../../platform/queue/job-handler.ts';
import { organisationDay } from '../../risk/organisation-day.ts';
import { failedMails } from '../failed-mails.ts';
import { deleteOldContacts } from '../kept-contacts.ts';
import { keepEarlierEvidence } from '../received-evidence.ts';
import { dueReminders, writeReminders } from '../reminders.ts';
import { askForRequestMails } from '../request-mails.ts';
import { askForTidying } from '../tidying.ts';

type Payload = z.output<typeof requestDaily.payload>;

/** Reminds contacts whose day it is, has mails sent that wait, deletes contacts that nobody needs any more, has removed what was begun of requests that ended, and brings files that came before there was a library into it. */
@Injectable()
export class RequestDailyHandler implements JobHandler<Payload> {
  readonly job = requestDaily;
  readonly #auth: AuthDatabase;
  readonly #database: Database;

  constructor(auth: AuthDatabase, database: Database) {
    this.#auth = auth;
    this.#database = database;
  }

  async handle({ organisationId }: Payload, context: JobContext): Promise<void> {
    const today = await organisationDay(this.#database, organisationId);
    const failed = await failedMails(this.#auth, organisationId);
    const refused = [...failed].filter(([, problem]) => problem === 'refused').map(([id]) => id);
    await this.#database.transaction(organisationId, async (tx) => {
      const due = await dueReminders(tx, organisationId, today, refused);
      await writeReminders(tx, organisationId, today, due);
      await deleteOldContacts(tx, organisationId);
      await askForTidying(tx, organisationId);
    });
    let isMore = true;
    while (isMore)
      isMore = await this.#database.transaction(organisationId, (tx) => keepEarlierEvidence(tx, organisationId));
    await askForRequestMails({ auth: this.#auth, database: this.#database }, organisationId, null);
    await this.#database.transaction(organisationId, (tx) => context.complete(tx));
  }
}
