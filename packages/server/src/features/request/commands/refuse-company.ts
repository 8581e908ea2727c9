import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { shareReceivedEvidence } from '../received-evidence.ts';
import { lockRequest } from '../requests.ts';
import { answerAboutCompany } from '../right-company.ts';
import { withdrawAll } from '../withdraw-all.ts';

/** Says that another company has answered. The request is withdrawn for that reason; its answers are kept, closed, and count for nothing. */
@Injectable()
export class RefuseCompany {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors where nobody has to say it, NotFound, NotAllowed */
  async execute(viewer: Viewer, requestId: string): Promise<void> {
    assertMay(viewer, 'request.ask');
    const { organisationId, userId } = viewer;
    await this.#database.transaction(organisationId, async (tx) => {
      const request = await lockRequest(tx, organisationId, requestId);
      await answerAboutCompany(tx, viewer, request, false);
      await shareReceivedEvidence(tx, organisationId, requestId);
      await withdrawAll(tx, viewer, [request]);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'company.refused',
        subjectType: 'Supplier',
        subjectId: request.supplierId,
        parameters: { request: requestId },
      });
    });
  }
}
