import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { ApproveReopening } from '../commands/approve-reopening.ts';
import { DeclineReopening } from '../commands/decline-reopening.ts';
import { ReopenFlag } from '../commands/reopen-flag.ts';
import { WithdrawReopening } from '../commands/withdraw-reopening.ts';
import { FlagAnswers } from './flag-answers.ts';
import { FlagNoteInputType, FlagRecordInputType, recordOf } from './flag-inputs.types.ts';
import { FlagPayloadType } from './flag.types.ts';

/** What opens a cleared flag again by hand: where two people cleared it a proposal, and what a second person says to it. */
@Resolver()
export class FlagReopeningResolver {
  readonly #reopen: ReopenFlag;
  readonly #approve: ApproveReopening;
  readonly #decline: DeclineReopening;
  readonly #withdraw: WithdrawReopening;
  readonly #answers: FlagAnswers;

  constructor(
    reopen: ReopenFlag,
    approve: ApproveReopening,
    decline: DeclineReopening,
    withdraw: WithdrawReopening,
    answers: FlagAnswers,
  ) {
    this.#reopen = reopen;
    this.#approve = approve;
    this.#decline = decline;
    this.#withdraw = withdraw;
    this.#answers = answers;
  }

  @Mutation(() => FlagPayloadType)
  reopenFlag(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => FlagNoteInputType }) { note, numbersChecked, ...record }: FlagNoteInputType,
  ): Promise<FlagPayloadType> {
    return this.#answers.after(viewer, () =>
      this.#reopen.execute(viewer, { ...recordOf(record), note, numbersChecked }),
    );
  }

  @Mutation(() => FlagPayloadType)
  approveReopening(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => FlagRecordInputType }) input: FlagRecordInputType,
  ): Promise<FlagPayloadType> {
    return this.#answers.after(viewer, () => this.#approve.execute(viewer, recordOf(input)));
  }

  @Mutation(() => FlagPayloadType)
  declineReopening(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => FlagNoteInputType }) { note, numbersChecked, ...record }: FlagNoteInputType,
  ): Promise<FlagPayloadType> {
    return this.#answers.after(viewer, () =>
      this.#decline.execute(viewer, { ...recordOf(record), note, numbersChecked }),
    );
  }

  @Mutation(() => FlagPayloadType)
  withdrawReopening(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => FlagRecordInputType }) input: FlagRecordInputType,
  ): Promise<FlagPayloadType> {
    return this.#answers.after(viewer, () => this.#withdraw.execute(viewer, recordOf(input)));
  }
}
