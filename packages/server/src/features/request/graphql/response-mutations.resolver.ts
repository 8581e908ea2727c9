import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { AcceptAnswers } from '../commands/accept-answers.ts';
import { NoteAnswer } from '../commands/note-answer.ts';
import { ReturnAnswers } from '../commands/return-answers.ts';
import { WithdrawReturn } from '../commands/withdraw-return.ts';
import { SupplierRequestInputType } from './request.types.ts';
import { NoteAnswerInputType, ReturnAnswersInputType, ReviewAnswersPayloadType } from './response.types.ts';

const NOTHING: Pick<ReviewAnswersPayloadType, 'requestId'> = { requestId: null };

/** What a buyer does with the answers of a supplier. */
@Resolver()
export class ResponseMutationsResolver {
  readonly #return: ReturnAnswers;
  readonly #withdrawReturn: WithdrawReturn;
  readonly #accept: AcceptAnswers;
  readonly #note: NoteAnswer;
  readonly #texts: Texts;

  constructor(
    returnAnswers: ReturnAnswers,
    withdrawReturn: WithdrawReturn,
    accept: AcceptAnswers,
    note: NoteAnswer,
    texts: Texts,
  ) {
    this.#return = returnAnswers;
    this.#withdrawReturn = withdrawReturn;
    this.#accept = accept;
    this.#note = note;
    this.#texts = texts;
  }

  @Mutation(() => ReviewAnswersPayloadType)
  returnAnswers(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ReturnAnswersInputType }) input: ReturnAnswersInputType,
  ): Promise<ReviewAnswersPayloadType> {
    const { requestId, questions, answerBy, numbersChecked } = input;
    return this.#done(viewer, requestId, (id) =>
      this.#return.execute(viewer, id, {
        questions: questions.map(({ key: item, reason, note, evidence }) => ({
          ...{ item, reason },
          note: note ?? '',
          evidence: evidence ?? null,
        })),
        answerBy,
        numbersChecked: numbersChecked ?? false,
      }),
    );
  }

  @Mutation(() => ReviewAnswersPayloadType)
  withdrawReturn(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => SupplierRequestInputType }) { requestId }: SupplierRequestInputType,
  ): Promise<ReviewAnswersPayloadType> {
    return this.#done(viewer, requestId, (id) => this.#withdrawReturn.execute(viewer, id));
  }

  @Mutation(() => ReviewAnswersPayloadType)
  acceptAnswers(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => SupplierRequestInputType }) { requestId }: SupplierRequestInputType,
  ): Promise<ReviewAnswersPayloadType> {
    return this.#done(viewer, requestId, (id) => this.#accept.execute(viewer, id));
  }

  @Mutation(() => ReviewAnswersPayloadType)
  noteAnswer(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => NoteAnswerInputType }) { requestId, key, note, numbersChecked }: NoteAnswerInputType,
  ): Promise<ReviewAnswersPayloadType> {
    return this.#done(viewer, requestId, (id) =>
      this.#note.execute(viewer, id, { item: key, note, numbersChecked: numbersChecked ?? false }),
    );
  }

  #done(viewer: Viewer, requestId: string, work: (id: string) => Promise<void>): Promise<ReviewAnswersPayloadType> {
    return payload(this.#texts.in(viewer.locale), NOTHING, async () => {
      await work(fromGlobalId('Request', requestId));
      return { requestId };
    });
  }
}
