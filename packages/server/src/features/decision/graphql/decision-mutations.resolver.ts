import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { ApproveDecision } from '../commands/approve-decision.ts';
import { Decide } from '../commands/decide.ts';
import { DeclineDecision } from '../commands/decline-decision.ts';
import { WithdrawDecision } from '../commands/withdraw-decision.ts';
import { DecideInputType, DecisionInput, DecisionPayloadType } from '../decision.types.ts';
import { DecisionAnswers } from './decision-answers.ts';

/** Mutations of decisions. */
@Resolver()
export class DecisionMutationsResolver {
  readonly #decide: Decide;
  readonly #approve: ApproveDecision;
  readonly #decline: DeclineDecision;
  readonly #withdraw: WithdrawDecision;
  readonly #answers: DecisionAnswers;

  constructor(
    decide: Decide,
    approve: ApproveDecision,
    decline: DeclineDecision,
    withdraw: WithdrawDecision,
    answers: DecisionAnswers,
  ) {
    this.#decide = decide;
    this.#approve = approve;
    this.#decline = decline;
    this.#withdraw = withdraw;
    this.#answers = answers;
  }

  @Mutation(() => DecisionPayloadType)
  decide(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => DecideInputType }) input: DecideInputType,
  ): Promise<DecisionPayloadType> {
    return this.#answers.after(viewer, () =>
      this.#decide.execute(viewer, {
        supplierId: fromGlobalId('Supplier', input.supplierId),
        kind: input.kind,
        reason: input.reason,
        conditions: input.conditions ?? '',
        until: input.until ?? null,
        remedyDate: input.remedyDate ?? null,
        checklist: Object.fromEntries((input.checklist ?? []).map(({ key, answer }) => [key, answer])),
        numbersChecked: input.numbersChecked ?? false,
        evidenceIds: (input.evidenceIds ?? []).map((id) => fromGlobalId('Evidence', id)),
      }),
    );
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
