import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { AcceptPlan } from '../commands/accept-plan.ts';
import { RecordResponse } from '../commands/record-response.ts';
import type { RemedyTarget } from '../remedy-target.ts';
import { RemedyPayloadType } from '../remedy.types.ts';
import { evidenceOf, RemedyAnswers } from './remedy-answers.ts';
import { AcceptPlanInputType, RecordResponseInputType } from './remedy-inputs.types.ts';

/** Records responses and accepts plans. */
@Resolver()
export class RemedyMutationsResolver {
  readonly #record: RecordResponse;
  readonly #accept: AcceptPlan;
  readonly #answers: RemedyAnswers;

  constructor(record: RecordResponse, accept: AcceptPlan, answers: RemedyAnswers) {
    this.#record = record;
    this.#accept = accept;
    this.#answers = answers;
  }

  @Mutation(() => RemedyPayloadType)
  recordResponse(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => RecordResponseInputType }) input: RecordResponseInputType,
  ): Promise<RemedyPayloadType> {
    return this.#answers.after(viewer, () => {
      const { response, source } = input;
      return this.#record.execute(viewer, { ...targetOf(input), ...evidenceOf(input), response, source });
    });
  }

  @Mutation(() => RemedyPayloadType)
  acceptPlan(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => AcceptPlanInputType }) input: AcceptPlanInputType,
  ): Promise<RemedyPayloadType> {
    return this.#answers.after(viewer, () => {
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
}

function targetOf({
  supplierId,
  rule,
  siteId,
  remedyId,
  version,
}: Pick<RecordResponseInputType, 'supplierId' | 'rule' | 'siteId' | 'remedyId' | 'version'>): RemedyTarget {
  return {
    supplierId: fromGlobalId('Supplier', supplierId),
    ruleId: rule,
    siteId: fromGlobalId('Site', siteId),
    remedyId: remedyId == null ? null : fromGlobalId('Remedy', remedyId),
    version,
  };
}
