import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { ProposeOverride } from '../commands/propose-override.ts';
import { WithdrawOverride } from '../commands/withdraw-override.ts';
import type { OverrideLabel } from '../override-rules.ts';
import { OverrideInput, OverridePayloadType, ProposeOverrideInputType } from '../override.types.ts';
import { OverrideAnswers } from './override-answers.ts';

/** What the author of an override does. */
@Resolver()
export class OverrideProposalsResolver {
  readonly #propose: ProposeOverride;
  readonly #withdraw: WithdrawOverride;
  readonly #answers: OverrideAnswers;

  constructor(propose: ProposeOverride, withdraw: WithdrawOverride, answers: OverrideAnswers) {
    this.#propose = propose;
    this.#withdraw = withdraw;
    this.#answers = answers;
  }

  @Mutation(() => OverridePayloadType)
  proposeOverride(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ProposeOverrideInputType }) input: ProposeOverrideInputType,
  ): Promise<OverridePayloadType> {
    return this.#answers.after(viewer, () =>
      this.#propose.execute(viewer, fromGlobalId('Supplier', input.supplierId), {
        ...input,
        // The command refuses labels that no override can give.
        label: input.label as OverrideLabel,
        numbersChecked: input.numbersChecked ?? false,
      }),
    );
  }

  @Mutation(() => OverridePayloadType)
  withdrawOverride(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => OverrideInput }) { overrideId, version }: OverrideInput,
  ): Promise<OverridePayloadType> {
    return this.#answers.after(viewer, () =>
      this.#withdraw.execute(viewer, fromGlobalId('Override', overrideId), version),
    );
  }
}
