import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { MemberReadModel } from '../../organisation/member.read-model.ts';
import { personView } from '../../person/person.view.ts';
import { RunSafeguardingCheck } from '../commands/run-safeguarding-check.ts';
import { CHECKLIST } from '../decision-rules.ts';
import { DecisionReadModel } from '../decision.read-model.ts';
import { SafeguardingCheckType } from '../deciding.types.ts';
import { DecisionFormType } from '../decision-form.types.ts';
import { DecisionStateEnum, DecisionType } from '../decision.types.ts';
import { barredByText, decisionView } from '../decision.view.ts';
import { offersOf } from '../offers.ts';

/** Queries of decisions and of the form for a new one, and the safeguarding check. */
@Resolver()
export class DecisionResolver {
  readonly #decisions: DecisionReadModel;
  readonly #members: MemberReadModel;
  readonly #check: RunSafeguardingCheck;
  readonly #texts: Texts;

  constructor(decisions: DecisionReadModel, members: MemberReadModel, check: RunSafeguardingCheck, texts: Texts) {
    this.#decisions = decisions;
    this.#members = members;
    this.#check = check;
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
    const grounds = await this.#decisions.grounds(viewer, fromGlobalId('Supplier', supplierId));
    const barring = barredByText(grounds.barredBy.join(' '), say);
    const offers = offersOf(grounds);
    const members = await this.#members.members(viewer);
    return {
      openFindings: grounds.findings,
      disclosedOn: grounds.disclosedOn,
      barring,
      alerts: grounds.alerts,
      playbook: { do: say('do.IMPORT'), doNot: say('doNot.IMPORT') },
      approvers: members
        .filter(({ roles, isYou }) => !isYou && roles.includes('approver'))
        .map((member) => personView(member, say)),
      kinds: offers
        .filter(({ shut }) => shut === null)
        .map(({ kind, ...needs }) => ({
          kind,
          name: say(`decision.kind.${kind}`),
          explanation: say(`decision.explanation.${kind}`),
          needsApproval: needs.approval,
          needsChecklist: needs.checklist,
          needsConditions: needs.conditions,
          needsOwner: needs.owner,
          needsLots: needs.lots,
          reasons: needs.reasons.map((key) => ({ key, text: say(`decision.barred-reason.${key}`) })),
        })),
      notOffered: offers.flatMap(({ kind, shut }) =>
        shut === null
          ? []
          : [{ kind, name: say(`decision.kind.${kind}`), why: say(`decision.shut.${shut}`, { what: barring ?? '' }) }],
      ),
      owners: members.map((member) => ({
        id: toGlobalId('Member', member.id),
        person: personView(member, say),
        isYou: member.isYou,
      })),
      checklist: CHECKLIST.map((key) => ({
        key,
        question: say(`decision.checklist.${key}`),
        help: say(`decision.checklist.${key}.help`),
      })),
    };
  }

  @Mutation(() => SafeguardingCheckType)
  async runSafeguardingCheck(
    @CurrentViewer() viewer: Viewer,
    @Args('supplierId', { type: () => ID }) supplierId: string,
  ): Promise<SafeguardingCheckType> {
    await this.#check.execute(viewer, fromGlobalId('Supplier', supplierId));
    return { text: this.#texts.in(viewer.locale)('decision.safeguarding') };
  }
}
