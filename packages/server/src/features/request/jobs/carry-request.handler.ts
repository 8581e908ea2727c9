import { Injectable } from '@nestjs/common';
import { requestCarry } from '@plumbline/jobs';
import type { z } from 'zod';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { addMails } from '../../../platform/mail/mails.ts';
import type { JobContext, JobHandler } from '../../../platform/queue/job-handler.ts';
import { receiveRequest } from '../../answering/commands/receive-request.ts';
import { receiveReview } from '../../answering/commands/receive-review.ts';
import { REQUEST_MAIL, RETURN_MAIL } from '../mail-kind.ts';
import { lockRequest } from '../requests.ts';
import { creditsOfRequest, returnsOf } from '../returns.ts';

type Payload = z.output<typeof requestCarry.payload>;

/** Carries a request, and what the buyer did with its answers, into the organisation of its supplier, then asks for mails. Each step can be done twice. */
@Injectable()
export class CarryRequestHandler implements JobHandler<Payload> {
  readonly job = requestCarry;
  readonly #auth: AuthDatabase;
  readonly #database: Database;

  constructor(auth: AuthDatabase, database: Database) {
    this.#auth = auth;
    this.#database = database;
  }

  async handle({ organisationId, requestId }: Payload, context: JobContext): Promise<void> {
    const { request, returns, credits } = await this.#database.transaction(organisationId, async (tx) => ({
      request: await lockRequest(tx, organisationId, requestId),
      returns: await returnsOf(tx, organisationId, requestId),
      credits: await creditsOfRequest(tx, organisationId, requestId),
    }));
    const buyerName = await this.#nameOf(organisationId);
    const { supplierOrganisationId, withdrawnAt, readOn, acceptedAt } = request;
    await this.#database.transaction(supplierOrganisationId, async (tx) => {
      await receiveRequest(
        tx,
        supplierOrganisationId,
        { ...request, buyerOrganisationId: organisationId, buyerName },
        { withdrawnAt, readOn },
      );
      await receiveReview(
        tx,
        supplierOrganisationId,
        { requestId, buyerOrganisationId: organisationId },
        { acceptedAt, returns, credits },
      );
    });
    if (request.byMail) {
      if (request.carriedAt === null && withdrawnAt === null) await this.#mail(organisationId, REQUEST_MAIL, requestId);
      for (const { id } of returns.filter((each) => each.withdrawnAt === null))
        await this.#mail(organisationId, RETURN_MAIL, id);
    }
    await this.#database.transaction(organisationId, async (tx) => {
      await tx.query(
        'UPDATE requests SET carried_at = coalesce(carried_at, $3) WHERE organisation_id = $1 AND id = $2',
        [organisationId, requestId, tx.now],
      );
      await context.complete(tx);
    });
  }

  async #nameOf(organisationId: string): Promise<string> {
    const [row] = await this.#auth.query<{ name: string }>('SELECT name FROM auth.organisations WHERE id = $1', [
      organisationId,
    ]);
    if (row === undefined) throw new Error('The organisation of a request is gone');
    return row.name;
  }

  /** One mail about each subject, also where this job was killed after it asked for it. */
  async #mail(organisationId: string, kind: string, subjectId: string): Promise<void> {
    await this.#auth.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${kind} mail ${subjectId}`]);
      const [asked] = await tx.query('SELECT 1 FROM auth.mails WHERE kind = $1 AND subject_id = $2', [kind, subjectId]);
      if (asked !== undefined) return;
      await addMails(tx, this.#auth.config, { organisationId, kind, subjectIds: [subjectId] });
    });
  }
}
