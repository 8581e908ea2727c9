import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import type { GivenReason } from '../../override/given-reason.ts';
import { ApproveEngagement } from '../commands/approve-engagement.ts';
import { DeclineEngagement } from '../commands/decline-engagement.ts';
import { EndEngagement } from '../commands/end-engagement.ts';
import { EngagementInput, EngagementPayloadType, ReasonedEngagementInput } from '../engagement.types.ts';
import { EngagementAnswers } from './engagement-answers.ts';

const given = ({ reason, numbersChecked }: ReasonedEngagementInput): GivenReason => ({
  reason,
  numbersChecked: numbersChecked ?? false,
});

/** What lets an auditor in, keeps it out, or sends it away. */
@Resolver()
export class EngagementMutationsResolver {
  readonly #approve: ApproveEngagement;
  readonly #decline: DeclineEngagement;
  readonly #end: EndEngagement;
  readonly #answers: EngagementAnswers;

  constructor(approve: ApproveEngagement, decline: DeclineEngagement, end: EndEngagement, answers: EngagementAnswers) {
    this.#approve = approve;
    this.#decline = decline;
    this.#end = end;
    this.#answers = answers;
  }

  @Mutation(() => EngagementPayloadType)
  approveEngagement(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => EngagementInput }) { engagementId, version }: EngagementInput,
  ): Promise<EngagementPayloadType> {
    return this.#answers.after(viewer, () =>
      this.#approve.execute(viewer, fromGlobalId('Engagement', engagementId), version),
    );
  }

  @Mutation(() => EngagementPayloadType)
  declineEngagement(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ReasonedEngagementInput }) input: ReasonedEngagementInput,
  ): Promise<EngagementPayloadType> {
    return this.#answers.after(viewer, () =>
      this.#decline.execute(viewer, fromGlobalId('Engagement', input.engagementId), input.version, given(input)),
    );
  }

  @Mutation(() => EngagementPayloadType)
  endEngagement(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ReasonedEngagementInput }) input: ReasonedEngagementInput,
  ): Promise<EngagementPayloadType> {
    return this.#answers.after(viewer, () =>
      this.#end.execute(viewer, fromGlobalId('Engagement', input.engagementId), input.version, given(input)),
    );
  }
}
