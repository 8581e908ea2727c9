import { Injectable } from '@nestjs/common';
import { requestCarry } from '@plumbline/jobs';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { creditsBeside, uncountedAnswers } from '../received-answers.ts';
import { recordAnswers } from '../record-answers.ts';
import { lockRequest, type BuyerRequest } from '../requests.ts';
import { answerAboutCompany } from '../right-company.ts';

/** Says that the right company has answered under an address that was not known. Its answers count from then on, as of the day on which they were given. */
@Injectable()
export class ConfirmCompany {
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
      await answerAboutCompany(tx, viewer, request, true);
      await count(tx, organisationId, request);
      await addToOutbox(tx, requestCarry, { organisationId, requestId });
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'company.confirmed',
        subjectType: 'Supplier',
        subjectId: request.supplierId,
        parameters: { request: requestId },
      });
    });
  }
}

/** Records all answers that waited, the first ones first. */
async function count(tx: Transaction, organisationId: string, request: BuyerRequest): Promise<void> {
  for (const received of await uncountedAnswers(tx, organisationId, request.id)) {
    const { submissionId: id, answers, answeredOn } = received;
    const credits = await creditsBeside(tx, organisationId, request.contactId, received);
    await tx.query(
      'UPDATE received_answers SET recorded = true, credits = $3 WHERE organisation_id = $1 AND submission_id = $2',
      [organisationId, id, JSON.stringify(credits)],
    );
    await recordAnswers(tx, organisationId, request.supplierId, { request, submission: { id, answers, answeredOn } });
  }
}
