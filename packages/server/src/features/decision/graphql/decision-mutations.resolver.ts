import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { ApproveDecision } from '../commands/approve-decision.ts';
import { DeclineDecision } from '../commands/decline-decision.ts';
import { WithdrawDecision } from '../commands/withdraw-decision.ts';
import { DecisionInput, DecisionPayloadType } from '../deciding.types.ts';
import { DecisionAnswers } from './decision-answers.ts';

/** What becomes of a proposal. */
@Resolver()
export class DecisionMutationsResolver {
  readonly #approve: ApproveDecision;
  readonly #decline: DeclineDecision;
  readonly #withdraw: WithdrawDecision;
  readonly #answers: DecisionAnswers;

  constructor(
    approve: ApproveDecision,
    decline: DeclineDecision,
    withdraw: WithdrawDecision,
    answers: DecisionAnswers,
  ) {
    this.#approve = approve;
    this.#decline = decline;
    this.#withdraw = withdraw;
    this.#answers = answers;
  }

  @Mutation(() => DecisionPayloadType)
  approveDecision(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => DecisionInput }) { decisionId, version }: DecisionInput,
  ): Promise<DecisionPayloadType> {
    return this.#answers.after(viewer, () =>
      this.#approve.execute(viewer, fromGlobalId('Decision', decisionId), version),
    );
  }

  @Mutation(() => DecisionPayloadType)
  declineDecision(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => DecisionInput }) { decisionId, version, reason, numbersChecked }: DecisionInput,
  ): Promise<DecisionPayloadType> {
    const note = { reason: reason ?? '', numbersChecked: numbersChecked ?? false };
    return this.#answers.after(viewer, () =>
      this.#decline.execute(viewer, fromGlobalId('Decision', decisionId), version, note),
    );
  }

  @Mutation(() => DecisionPayloadType)
  withdrawDecision(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => DecisionInput }) { decisionId, version }: DecisionInput,
  ): Promise<DecisionPayloadType> {
    return this.#answers.after(viewer, () =>
      this.#withdraw.execute(viewer, fromGlobalId('Decision', decisionId), version),
    );
  }
}
