import { Injectable } from '@nestjs/common';
import { requestCarry } from '@plumbline/jobs';
import { itemAsked, RETURN_REASONS, type Asked, type ReturnedQuestion } from '@plumbline/questionnaire';
import { openPart } from '@plumbline/questionnaire/judgement';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { newIds } from '../../../platform/db/new-ids.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError, UserErrors, type UserError } from '../../../platform/errors/user-error.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { assertRoom } from '../../../platform/quotas/assert-room.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { before } from '../../../platform/time/after.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { questionsOf } from '../../answering/request-terms.ts';
import { problemsOfNote } from '../../person/problems-of-note.ts';
import { takeBackMissed } from '../missed-requests.ts';
import { lockRequest } from '../requests.ts';
import { latestSubmission } from '../returns.ts';

export interface ReturnAnswersInput {
  readonly questions: readonly {
    readonly item: string;
    readonly reason: string;
    /** Empty without any. */
    readonly note: string;
    /** Code of the paper that is asked for; null if none is. */
    readonly evidence: string | null;
  }[];
  /** ISO 8601 */
  readonly answerBy: string;
  readonly numbersChecked: boolean;
}

const LONGEST_NOTE = 500;

/** Asks single questions of a submission again, each with the reason. The supplier's link opens them. */
@Injectable()
export class ReturnAnswers {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, QuotaReached, NotFound, NotAllowed */
  async execute(
    viewer: Viewer,
    requestId: string,
    { questions, answerBy, numbersChecked }: ReturnAnswersInput,
  ): Promise<void> {
    assertMay(viewer, 'request.ask');
    const { organisationId, userId, timeZone } = viewer;
    await this.#database.transaction(organisationId, async (tx) => {
      const request = await lockRequest(tx, organisationId, requestId);
      const submissionId = await latestSubmission(tx, organisationId, request);
      if (request.returnedAt !== null) throw userError('ANSWERS_RETURNED');
      const read = readQuestions(openPart(questionsOf(request)), questions, numbersChecked);
      if (answerBy <= dayIn(timeZone, tx.now)) throw userError('DUE_DAY_PAST', 'answerBy');
      await assertRoom(tx, viewer, 'returns', {
        from: 'FROM request_returns WHERE organisation_id = $1 AND returned_at > $3',
        parameters: [before(tx.now, { days: 1 })],
        person: 'returned_by',
        more: 1,
      });
      const [id = ''] = await newIds(tx, 1);
      await tx.query(
        `INSERT INTO request_returns (organisation_id, id, request_id, submission_id, questions, answer_by, returned_by, returned_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [organisationId, id, requestId, submissionId, JSON.stringify(read), answerBy, userId, tx.now],
      );
      await tx.query('UPDATE requests SET returned_at = $3 WHERE organisation_id = $1 AND id = $2', [
        organisationId,
        requestId,
        tx.now,
      ]);
      await takeBackMissed(tx, organisationId, requestId);
      await addToOutbox(tx, requestCarry, { organisationId, requestId });
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'answers.returned',
        subjectType: 'Supplier',
        subjectId: request.supplierId,
        parameters: { request: requestId, questions: read.length },
      });
    });
  }
}

function readQuestions(
  asked: Asked,
  questions: ReturnAnswersInput['questions'],
  numbersChecked: boolean,
): readonly ReturnedQuestion[] {
  if (questions.length === 0) throw userError('NOTHING_RETURNED', 'questions');
  const problems: UserError[] = [];
  const read = questions.flatMap(({ item, reason, note, evidence }): ReturnedQuestion[] => {
    const field = `questions.${item}`;
    const found = itemAsked(asked, item);
    const known = RETURN_REASONS.find((each) => each === reason);
    const paper = found?.evidence?.find((each) => each === evidence) ?? null;
    const text = note.trim();
    if (text.length > LONGEST_NOTE)
      problems.push({ field, code: 'REQUEST_NOTE_TOO_LONG', parameters: { most: LONGEST_NOTE } });
    problems.push(...problemsOfNote(field, text, numbersChecked));
    if (found === undefined || questions.filter((each) => each.item === item).length > 1)
      problems.push({ field, code: 'QUESTION_NOT_ASKED', parameters: {} });
    if (known === undefined || (known === 'other' && text === ''))
      problems.push({ field, code: 'RETURN_REASON_MISSING', parameters: {} });
    if ((known === 'evidence') !== (paper !== null))
      problems.push({ field, code: 'RETURN_EVIDENCE_MISSING', parameters: {} });
    return known === undefined ? [] : [{ item, reason: known, note: text, evidence: paper }];
  });
  if (problems.length > 0) throw new UserErrors(problems);
  return read;
}
