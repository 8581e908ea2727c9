import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { ApproveOverride } from '../commands/approve-override.ts';
import { DeclineOverride } from '../commands/decline-override.ts';
import { givenReason, OverrideInput, OverridePayloadType } from '../override.types.ts';
import { OverrideAnswers } from './override-answers.ts';

/** What puts an override in force, or keeps it from that. */
@Resolver()
export class OverrideMutationsResolver {
  readonly #approve: ApproveOverride;
  readonly #decline: DeclineOverride;
  readonly #answers: OverrideAnswers;

  constructor(approve: ApproveOverride, decline: DeclineOverride, answers: OverrideAnswers) {
    this.#approve = approve;
    this.#decline = decline;
    this.#answers = answers;
  }

  @Mutation(() => OverridePayloadType)
  approveOverride(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => OverrideInput }) { overrideId, version }: OverrideInput,
  ): Promise<OverridePayloadType> {
    return this.#answers.after(viewer, () =>
      this.#approve.execute(viewer, fromGlobalId('Override', overrideId), version),
    );
  }

  @Mutation(() => OverridePayloadType)
  declineOverride(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => OverrideInput }) { overrideId, version, ...given }: OverrideInput,
  ): Promise<OverridePayloadType> {
    return this.#answers.after(viewer, () =>
      this.#decline.execute(viewer, fromGlobalId('Override', overrideId), version, givenReason(given)),
    );
  }
}
