import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { addRequestLink } from '../../answering/request-access.ts';
import { lockRequest } from '../requests.ts';

/** Makes a link to a request that the buyer hands over itself. Links that were mailed or handed over before stay good. */
@Injectable()
export class CreateRequestLink {
  readonly #auth: AuthDatabase;
  readonly #database: Database;

  constructor(auth: AuthDatabase, database: Database) {
    this.#auth = auth;
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, requestId: string): Promise<{ readonly url: string; readonly expiresAt: Date }> {
    assertMay(viewer, 'request.ask');
    const { organisationId, userId } = viewer;
    const { supplierOrganisationId, dueOn } = await this.#database.transaction(organisationId, async (tx) => {
      const request = await lockRequest(tx, organisationId, requestId);
      if (request.submittedAt !== null && request.returnedAt === null) throw userError('REQUEST_ANSWERED');
      if (request.withdrawnAt !== null) throw userError('REQUEST_ENDED');
      if (request.carriedAt === null) throw userError('REQUEST_ON_ITS_WAY');
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'request.link-created',
        subjectType: 'Supplier',
        subjectId: request.supplierId,
        parameters: { request: requestId },
      });
      return request;
    });
    const place = { organisationId: supplierOrganisationId, requestId };
    const { PUBLIC_URL } = this.#auth.config.environment;
    return this.#auth.transaction((tx) => addRequestLink(tx, PUBLIC_URL, place, dueOn));
  }
}
