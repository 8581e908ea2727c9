import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { AnswerEffects, type ReopenedQuestion } from '../answer-effects.ts';
import { isImportOver, lockQuestion } from '../lock-question.ts';
import { ReviewAnswer } from '../review-answer.entity.ts';
import { ReviewQuestion } from '../review-question.entity.ts';

/** Revokes an answer and undoes its effects: the question is open again, and the answer is not applied to later files. */
@Injectable()
export class RevokeAnswer {
  readonly #database: Database;
  readonly #effects: AnswerEffects;

  constructor(database: Database, effects: AnswerEffects) {
    this.#database = database;
    this.#effects = effects;
  }

  /** Returns the id of the question. @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, answerId: string): Promise<string> {
    assertMay(viewer, 'review.answer');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const revoked = await tx.manager.findOne(ReviewAnswer, {
        where: { organisationId, id: answerId, revokedAt: IsNull() },
        lock: { mode: 'pessimistic_write' },
      });
      if (revoked === null) throw new NotFound('No answer has this id');
      const changes = { revokedBy: userId, revokedAt: tx.now };
      await tx.manager.update(ReviewAnswer, { organisationId, id: answerId }, changes);
      const questions = await tx.manager.find(ReviewQuestion, {
        select: { id: true },
        where: { organisationId, answerId, state: 'answered' },
        order: { id: 'ASC' },
      });
      const reopened: ReopenedQuestion[] = [];
      for (const { id } of questions) reopened.push(await reopen(tx, organisationId, id));
      const { questionId, kind, answer: given } = revoked;
      const entries = await this.#effects
        .of(kind)
        .revoked(tx, organisationId, reopened, { answerId, answer: given.value, actorId: userId });
      for (const entry of entries) await appendAudit(tx, organisationId, entry);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'review.revoked',
        subjectType: 'ReviewAnswer',
        subjectId: answerId,
      });
      return questionId;
    });
  }
}

/** Reopens the question, or withdraws it when its import was undone or given up. */
async function reopen(tx: Transaction, organisationId: string, questionId: string): Promise<ReopenedQuestion> {
  const question = await lockQuestion(tx, organisationId, questionId);
  const isOver = await isImportOver(tx, organisationId, question);
  const changes = { state: isOver ? 'withdrawn' : 'open', answerId: null } as const;
  await tx.manager.update(ReviewQuestion, { organisationId, id: questionId }, changes);
  return { question, isOver };
}
