import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import { userError, UserErrors } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { problemsOfNote } from '../../person/problems-of-note.ts';

/** What a buyer says to a request for evidence. `passed-on`: the supplier was asked. */
export type EvidenceAnswer = 'passed-on' | 'answered' | 'declined';

export interface AnsweredEvidence {
  readonly version: number;
  readonly state: EvidenceAnswer;
  readonly answer: string;
  readonly numbersChecked: boolean;
}

/** The buyer answers an auditor's request for evidence, or says that the supplier was asked. */
@Injectable()
export class AnswerEvidenceRequest {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @returns the id of its engagement @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, id: string, given: AnsweredEvidence): Promise<string> {
    assertMay(viewer, 'engagement.propose');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const [held] = await tx.query<{ engagementId: string; supplierId: string; state: string; version: number }>(
        `SELECT engagement_id AS "engagementId", supplier_id AS "supplierId", state, version FROM evidence_requests
         WHERE organisation_id = $1 AND id = $2 FOR UPDATE`,
        [organisationId, id],
      );
      if (held === undefined) throw new NotFound('No request for evidence has this id');
      const isOpen = held.state === 'open' || held.state === 'passed-on';
      if (held.version !== given.version || !isOpen) throw userError('CONFLICT', 'version');
      // That the supplier was asked says enough.
      const isSaid = given.state === 'passed-on' || given.answer.trim() !== '';
      if (!isSaid) throw userError('ANSWER_MISSING', 'answer');
      const problems = problemsOfNote('answer', given.answer, given.numbersChecked);
      if (problems.length > 0) throw new UserErrors(problems);
      await tx.write(
        `UPDATE evidence_requests SET state = $3, answer = $4, answered_by = $5, answered_at = $6, version = version + 1
         WHERE organisation_id = $1 AND id = $2`,
        [organisationId, id, given.state, given.answer.trim(), userId, tx.now],
      );
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'evidence.answered',
        subjectType: 'Supplier',
        subjectId: held.supplierId,
        parameters: { request: id, state: given.state },
      });
      return held.engagementId;
    });
  }
}
