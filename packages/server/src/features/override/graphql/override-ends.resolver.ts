import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { ApproveEnd } from '../commands/approve-end.ts';
import { DeclineEnd } from '../commands/decline-end.ts';
import { ProposeEnd } from '../commands/propose-end.ts';
import { WithdrawEnd } from '../commands/withdraw-end.ts';
import { givenReason, OverrideInput, OverridePayloadType } from '../override.types.ts';
import { OverrideAnswers } from './override-answers.ts';

/** What ends an override before its day: a proposal, and what a second person says to it. */
@Resolver()
export class OverrideEndsResolver {
  readonly #propose: ProposeEnd;
  readonly #approve: ApproveEnd;
  readonly #decline: DeclineEnd;
  readonly #withdraw: WithdrawEnd;
  readonly #answers: OverrideAnswers;

  constructor(
    propose: ProposeEnd,
    approve: ApproveEnd,
    decline: DeclineEnd,
    withdraw: WithdrawEnd,
    answers: OverrideAnswers,
  ) {
    this.#propose = propose;
    this.#approve = approve;
    this.#decline = decline;
    this.#withdraw = withdraw;
    this.#answers = answers;
  }

  @Mutation(() => OverridePayloadType)
  proposeOverrideEnd(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => OverrideInput }) { overrideId, version, ...given }: OverrideInput,
  ): Promise<OverridePayloadType> {
    return this.#answers.after(viewer, () =>
      this.#propose.execute(viewer, fromGlobalId('Override', overrideId), version, givenReason(given)),
    );
  }

  @Mutation(() => OverridePayloadType)
  approveOverrideEnd(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => OverrideInput }) { overrideId, version }: OverrideInput,
  ): Promise<OverridePayloadType> {
    return this.#answers.after(viewer, () =>
      this.#approve.execute(viewer, fromGlobalId('Override', overrideId), version),
    );
  }

  @Mutation(() => OverridePayloadType)
  declineOverrideEnd(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => OverrideInput }) { overrideId, version, ...given }: OverrideInput,
  ): Promise<OverridePayloadType> {
    return this.#answers.after(viewer, () =>
      this.#decline.execute(viewer, fromGlobalId('Override', overrideId), version, givenReason(given)),
    );
  }

  @Mutation(() => OverridePayloadType)
  withdrawOverrideEnd(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => OverrideInput }) { overrideId, version }: OverrideInput,
  ): Promise<OverridePayloadType> {
    return this.#answers.after(viewer, () =>
      this.#withdraw.execute(viewer, fromGlobalId('Override', overrideId), version),
    );
  }
}
