import { Injectable } from '@nestjs/common';
import { requestCarry } from '@plumbline/jobs';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { requestAssessment } from '../../risk/request-assessment.ts';
import { endMissed } from '../missed-requests.ts';
import { lockRequest } from '../requests.ts';

/** Withdraws a request that was not answered. The supplier sees that it need not answer any more. */
@Injectable()
export class WithdrawRequest {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, requestId: string): Promise<void> {
    assertMay(viewer, 'request.ask');
    const { organisationId, userId } = viewer;
    await this.#database.transaction(organisationId, async (tx) => {
      const { supplierId, submittedAt, withdrawnAt } = await lockRequest(tx, organisationId, requestId);
      if (submittedAt !== null) throw userError('REQUEST_ANSWERED');
      if (withdrawnAt !== null) throw userError('CONFLICT');
      await tx.query(
        'UPDATE requests SET withdrawn_at = $3, withdrawn_by = $4 WHERE organisation_id = $1 AND id = $2',
        [organisationId, requestId, tx.now, userId],
      );
      const noted = await endMissed(tx, organisationId, requestId, requestId);
      if (noted !== null) await requestAssessment(tx, organisationId, [noted], 'answers', requestId, null);
      await addToOutbox(tx, requestCarry, { organisationId, requestId });
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'request.withdrawn',
        subjectType: 'Supplier',
        subjectId: supplierId,
        parameters: { request: requestId },
      });
    });
  }
}
