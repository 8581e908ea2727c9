import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../../platform/audit/append-audit.ts';
import { Database } from '../../../../platform/db/transaction.ts';
import { userError } from '../../../../platform/errors/user-error.ts';
import { assertMay } from '../../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../../platform/tenancy/viewer.ts';
import { lockOpenQuestion, splitOff } from '../../../review/question-parts.ts';
import { recordsAskedAbout } from '../../asked-about.ts';
import { divideRecords } from '../../divide-records.ts';
import { chosen, type RecordFilter } from '../asked-records.ts';

export interface SplitQuestionInput extends RecordFilter {
  readonly questionId: string;
  readonly version: number;
  /** Ordinals of the records that get a question of their own; null for all that the filter takes. */
  readonly records: readonly number[] | null;
}

/** Splits some suppliers off a question, which then have a question of their own with the same answers. */
@Injectable()
export class SplitQuestion {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Returns the id of the new question. @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, { questionId, version, records, ...filter }: SplitQuestionInput): Promise<string> {
    assertMay(viewer, 'review.answer');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const question = await lockOpenQuestion(tx, organisationId, questionId, version);
      if (question.kind !== 'country' && question.kind !== 'sector') throw userError('SPLIT_ALONE');
      const asked = await recordsAskedAbout(tx, { organisationId, importId: question.importId }, question);
      const { taken, left } = await divideRecords(tx, asked, chosen(asked, filter, records));
      if (taken.ordinals.length === 0) throw userError('SPLIT_NONE');
      if (left.ordinals.length === 0) throw userError(taken.ordinals.length === 1 ? 'SPLIT_ALONE' : 'SPLIT_ALL');
      const partId = await splitOff(tx, organisationId, question, { taken, left });
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'review.split',
        subjectType: 'ReviewQuestion',
        subjectId: questionId,
        parameters: { records: taken.ordinals.length },
      });
      return partId;
    });
  }
}
