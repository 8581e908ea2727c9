import { Injectable } from '@nestjs/common';
import { requestCarry } from '@plumbline/jobs';
import type { z } from 'zod';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { addMails } from '../../../platform/mail/mails.ts';
import type { JobContext, JobHandler } from '../../../platform/queue/job-handler.ts';
import { receiveRequest } from '../../answering/commands/receive-request.ts';
import { REQUEST_MAIL } from '../mail-kind.ts';
import { lockRequest, type BuyerRequest } from '../requests.ts';

type Payload = z.output<typeof requestCarry.payload>;

/** Carries a request into the organisation of its supplier, then asks for the mail. Each step can be done twice. */
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
    const request = await this.#database.transaction(organisationId, (tx) =>
      lockRequest(tx, organisationId, requestId),
    );
    const buyerName = await this.#nameOf(organisationId);
    const { supplierOrganisationId, withdrawnAt, readOn } = request;
    await this.#database.transaction(supplierOrganisationId, (tx) =>
      receiveRequest(
        tx,
        supplierOrganisationId,
        { ...request, buyerOrganisationId: organisationId, buyerName },
        { withdrawnAt, readOn },
      ),
    );
    if (request.carriedAt === null) await this.#mail(organisationId, request);
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

  /** One mail, also where this job was killed after it asked for it. */
  async #mail(organisationId: string, { id, byMail, withdrawnAt }: BuyerRequest): Promise<void> {
    if (!byMail || withdrawnAt !== null) return;
    await this.#auth.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`request mail ${id}`]);
      const [asked] = await tx.query('SELECT 1 FROM auth.mails WHERE kind = $1 AND subject_id = $2', [
        REQUEST_MAIL,
        id,
      ]);
      if (asked !== undefined) return;
      await addMails(tx, this.#auth.config, { organisationId, kind: REQUEST_MAIL, subjectIds: [id] });
    });
  }
}
