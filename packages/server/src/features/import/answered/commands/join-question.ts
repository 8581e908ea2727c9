import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../../platform/audit/append-audit.ts';
import { Database } from '../../../../platform/db/transaction.ts';
import { assertMay } from '../../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../../platform/tenancy/viewer.ts';
import { joinPart, lockOpenQuestion } from '../../../review/question-parts.ts';

/** Joins a part of a question to it again, while both are open. */
@Injectable()
export class JoinQuestion {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Returns the id of the question that it was split from. @throws UserErrors, NotFound, NotAllowed */
  async execute(
    viewer: Viewer,
    { questionId, version }: { readonly questionId: string; readonly version: number },
  ): Promise<string> {
    assertMay(viewer, 'review.answer');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const part = await lockOpenQuestion(tx, organisationId, questionId, version);
      const wholeId = await joinPart(tx, organisationId, part);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'review.joined',
        subjectType: 'ReviewQuestion',
        subjectId: wholeId,
      });
      return wholeId;
    });
  }
}
