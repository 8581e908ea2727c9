import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { ProposeEngagement } from '../commands/propose-engagement.ts';
import { WithdrawEngagement } from '../commands/withdraw-engagement.ts';
import { EngagementInput, EngagementPayloadType, ProposeEngagementInputType } from '../engagement.types.ts';
import { EngagementAnswers } from './engagement-answers.ts';

/** What the author of an engagement does. */
@Resolver()
export class EngagementProposalsResolver {
  readonly #propose: ProposeEngagement;
  readonly #withdraw: WithdrawEngagement;
  readonly #answers: EngagementAnswers;

  constructor(propose: ProposeEngagement, withdraw: WithdrawEngagement, answers: EngagementAnswers) {
    this.#propose = propose;
    this.#withdraw = withdraw;
    this.#answers = answers;
  }

  @Mutation(() => EngagementPayloadType)
  proposeEngagement(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ProposeEngagementInputType }) input: ProposeEngagementInputType,
  ): Promise<EngagementPayloadType> {
    return this.#answers.after(viewer, () =>
      this.#propose.execute(viewer, {
        ...input,
        supplierIds: input.supplierIds.map((id) => fromGlobalId('Supplier', id)),
        numbersChecked: input.numbersChecked ?? false,
      }),
    );
  }

  @Mutation(() => EngagementPayloadType)
  withdrawEngagement(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => EngagementInput }) { engagementId, version }: EngagementInput,
  ): Promise<EngagementPayloadType> {
    return this.#answers.after(viewer, () =>
      this.#withdraw.execute(viewer, fromGlobalId('Engagement', engagementId), version),
    );
  }
}
