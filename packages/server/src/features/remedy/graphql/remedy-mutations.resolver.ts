import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { AcceptPlan } from '../commands/accept-plan.ts';
import { AddRemedyEntry } from '../commands/add-remedy-entry.ts';
import { ConfirmByWorkers } from '../commands/confirm-by-workers.ts';
import { MarkOnSchedule } from '../commands/mark-on-schedule.ts';
import { RecordResponse } from '../commands/record-response.ts';
import { RemedyReadModel } from '../remedy.read-model.ts';
import type { RemedyTarget } from '../remedy.repository.ts';
import {
  AcceptPlanInputType,
  AddRemedyEntryInputType,
  ConfirmByWorkersInputType,
  MarkOnScheduleInputType,
  RecordResponseInputType,
  RemedyPayloadType,
  type SupplierRemedyType,
} from '../remedy.types.ts';
import { supplierRemedyView } from '../remedy.view.ts';

/** Acts about the response to a finding and its ledger. Each answers with all that is done at the supplier. */
@Resolver()
export class RemedyMutationsResolver {
  readonly #record: RecordResponse;
  readonly #accept: AcceptPlan;
  readonly #mark: MarkOnSchedule;
  readonly #confirm: ConfirmByWorkers;
  readonly #add: AddRemedyEntry;
  readonly #remedies: RemedyReadModel;
  readonly #texts: Texts;

  constructor(
    record: RecordResponse,
    accept: AcceptPlan,
    mark: MarkOnSchedule,
    confirm: ConfirmByWorkers,
    add: AddRemedyEntry,
    remedies: RemedyReadModel,
    texts: Texts,
  ) {
    this.#record = record;
    this.#accept = accept;
    this.#mark = mark;
    this.#confirm = confirm;
    this.#add = add;
    this.#remedies = remedies;
    this.#texts = texts;
  }

  @Mutation(() => RemedyPayloadType)
  recordResponse(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => RecordResponseInputType }) input: RecordResponseInputType,
  ): Promise<RemedyPayloadType> {
    return this.#after(viewer, () => {
      const { response, source } = input;
      return this.#record.execute(viewer, { ...targetOf(input), ...evidenceOf(input), response, source });
    });
  }

  @Mutation(() => RemedyPayloadType)
  acceptPlan(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => AcceptPlanInputType }) input: AcceptPlanInputType,
  ): Promise<RemedyPayloadType> {
    return this.#after(viewer, () => {
      const { workers, formerWorkers, from, until, source } = input;
      return this.#accept.execute(viewer, {
        ...targetOf(input),
        ...evidenceOf(input),
        source,
        owed: input.owed ?? null,
        plan: { workers, formerWorkers, from, until, paidBy: input.paidBy ?? null },
      });
    });
  }

  @Mutation(() => RemedyPayloadType)
  markOnSchedule(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => MarkOnScheduleInputType }) input: MarkOnScheduleInputType,
  ): Promise<RemedyPayloadType> {
    return this.#after(viewer, () => {
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
    return this.#after(viewer, () => {
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
    return this.#after(viewer, () => {
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

  /** @param work returns the id of the supplier */
  #after(viewer: Viewer, work: () => Promise<string>): Promise<RemedyPayloadType> {
    const say = this.#texts.in(viewer.locale);
    return payload<{ supplierRemedy: SupplierRemedyType | null }>(say, { supplierRemedy: null }, async () => {
      const row = await this.#remedies.ofSupplier(viewer, await work());
      return { supplierRemedy: supplierRemedyView(row, viewer, say) };
    });
  }
}

function targetOf({
  supplierId,
  ruleId,
  siteId,
  remedyId,
  version,
}: Pick<RecordResponseInputType, 'supplierId' | 'ruleId' | 'siteId' | 'remedyId' | 'version'>): RemedyTarget {
  return {
    supplierId: fromGlobalId('Supplier', supplierId),
    ruleId,
    siteId: fromGlobalId('Site', siteId),
    remedyId: remedyId == null ? null : fromGlobalId('Remedy', remedyId),
    version,
  };
}

function evidenceOf({
  evidenceDate,
  note,
  numbersChecked,
}: Pick<RecordResponseInputType, 'evidenceDate' | 'note' | 'numbersChecked'>) {
  return { evidenceDate, note, numbersChecked: numbersChecked ?? false };
}
