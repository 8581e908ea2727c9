import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { chosen } from '../choices.ts';
import { ApproveClearing } from '../commands/approve-clearing.ts';
import { DeclineClearing } from '../commands/decline-clearing.ts';
import { RecordRetaliationCheck } from '../commands/record-retaliation-check.ts';
import { FlagAnswers } from './flag-answers.ts';
import { FlagNoteInputType, FlagRecordInputType, recordOf, RetaliationCheckInputType } from './flag-inputs.types.ts';
import { FlagPayloadType } from './flag.types.ts';

/** Decisions about proposals to clear, and what follows a clearing. */
@Resolver()
export class FlagRecordMutationsResolver {
  readonly #approveClearing: ApproveClearing;
  readonly #declineClearing: DeclineClearing;
  readonly #recordRetaliationCheck: RecordRetaliationCheck;
  readonly #answers: FlagAnswers;

  constructor(
    approveClearing: ApproveClearing,
    declineClearing: DeclineClearing,
    recordRetaliationCheck: RecordRetaliationCheck,
    answers: FlagAnswers,
  ) {
    this.#approveClearing = approveClearing;
    this.#declineClearing = declineClearing;
    this.#recordRetaliationCheck = recordRetaliationCheck;
    this.#answers = answers;
  }

  @Mutation(() => FlagPayloadType)
  approveClearing(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => FlagRecordInputType }) input: FlagRecordInputType,
  ): Promise<FlagPayloadType> {
    return this.#answers.after(viewer, () => this.#approveClearing.execute(viewer, recordOf(input)));
  }

  @Mutation(() => FlagPayloadType)
  declineClearing(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => FlagNoteInputType }) input: FlagNoteInputType,
  ): Promise<FlagPayloadType> {
    return this.#answers.after(viewer, () =>
      this.#declineClearing.execute(viewer, {
        ...recordOf(input),
        note: input.note,
        numbersChecked: input.numbersChecked,
      }),
    );
  }

  @Mutation(() => FlagPayloadType)
  recordRetaliationCheck(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => RetaliationCheckInputType }) input: RetaliationCheckInputType,
  ): Promise<FlagPayloadType> {
    return this.#answers.after(viewer, () =>
      this.#recordRetaliationCheck.execute(viewer, {
        ...recordOf(input),
        days: input.days,
        on: input.on,
        by: chosen('by', input.by),
        outcome: chosen('outcome', input.outcome),
        note: input.note,
        numbersChecked: input.numbersChecked,
      }),
    );
  }
}
