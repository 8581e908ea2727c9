import { Injectable } from '@nestjs/common';
import { requestCarry } from '@plumbline/jobs';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { takeBackMissed } from '../missed-requests.ts';
import { lockRequest } from '../requests.ts';

/** Takes back that questions are asked again. What was submitted stays as it is. */
@Injectable()
export class WithdrawReturn {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, requestId: string): Promise<void> {
    assertMay(viewer, 'request.ask');
    const { organisationId, userId } = viewer;
    await this.#database.transaction(organisationId, async (tx) => {
      const { supplierId, returnedAt } = await lockRequest(tx, organisationId, requestId);
      if (returnedAt === null) throw userError('NOTHING_RETURNED');
      await tx.query(
        'UPDATE request_returns SET withdrawn_at = $3, withdrawn_by = $4 WHERE organisation_id = $1 AND request_id = $2 AND returned_at = $5 AND withdrawn_at IS NULL',
        [organisationId, requestId, tx.now, userId, returnedAt],
      );
      await tx.query('UPDATE requests SET returned_at = NULL WHERE organisation_id = $1 AND id = $2', [
        organisationId,
        requestId,
      ]);
      await takeBackMissed(tx, organisationId, requestId);
      await addToOutbox(tx, requestCarry, { organisationId, requestId });
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'answers.return-withdrawn',
        subjectType: 'Supplier',
        subjectId: supplierId,
        parameters: { request: requestId },
      });
    });
  }
}
