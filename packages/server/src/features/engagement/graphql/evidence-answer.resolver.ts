import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { AnswerEvidenceRequestInputType } from '../asked.types.ts';
import { AnswerEvidenceRequest } from '../commands/answer-evidence-request.ts';
import { EngagementPayloadType } from '../engagement.types.ts';
import { EngagementAnswers } from './engagement-answers.ts';

/** What a buyer does about a request for evidence. */
@Resolver()
export class EvidenceAnswerResolver {
  readonly #answer: AnswerEvidenceRequest;
  readonly #answers: EngagementAnswers;

  constructor(answer: AnswerEvidenceRequest, answers: EngagementAnswers) {
    this.#answer = answer;
    this.#answers = answers;
  }

  @Mutation(() => EngagementPayloadType)
  answerEvidenceRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => AnswerEvidenceRequestInputType }) input: AnswerEvidenceRequestInputType,
  ): Promise<EngagementPayloadType> {
    return this.#answers.after(viewer, async () => ({
      id: await this.#answer.execute(viewer, fromGlobalId('EvidenceRequest', input.evidenceRequestId), {
        ...input,
        numbersChecked: input.numbersChecked ?? false,
      }),
    }));
  }
}
