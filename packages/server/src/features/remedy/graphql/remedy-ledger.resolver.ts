import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { AddRemedyEntry } from '../commands/add-remedy-entry.ts';
import { ConfirmByWorkers } from '../commands/confirm-by-workers.ts';
import { MarkOnSchedule } from '../commands/mark-on-schedule.ts';
import { RemedyPayloadType } from '../remedy.types.ts';
import { evidenceOf, RemedyAnswers } from './remedy-answers.ts';
import { AddRemedyEntryInputType, ConfirmByWorkersInputType, MarkOnScheduleInputType } from './remedy-inputs.types.ts';

/** Keeps ledgers, and what rests on them: on schedule, and confirmed by workers. */
@Resolver()
export class RemedyLedgerResolver {
  readonly #mark: MarkOnSchedule;
  readonly #confirm: ConfirmByWorkers;
  readonly #add: AddRemedyEntry;
  readonly #answers: RemedyAnswers;

  constructor(mark: MarkOnSchedule, confirm: ConfirmByWorkers, add: AddRemedyEntry, answers: RemedyAnswers) {
    this.#mark = mark;
    this.#confirm = confirm;
    this.#add = add;
    this.#answers = answers;
  }

  @Mutation(() => RemedyPayloadType)
  markOnSchedule(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => MarkOnScheduleInputType }) input: MarkOnScheduleInputType,
  ): Promise<RemedyPayloadType> {
    return this.#answers.after(viewer, () => {
      const { version, source } = input;
      const remedyId = fromGlobalId('Remedy', input.remedyId);
      return this.#mark.execute(viewer, { ...evidenceOf(input), remedyId, version, source });
    });
  }

  @Mutation(() => RemedyPayloadType)
  confirmByWorkers(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ConfirmByWorkersInputType }) input: ConfirmByWorkersInputType,
  ): Promise<RemedyPayloadType> {
    return this.#answers.after(viewer, () => {
      const { version, verifier } = input;
      const remedyId = fromGlobalId('Remedy', input.remedyId);
      return this.#confirm.execute(viewer, { ...evidenceOf(input), remedyId, version, verifier });
    });
  }

  @Mutation(() => RemedyPayloadType)
  addRemedyEntry(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => AddRemedyEntryInputType }) input: AddRemedyEntryInputType,
  ): Promise<RemedyPayloadType> {
    return this.#answers.after(viewer, () => {
      const { correctsId, amount, confirmedBy, note, numbersChecked, takenBack, ...values } = input;
      return this.#add.execute(viewer, {
        ...values,
        remedyId: fromGlobalId('Remedy', input.remedyId),
        amount: amount ?? null,
        confirmedBy: confirmedBy ?? null,
        note: note ?? '',
        numbersChecked: numbersChecked ?? false,
        corrects: correctsId == null ? null : fromGlobalId('RemedyEntry', correctsId),
        takenBack: takenBack ?? false,
      });
    });
  }
}
