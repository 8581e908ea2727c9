import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { ApproveRedaction } from '../commands/approve-redaction.ts';
import { DeclineRedaction } from '../commands/decline-redaction.ts';
import { ProposeRedaction } from '../commands/propose-redaction.ts';
import { WithdrawRedaction } from '../commands/withdraw-redaction.ts';
import { RedactionAnswers } from './redaction-answers.ts';
import { ProposeRedactionInputType, RedactionInputType, RedactionPayloadType } from './redaction.types.ts';

/** Proposes what to black out of files, and decides about it. */
@Resolver()
export class RedactionMutationsResolver {
  readonly #propose: ProposeRedaction;
  readonly #approve: ApproveRedaction;
  readonly #decline: DeclineRedaction;
  readonly #withdraw: WithdrawRedaction;
  readonly #answers: RedactionAnswers;

  constructor(
    propose: ProposeRedaction,
    approve: ApproveRedaction,
    decline: DeclineRedaction,
    withdraw: WithdrawRedaction,
    answers: RedactionAnswers,
  ) {
    this.#propose = propose;
    this.#approve = approve;
    this.#decline = decline;
    this.#withdraw = withdraw;
    this.#answers = answers;
  }

  @Mutation(() => RedactionPayloadType)
  proposeRedaction(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ProposeRedactionInputType }) { evidenceId, boxes, reason }: ProposeRedactionInputType,
  ): Promise<RedactionPayloadType> {
    return this.#answers.after(viewer, () =>
      this.#propose.execute(viewer, fromGlobalId('Evidence', evidenceId), {
        boxes: boxes.map(({ page, x, y, width, height }) => ({ page, x, y, width, height })),
        reason,
      }),
    );
  }

  @Mutation(() => RedactionPayloadType)
  approveRedaction(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => RedactionInputType }) { redactionId, version }: RedactionInputType,
  ): Promise<RedactionPayloadType> {
    return this.#answers.after(viewer, () =>
      this.#approve.execute(viewer, fromGlobalId('Redaction', redactionId), version),
    );
  }

  @Mutation(() => RedactionPayloadType)
  declineRedaction(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => RedactionInputType })
    { redactionId, version, reason, numbersChecked }: RedactionInputType,
  ): Promise<RedactionPayloadType> {
    const given = { reason: reason ?? '', numbersChecked: numbersChecked ?? false };
    return this.#answers.after(viewer, () =>
      this.#decline.execute(viewer, fromGlobalId('Redaction', redactionId), version, given),
    );
  }

  @Mutation(() => RedactionPayloadType)
  withdrawRedaction(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => RedactionInputType }) { redactionId, version }: RedactionInputType,
  ): Promise<RedactionPayloadType> {
    return this.#answers.after(viewer, () =>
      this.#withdraw.execute(viewer, fromGlobalId('Redaction', redactionId), version),
    );
  }
}
