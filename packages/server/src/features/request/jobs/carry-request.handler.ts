import { Injectable } from '@nestjs/common';
import { requestCarry } from '@plumbline/jobs';
import type { z } from 'zod';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import type { JobContext, JobHandler } from '../../../platform/queue/job-handler.ts';
import { receiveRequest } from '../../answering/commands/receive-request.ts';
import { receiveReview } from '../../answering/commands/receive-review.ts';
import { tidyEndedRequest } from '../../answering/commands/tidy-ended-request.ts';
import { forgetColleagues } from '../../answering/hand-overs.ts';
import type { RequestPlace } from '../../answering/request-access.ts';
import { RETURN_MAIL } from '../mail-kind.ts';
import { askForMail, askForRequestMails } from '../request-mails.ts';
import { lockRequest } from '../requests.ts';
import { creditsOfRequest, returnsOf } from '../returns.ts';
import { isTidyingDue } from '../tidying.ts';

type Payload = z.output<typeof requestCarry.payload>;

/**
 * Carries a request, what has changed of it, and what the buyer did with its answers, into the organisation of its supplier, then asks for mails: for the one that asks when
 * all its requests have come. Of a request that ended long ago it removes there what was only begun. Each step can be done twice.
 */
@Injectable()
export class CarryRequestHandler implements JobHandler<Payload> {
  readonly job = requestCarry;
  readonly #auth: AuthDatabase;
  readonly #database: Database;
  readonly #storage: FileStorage;

  constructor(auth: AuthDatabase, database: Database, storage: FileStorage) {
    this.#auth = auth;
    this.#database = database;
    this.#storage = storage;
  }

  async handle({ organisationId, requestId }: Payload, context: JobContext): Promise<void> {
    const { request, returns, credits, isLongOver } = await this.#database.transaction(organisationId, async (tx) => ({
      request: await lockRequest(tx, organisationId, requestId),
      returns: await returnsOf(tx, organisationId, requestId),
      credits: await creditsOfRequest(tx, organisationId, requestId),
      isLongOver: await isTidyingDue(tx, organisationId, requestId),
    }));
    const buyerName = await this.#nameOf(organisationId);
    const { supplierOrganisationId, acceptedAt, withdrawnAt, mailId } = request;
    await this.#database.transaction(supplierOrganisationId, async (tx) => {
      await receiveRequest(
        tx,
        supplierOrganisationId,
        { ...request, buyerOrganisationId: organisationId, buyerName },
        request,
      );
      await receiveReview(
        tx,
        supplierOrganisationId,
        { requestId, buyerOrganisationId: organisationId },
        { acceptedAt, returns, credits },
      );
    });
    const place = { organisationId: supplierOrganisationId, requestId };
    if (acceptedAt !== null || withdrawnAt !== null)
      await this.#auth.transaction((tx) => forgetColleagues(tx, requestId));
    if (isLongOver) await this.#tidy(organisationId, place);
    await this.#database.transaction(organisationId, (tx) =>
      tx.query('UPDATE requests SET carried_at = coalesce(carried_at, $3) WHERE organisation_id = $1 AND id = $2', [
        organisationId,
        requestId,
        tx.now,
      ]),
    );
    const parts = { auth: this.#auth, database: this.#database };
    if (mailId !== null) await askForRequestMails(parts, organisationId, mailId);
    // Nobody is written to about what is long over.
    if (request.byMail && !isLongOver)
      for (const { id } of returns.filter((each) => each.withdrawnAt === null))
        await askForMail(this.#auth, organisationId, { kind: RETURN_MAIL, id });
    await this.#database.transaction(organisationId, (tx) => context.complete(tx));
  }

  async #tidy(organisationId: string, place: RequestPlace): Promise<void> {
    await tidyEndedRequest({ auth: this.#auth, database: this.#database, storage: this.#storage }, place);
    await this.#database.transaction(organisationId, (tx) =>
      tx.query('UPDATE requests SET tidied_at = $3 WHERE organisation_id = $1 AND id = $2', [
        organisationId,
        place.requestId,
        tx.now,
      ]),
    );
  }

  async #nameOf(organisationId: string): Promise<string> {
    const [row] = await this.#auth.query<{ name: string }>('SELECT name FROM auth.organisations WHERE id = $1', [
      organisationId,
    ]);
    if (row === undefined) throw new Error('The organisation of a request is gone');
    return row.name;
  }
}
