import { Injectable } from '@nestjs/common';
import { engagementCarry } from '@plumbline/jobs';
import type { z } from 'zod';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { Database } from '../../../platform/db/transaction.ts';
import type { JobContext, JobHandler } from '../../../platform/queue/job-handler.ts';
import { receiveEngagement } from '../commands/receive-engagement.ts';
import { engagementToCarry } from '../engagement-to-carry.ts';

type Payload = z.output<typeof engagementCarry.payload>;

/** Carries an engagement, and later that it has ended, into the organisation of the auditor: each transaction is of one organisation, and each can run twice. */
@Injectable()
export class CarryEngagementHandler implements JobHandler<Payload> {
  readonly job = engagementCarry;
  readonly #auth: AuthDatabase;
  readonly #database: Database;

  constructor(auth: AuthDatabase, database: Database) {
    this.#auth = auth;
    this.#database = database;
  }

  async handle({ organisationId, engagementId }: Payload, context: JobContext): Promise<void> {
    const engagement = await this.#database.transaction(organisationId, (tx) =>
      engagementToCarry(tx, organisationId, engagementId),
    );
    const [buyer] = await this.#auth.query<{ name: string; timeZone: string }>(
      'SELECT name, time_zone AS "timeZone" FROM auth.organisations WHERE id = $1',
      [organisationId],
    );
    if (buyer === undefined) throw new Error('The organisation of an engagement is gone');
    const { auditorOrganisationId, ...carried } = engagement;
    await this.#database.transaction(auditorOrganisationId, (tx) =>
      receiveEngagement(tx, auditorOrganisationId, {
        ...carried,
        engagementId,
        buyerOrganisationId: organisationId,
        buyerName: buyer.name,
        buyerTimeZone: buyer.timeZone,
      }),
    );
    await this.#database.transaction(organisationId, (tx) => context.complete(tx));
  }
}
