import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { connectionOf } from '../../../platform/graphql/connection.types.ts';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/ids.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { AnswerQuestion } from '../commands/answer-question.ts';
import { RevokeAnswer } from '../commands/revoke-answer.ts';
import type { QuestionKind } from '../question-row.ts';
import { ReviewReadModel } from '../review.read-model.ts';
import { answerView, questionView } from './question-view.ts';
import {
  AnswerPayloadType,
  AnswerQuestionInputType,
  QuestionKindEnum,
  ReviewAnswerType,
  ReviewQuestionConnectionType,
  RevokeAnswerInputType,
  RevokeAnswerPayloadType,
  type ReviewQuestionType,
} from './review.types.ts';

@Resolver()
export class ReviewResolver {
  readonly #reviews: ReviewReadModel;
  readonly #answer: AnswerQuestion;
  readonly #revoke: RevokeAnswer;
  readonly #texts: Texts;

  constructor(reviews: ReviewReadModel, answer: AnswerQuestion, revoke: RevokeAnswer, texts: Texts) {
    this.#reviews = reviews;
    this.#answer = answer;
    this.#revoke = revoke;
    this.#texts = texts;
  }

  @Query(() => ReviewQuestionConnectionType)
  async reviewQuestions(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @Args('kind', { type: () => QuestionKindEnum, nullable: true }) kind?: QuestionKind | null,
    @Args('importId', { type: () => ID, nullable: true }) importId?: string | null,
    @Args('supplierId', { type: () => ID, nullable: true }) supplierId?: string | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<ReviewQuestionConnectionType> {
    const filter = {
      kind: kind ?? null,
      importId: importId === null || importId === undefined ? null : fromGlobalId('Import', importId),
      supplierId: supplierId === null || supplierId === undefined ? null : fromGlobalId('Supplier', supplierId),
    };
    const from = after === null || after === undefined ? null : fromGlobalId('ReviewQuestion', after);
    const page = await this.#reviews.page(viewer, filter, first, from);
    const rows = page.rows.map((row) => ({ ...row, cursor: toGlobalId('ReviewQuestion', row.cursor) }));
    const reader = { viewer, say: this.#texts.in(viewer.locale) };
    return {
      ...connectionOf({ ...page, rows }, (row) => questionView(row, reader)),
      totalCount: page.totalCount,
      byKind: [...page.byKind],
    };
  }

  @Query(() => [ReviewAnswerType])
  async reviewAnswers(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
  ): Promise<ReviewAnswerType[]> {
    const answers = await this.#reviews.answers(viewer, first);
    return answers.map((row) => answerView(row, { viewer, say: this.#texts.in(viewer.locale) }));
  }

  @Mutation(() => AnswerPayloadType)
  answerQuestion(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => AnswerQuestionInputType }) input: AnswerQuestionInputType,
  ): Promise<AnswerPayloadType> {
    const empty: Omit<AnswerPayloadType, 'userErrors'> = {
      answerId: null,
      question: null,
      jobRun: null,
      alsoAnswered: 0,
    };
    return payload(this.#texts.in(viewer.locale), empty, async () => {
      const questionId = fromGlobalId('ReviewQuestion', input.questionId);
      const { answerId, alsoAnswered } = await this.#answer.execute(viewer, { ...input, questionId });
      return {
        answerId: toGlobalId('ReviewAnswer', answerId),
        question: await this.#question(viewer, questionId),
        jobRun: null,
        alsoAnswered,
      };
    });
  }

  @Mutation(() => RevokeAnswerPayloadType)
  revokeAnswer(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => RevokeAnswerInputType }) input: RevokeAnswerInputType,
  ): Promise<RevokeAnswerPayloadType> {
    const empty: Omit<RevokeAnswerPayloadType, 'userErrors'> = { question: null };
    return payload(this.#texts.in(viewer.locale), empty, async () => ({
      question: await this.#question(
        viewer,
        await this.#revoke.execute(viewer, fromGlobalId('ReviewAnswer', input.answerId)),
      ),
    }));
  }

  async #question(viewer: Viewer, id: string): Promise<ReviewQuestionType | null> {
    const shown = await this.#reviews.one(viewer, id);
    return shown && questionView(shown, { viewer, say: this.#texts.in(viewer.locale) });
  }
}
