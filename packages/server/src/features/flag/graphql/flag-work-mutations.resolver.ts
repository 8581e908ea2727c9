import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { chosen } from '../choices.ts';
import { DisputeFlag } from '../commands/dispute-flag.ts';
import { HoldFlag } from '../commands/hold-flag.ts';
import { ProposeClearing } from '../commands/propose-clearing.ts';
import { ReviewFlag } from '../commands/review-flag.ts';
import type { FlagChoice } from '../flag-in-hand.ts';
import type { Evidence } from '../flag-rules.ts';
import { FlagAnswers } from './flag-answers.ts';
import {
  DisputeFlagInputType,
  HoldFlagInputType,
  ProposeClearingInputType,
  ReviewFlagInputType,
  type EvidenceInputType,
} from './flag-inputs.types.ts';
import { FlagPayloadType } from './flag.types.ts';

/** Work on flags that are open. */
@Resolver()
export class FlagWorkMutationsResolver {
  readonly #reviewFlag: ReviewFlag;
  readonly #disputeFlag: DisputeFlag;
  readonly #holdFlag: HoldFlag;
  readonly #proposeClearing: ProposeClearing;
  readonly #answers: FlagAnswers;

  constructor(
    reviewFlag: ReviewFlag,
    disputeFlag: DisputeFlag,
    holdFlag: HoldFlag,
    proposeClearing: ProposeClearing,
    answers: FlagAnswers,
  ) {
    this.#reviewFlag = reviewFlag;
    this.#disputeFlag = disputeFlag;
    this.#holdFlag = holdFlag;
    this.#proposeClearing = proposeClearing;
    this.#answers = answers;
  }

  @Mutation(() => FlagPayloadType)
  reviewFlag(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ReviewFlagInputType }) input: ReviewFlagInputType,
  ): Promise<FlagPayloadType> {
    return this.#answers.after(viewer, () => this.#reviewFlag.execute(viewer, choiceOf(input)));
  }

  @Mutation(() => FlagPayloadType)
  disputeFlag(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => DisputeFlagInputType }) input: DisputeFlagInputType,
  ): Promise<FlagPayloadType> {
    return this.#answers.after(viewer, () =>
      this.#disputeFlag.execute(viewer, {
        ...choiceOf(input),
        reason: chosen('reason', input.reason),
        note: input.note,
        numbersChecked: input.numbersChecked,
      }),
    );
  }

  @Mutation(() => FlagPayloadType)
  holdFlag(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => HoldFlagInputType }) input: HoldFlagInputType,
  ): Promise<FlagPayloadType> {
    return this.#answers.after(viewer, () =>
      this.#holdFlag.execute(viewer, {
        ...choiceOf(input),
        wait: chosen('wait', input.wait),
        nextOn: input.nextOn,
        note: input.note,
        numbersChecked: input.numbersChecked,
      }),
    );
  }

  @Mutation(() => FlagPayloadType)
  proposeClearing(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ProposeClearingInputType }) input: ProposeClearingInputType,
  ): Promise<FlagPayloadType> {
    return this.#answers.after(viewer, () =>
      this.#proposeClearing.execute(viewer, {
        ...choiceOf(input),
        evidence: input.evidence.map(evidenceOf),
        evidenceIds: (input.evidenceIds ?? []).map((id) => fromGlobalId('Evidence', id)),
        numbersChecked: input.numbersChecked,
      }),
    );
  }
}

function choiceOf({ supplierId, flag, version }: ReviewFlagInputType): FlagChoice {
  return { supplierId: fromGlobalId('Supplier', supplierId), flag, version };
}

function evidenceOf({ kind, on, givenBy, note }: EvidenceInputType): Evidence {
  return { kind: chosen('kind', kind), on, givenBy: chosen('givenBy', givenBy), note };
}
