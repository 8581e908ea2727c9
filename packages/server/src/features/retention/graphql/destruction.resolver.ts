import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { ApproveDestruction } from '../commands/approve-destruction.ts';
import { DeclineDestruction } from '../commands/decline-destruction.ts';
import { ProposeDestruction } from '../commands/propose-destruction.ts';
import { WithdrawDestruction } from '../commands/withdraw-destruction.ts';
import type { DestructionChoice } from '../destructions.ts';
import { RetentionAnswers } from './retention-answers.ts';
import { DestructionInputType, EvidenceKeepingPayloadType, HoldEvidenceInputType } from './retention.types.ts';

/** Proposes to destroy files before their last day, and decides about it. */
@Resolver()
export class DestructionResolver {
  readonly #propose: ProposeDestruction;
  readonly #approve: ApproveDestruction;
  readonly #decline: DeclineDestruction;
  readonly #withdraw: WithdrawDestruction;
  readonly #answers: RetentionAnswers;

  constructor(
    propose: ProposeDestruction,
    approve: ApproveDestruction,
    decline: DeclineDestruction,
    withdraw: WithdrawDestruction,
    answers: RetentionAnswers,
  ) {
    this.#propose = propose;
    this.#approve = approve;
    this.#decline = decline;
    this.#withdraw = withdraw;
    this.#answers = answers;
  }

  @Mutation(() => EvidenceKeepingPayloadType)
  proposeDestruction(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => HoldEvidenceInputType }) { evidenceId, reason, numbersChecked }: HoldEvidenceInputType,
  ): Promise<EvidenceKeepingPayloadType> {
    const given = { reason, numbersChecked: numbersChecked ?? false };
    return this.#answers.after(viewer, () =>
      this.#propose.execute(viewer, fromGlobalId('Evidence', evidenceId), given),
    );
  }

  @Mutation(() => EvidenceKeepingPayloadType)
  approveDestruction(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => DestructionInputType }) input: DestructionInputType,
  ): Promise<EvidenceKeepingPayloadType> {
    return this.#answers.after(viewer, () => this.#approve.execute(viewer, choiceOf(input)));
  }

  @Mutation(() => EvidenceKeepingPayloadType)
  declineDestruction(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => DestructionInputType }) input: DestructionInputType,
  ): Promise<EvidenceKeepingPayloadType> {
    const given = { reason: input.reason ?? '', numbersChecked: input.numbersChecked ?? false };
    return this.#answers.after(viewer, () => this.#decline.execute(viewer, choiceOf(input), given));
  }

  @Mutation(() => EvidenceKeepingPayloadType)
  withdrawDestruction(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => DestructionInputType }) input: DestructionInputType,
  ): Promise<EvidenceKeepingPayloadType> {
    return this.#answers.after(viewer, () => this.#withdraw.execute(viewer, choiceOf(input)));
  }
}

function choiceOf({ destructionId, version }: DestructionInputType): DestructionChoice {
  return { id: fromGlobalId('Destruction', destructionId), version };
}
