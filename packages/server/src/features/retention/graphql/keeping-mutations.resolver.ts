import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { ChoosePurpose } from '../commands/choose-purpose.ts';
import { HoldEvidence } from '../commands/hold-evidence.ts';
import { LiftHold } from '../commands/lift-hold.ts';
import { RetentionAnswers } from './retention-answers.ts';
import { ChoosePurposeInputType, EvidenceKeepingPayloadType, HoldEvidenceInputType } from './retention.types.ts';

/** Says for how long files are kept, and what holds them. */
@Resolver()
export class KeepingMutationsResolver {
  readonly #hold: HoldEvidence;
  readonly #lift: LiftHold;
  readonly #choose: ChoosePurpose;
  readonly #answers: RetentionAnswers;

  constructor(hold: HoldEvidence, lift: LiftHold, choose: ChoosePurpose, answers: RetentionAnswers) {
    this.#hold = hold;
    this.#lift = lift;
    this.#choose = choose;
    this.#answers = answers;
  }

  @Mutation(() => EvidenceKeepingPayloadType)
  holdEvidence(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => HoldEvidenceInputType }) { evidenceId, reason, numbersChecked }: HoldEvidenceInputType,
  ): Promise<EvidenceKeepingPayloadType> {
    const given = { reason, numbersChecked: numbersChecked ?? false };
    return this.#answers.after(viewer, () => this.#hold.execute(viewer, fromGlobalId('Evidence', evidenceId), given));
  }

  @Mutation(() => EvidenceKeepingPayloadType)
  liftHold(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => HoldEvidenceInputType }) { evidenceId, reason, numbersChecked }: HoldEvidenceInputType,
  ): Promise<EvidenceKeepingPayloadType> {
    const given = { reason, numbersChecked: numbersChecked ?? false };
    return this.#answers.after(viewer, () => this.#lift.execute(viewer, fromGlobalId('Evidence', evidenceId), given));
  }

  @Mutation(() => EvidenceKeepingPayloadType)
  chooseRetention(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ChoosePurposeInputType }) { evidenceId, purpose }: ChoosePurposeInputType,
  ): Promise<EvidenceKeepingPayloadType> {
    return this.#answers.after(viewer, () =>
      this.#choose.execute(viewer, fromGlobalId('Evidence', evidenceId), purpose),
    );
  }
}
