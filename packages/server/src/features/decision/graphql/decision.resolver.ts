import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import { payload } from '../../../platform/graphql/user-error.types.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { MemberReadModel } from '../../organisation/member.read-model.ts';
import { DecisionCommands } from '../commands/decision-commands.ts';
import { CHECKLIST, DECISION_KINDS, requirementsOf } from '../decision-rules.ts';
import { DecisionReadModel } from '../decision.read-model.ts';
import {
  DecideInputType,
  DecisionFormType,
  DecisionInput,
  DecisionPayloadType,
  DecisionStateEnum,
  DecisionType,
  SafeguardingCheckType,
} from '../decision.types.ts';
import { decisionView } from '../decision.view.ts';

@Resolver()
export class DecisionResolver {
  readonly #decisions: DecisionReadModel;
  readonly #members: MemberReadModel;
  readonly #commands: DecisionCommands;
  readonly #texts: Texts;

  constructor(decisions: DecisionReadModel, members: MemberReadModel, commands: DecisionCommands, texts: Texts) {
    this.#decisions = decisions;
    this.#members = members;
    this.#commands = commands;
    this.#texts = texts;
  }

  @Query(() => [DecisionType])
  async decisions(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('state', { type: () => DecisionStateEnum, nullable: true }) state?: DecisionType['state'] | null,
  ): Promise<DecisionType[]> {
    const rows = await this.#decisions.list(viewer, state ?? 'proposed', first);
    return rows.map((row) => decisionView(row, viewer, this.#texts.in(viewer.locale)));
  }

  @Query(() => DecisionFormType)
  async decisionForm(
    @CurrentViewer() viewer: Viewer,
    @Args('supplierId', { type: () => ID }) supplierId: string,
  ): Promise<DecisionFormType> {
    const say = this.#texts.in(viewer.locale);
    const openFindings = await this.#decisions.openFindings(viewer, fromGlobalId('Supplier', supplierId));
    const kinds = DECISION_KINDS.map((kind) => ({ kind, needs: requirementsOf(kind, openFindings) }));
    const members = await this.#members.members(viewer);
    return {
      openFindings,
      approvers: members
        .filter(({ roles, isYou }) => !isYou && roles.includes('approver'))
        .map(({ displayName }) => displayName),
      kinds: kinds
        .filter(({ needs }) => !needs.shut)
        .map(({ kind, needs }) => ({
          kind,
          name: say(`decision.kind.${kind}`),
          explanation: say(`decision.explanation.${kind}`),
          needsApproval: needs.approval,
          needsChecklist: needs.checklist,
          needsConditions: needs.conditions,
        })),
      checklist: CHECKLIST.map((key) => ({
        key,
        question: say(`decision.checklist.${key}`),
        help: say(`decision.checklist.${key}.help`),
      })),
    };
  }

  @Mutation(() => DecisionPayloadType)
  decide(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => DecideInputType }) input: DecideInputType,
  ): Promise<DecisionPayloadType> {
    return this.#answer(viewer, () =>
      this.#commands.decide.execute(viewer, {
        supplierId: fromGlobalId('Supplier', input.supplierId),
        kind: input.kind,
        reason: input.reason,
        conditions: input.conditions ?? '',
        until: input.until ?? null,
        remedyDate: input.remedyDate ?? null,
        checklist: Object.fromEntries((input.checklist ?? []).map(({ key, answer }) => [key, answer])),
        numbersChecked: input.numbersChecked ?? false,
      }),
    );
  }

  @Mutation(() => DecisionPayloadType)
  approveDecision(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => DecisionInput }) { decisionId, version }: DecisionInput,
  ): Promise<DecisionPayloadType> {
    return this.#answer(viewer, () =>
      this.#commands.approve.execute(viewer, fromGlobalId('Decision', decisionId), version),
    );
  }

  @Mutation(() => DecisionPayloadType)
  declineDecision(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => DecisionInput }) { decisionId, version, reason, numbersChecked }: DecisionInput,
  ): Promise<DecisionPayloadType> {
    const note = { reason: reason ?? '', numbersChecked: numbersChecked ?? false };
    return this.#answer(viewer, () =>
      this.#commands.decline.execute(viewer, fromGlobalId('Decision', decisionId), version, note),
    );
  }

  @Mutation(() => DecisionPayloadType)
  withdrawDecision(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => DecisionInput }) { decisionId, version }: DecisionInput,
  ): Promise<DecisionPayloadType> {
    return this.#answer(viewer, () =>
      this.#commands.withdraw.execute(viewer, fromGlobalId('Decision', decisionId), version),
    );
  }

  @Mutation(() => SafeguardingCheckType)
  async runSafeguardingCheck(
    @CurrentViewer() viewer: Viewer,
    @Args('supplierId', { type: () => ID }) supplierId: string,
  ): Promise<SafeguardingCheckType> {
    await this.#commands.check.execute(viewer, fromGlobalId('Supplier', supplierId));
    return { text: this.#texts.in(viewer.locale)('decision.safeguarding') };
  }

  #answer(viewer: Viewer, work: () => Promise<{ readonly id: string }>): Promise<DecisionPayloadType> {
    const say = this.#texts.in(viewer.locale);
    return payload<{ decision: DecisionType | null }>(say, { decision: null }, async () => {
      const { id } = await work();
      return { decision: decisionView(await this.#decisions.one(viewer, id), viewer, say) };
    });
  }
}
