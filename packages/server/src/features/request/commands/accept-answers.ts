import { Injectable } from '@nestjs/common';
import { requestCarry } from '@plumbline/jobs';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { lockRequest } from '../requests.ts';
import { latestSubmission } from '../returns.ts';

/** Accepts what was submitted last: the request is closed on both sides. It says nothing of whether the answers are true. */
@Injectable()
export class AcceptAnswers {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, requestId: string): Promise<void> {
    assertMay(viewer, 'request.ask');
    const { organisationId, userId } = viewer;
    await this.#database.transaction(organisationId, async (tx) => {
      const request = await lockRequest(tx, organisationId, requestId);
      const submissionId = await latestSubmission(tx, organisationId, request);
      if (request.returnedAt !== null) throw userError('ANSWERS_RETURNED');
      await tx.query('UPDATE requests SET accepted_at = $3, accepted_by = $4 WHERE organisation_id = $1 AND id = $2', [
        organisationId,
        requestId,
        tx.now,
        userId,
      ]);
      await addToOutbox(tx, requestCarry, { organisationId, requestId });
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'answers.accepted',
        subjectType: 'Supplier',
        subjectId: request.supplierId,
        parameters: { request: requestId, submission: submissionId },
      });
    });
  }
}
