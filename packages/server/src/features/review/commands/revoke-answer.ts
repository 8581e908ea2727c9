import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { lockImport } from '../../import/import-row.ts';
import { assertNobodyWrites } from '../../import/writing-now.ts';
import { requestAssessment } from '../../risk/request-assessment.ts';
import { separateSuppliers } from '../merge-suppliers.ts';
import { parkAgain } from '../park-again.ts';
import { lockQuestion, type QuestionRow } from '../question-row.ts';
import { untellSites } from '../told-facts.ts';

/** Takes an answer back with what it did: the question is open again, and the answer is applied to no later file. */
@Injectable()
export class RevokeAnswer {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Returns the id of the question. @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, answerId: string): Promise<string> {
    assertMay(viewer, 'review.answer');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const [revoked] = await tx.query<{ questionId: string; value: string }>(
        `UPDATE review_answers SET revoked_by = $3, revoked_at = $4 WHERE organisation_id = $1 AND id = $2 AND revoked_at IS NULL
         RETURNING question_id AS "questionId", answer->>'value' AS value`,
        [organisationId, answerId, userId, tx.now],
      );
      if (revoked === undefined) throw new NotFound('No answer has this id');
      const questions = await tx.query<{ id: string }>(
        `SELECT id FROM review_questions WHERE organisation_id = $1 AND answer_id = $2 AND state = 'answered' ORDER BY id`,
        [organisationId, answerId],
      );
      const suppliers: string[] = [];
      for (const { id } of questions)
        suppliers.push(
          ...(await this.#reopen(tx, organisationId, await lockQuestion(tx, organisationId, id), answerId)),
        );
      const separated = await separateSuppliers(tx, organisationId, answerId, userId);
      suppliers.push(...separated.suppliers);
      await requestAssessment(tx, organisationId, [...new Set(suppliers)], 'review', answerId, null);
      for (const entry of separated.entries) await appendAudit(tx, organisationId, entry);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'review.revoked',
        subjectType: 'ReviewAnswer',
        subjectId: answerId,
      });
      return revoked.questionId;
    });
  }

  async #reopen(tx: Transaction, organisationId: string, question: QuestionRow, answerId: string): Promise<string[]> {
    const { id, importId, kind, supplierId } = question;
    const { state } = await lockImport(tx, organisationId, importId);
    // What an import brought that was taken back has nothing left to ask.
    const isOver = state === 'undone' || state === 'undoing' || state === 'discarded';
    await tx.query(
      `UPDATE review_questions SET state = $3, answer_id = NULL, version = version + 1 WHERE organisation_id = $1 AND id = $2`,
      [organisationId, id, isOver ? 'withdrawn' : 'open'],
    );
    if (kind === 'list-hit') return supplierId === null ? [] : [supplierId];
    if (isOver) return [];
    await assertNobodyWrites(tx, organisationId, importId);
    if (kind !== 'match') return untellSites(tx, organisationId, importId, answerId);
    return question.parked ? parkAgain(tx, organisationId, question, answerId) : [];
  }
}
