import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { resolveCountry } from '@plumbline/intake';
import { sectors } from '@plumbline/reference-data/sectors';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { newIds } from '../../../platform/db/new-ids.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { AnswerEffects } from '../answer-effects.ts';
import { lockOpenQuestion, ownRecordsOf } from '../question-parts.ts';
import { CANNOT_BE_TOLD, type QuestionRow } from '../question-row.ts';
import { ReviewAnswer } from '../review-answer.entity.ts';
import { ReviewQuestion } from '../review-question.entity.ts';

export interface AnswerQuestionInput {
  readonly questionId: string;
  readonly version: number;
  readonly answer: string;
  readonly remember: boolean;
}

export interface AnswerOutcome {
  readonly answerId: string;
  /** Other open questions that the answer settles. */
  readonly alsoAnswered: number;
}

/** Answers a question that only a person can decide. */
@Injectable()
export class AnswerQuestion {
  readonly #database: Database;
  readonly #effects: AnswerEffects;

  constructor(database: Database, effects: AnswerEffects) {
    this.#database = database;
    this.#effects = effects;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(
    viewer: Viewer,
    { questionId, version, answer, remember }: AnswerQuestionInput,
  ): Promise<AnswerOutcome> {
    assertMay(viewer, 'review.answer');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const question = await lockOpenQuestion(tx, organisationId, questionId, version);
      assertAnswer(question, answer);
      // Answers to list hits are always remembered, so that the question is not asked again.
      const remembered = remember || question.kind === 'list-hit';
      const ofRecords = await identitiesOf(tx, organisationId, question);
      const answerId = await writeAnswer(tx, viewer, question, { answer, remembered, ofRecords });
      const others = remembered && ofRecords === null ? await othersLike(tx, organisationId, question) : [];
      const answered = [question, ...others];
      const ids = answered.map(({ id }) => id);
      await tx.manager.update(ReviewQuestion, { organisationId, id: In(ids) }, { state: 'answered', answerId });
      await this.#effects.of(question.kind).answered(tx, organisationId, answered, { answerId, answer });
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'review.answered',
        subjectType: 'ReviewQuestion',
        subjectId: questionId,
        parameters: { kind: question.kind, remembered, alsoAnswered: others.length },
      });
      return { answerId, alsoAnswered: others.length };
    });
  }
}

function assertAnswer({ kind }: QuestionRow, answer: string): void {
  const isKnown =
    answer === CANNOT_BE_TOLD ||
    (kind === 'country'
      ? isCountry(answer)
      : kind === 'sector'
        ? sectors().some(({ key }) => key === answer)
        : answer === 'same' || answer === 'different');
  if (!isKnown) throw userError('ANSWER_UNKNOWN', 'answer', { answer });
}

function isCountry(code: string): boolean {
  const reading = resolveCountry(code);
  return /^[A-Z]{2}$/.test(code) && reading.kind === 'resolved' && reading.iso2 === code;
}

/** Stores the answer. A match is remembered with its supplier: the first if there are several. */
async function writeAnswer(
  tx: Transaction,
  { organisationId, userId }: Viewer,
  { id, kind, memoryKey, subject }: QuestionRow,
  { answer, remembered, ofRecords }: Pick<ReviewAnswer, 'remembered' | 'ofRecords'> & { readonly answer: string },
): Promise<string> {
  const value = { value: answer, text: subject.text ?? subject.matchedOn ?? subject.name ?? '' };
  const [answerId = ''] = await newIds(tx, 1);
  await tx.manager.insert(ReviewAnswer, {
    ...{ organisationId, id: answerId, kind, memoryKey, answer: value, remembered, ofRecords, questionId: id },
    createdBy: userId,
    createdAt: tx.now,
  });
  return answerId;
}

/** The keys that identify the records of a question that was split: its answer must not speak for others that say the same words. Null for a whole question. */
async function identitiesOf(
  tx: Transaction,
  organisationId: string,
  { id, importId }: QuestionRow,
): Promise<string[] | null> {
  const own = await ownRecordsOf(tx, organisationId, id);
  if (own === null) return null;
  const rows = await tx.query<{ identity: string }>(
    `SELECT DISTINCT keys[1] AS identity FROM import_records WHERE organisation_id = $1 AND import_id = $2 AND ordinal = ANY ($3::integer[]) ORDER BY 1`,
    [organisationId, importId, own],
  );
  return rows.map(({ identity }) => identity);
}

async function othersLike(
  tx: Transaction,
  organisationId: string,
  { id, kind, memoryKey }: QuestionRow,
): Promise<QuestionRow[]> {
  return tx.manager.find(ReviewQuestion, {
    where: { organisationId, kind, memoryKey, state: 'open', ownRecords: IsNull(), id: Not(id) },
    order: { id: 'ASC' },
    take: 1000,
    lock: { mode: 'pessimistic_write' },
  });
}
