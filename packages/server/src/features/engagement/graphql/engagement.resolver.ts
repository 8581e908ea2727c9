import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId, toGlobalId } from '../../../platform/graphql/ids.ts';
import { may } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { MemberReadModel } from '../../organisation/member.read-model.ts';
import { personView } from '../../person/person.view.ts';
import { evidenceRequestView, findingView } from '../asked.view.ts';
import { ENGAGEMENT_KINDS, ENGAGEMENT_PURPOSES, latestDay } from '../engagement-rules.ts';
import { EngagementReadModel } from '../engagement.read-model.ts';
import { EngagementFormType, EngagementScopeType, EngagementsType } from '../engagement.types.ts';
import { engagementView, kindTexts } from '../engagement.view.ts';

/** Queries of a buyer about its engagements and the form for a new one. */
@Resolver()
export class EngagementResolver {
  readonly #engagements: EngagementReadModel;
  readonly #members: MemberReadModel;
  readonly #texts: Texts;

  constructor(engagements: EngagementReadModel, members: MemberReadModel, texts: Texts) {
    this.#engagements = engagements;
    this.#members = members;
    this.#texts = texts;
  }

  @Query(() => EngagementsType)
  async engagements(@CurrentViewer() viewer: Viewer): Promise<EngagementsType> {
    const say = this.#texts.in(viewer.locale);
    const rows = await this.#engagements.list(viewer);
    return {
      engagements: rows.map((row) => engagementView(row, viewer, say)),
      viewerCanPropose: may(viewer, 'engagement.propose'),
    };
  }

  @Query(() => EngagementScopeType)
  async engagement(
    @CurrentViewer() viewer: Viewer,
    @Args('engagementId', { type: () => ID }) engagementId: string,
  ): Promise<EngagementScopeType> {
    const id = fromGlobalId('Engagement', engagementId);
    const row = await this.#engagements.one(viewer, id);
    const suppliers = await this.#engagements.suppliersOf(viewer, id);
    const { requests, findings } = await this.#engagements.askedAndFound(viewer, id);
    const say = this.#texts.in(viewer.locale);
    return {
      engagement: engagementView(row, viewer, say),
      requests: requests.map(evidenceRequestView),
      findings: findings.map((each) => findingView(each, say)),
      viewerCanAnswer: may(viewer, 'engagement.propose'),
      suppliers: suppliers.map((each) => ({ ...each, id: toGlobalId('Supplier', each.id) })),
    };
  }

  @Query(() => EngagementFormType)
  async engagementForm(
    @CurrentViewer() viewer: Viewer,
    @Args('supplierIds', { type: () => [ID] }) supplierIds: string[],
  ): Promise<EngagementFormType> {
    const say = this.#texts.in(viewer.locale);
    const ids = supplierIds.map((id) => fromGlobalId('Supplier', id));
    const { suppliers, now } = await this.#engagements.proposable(viewer, ids);
    const today = dayIn(viewer.timeZone, now);
    const members = await this.#members.members(viewer);
    return {
      suppliers: suppliers.map((each) => ({ ...each, id: toGlobalId('Supplier', each.id) })),
      purposes: ENGAGEMENT_PURPOSES.map((code) => ({ code, text: say(`engagement.purpose.${code}`) })),
      kinds: kindTexts(ENGAGEMENT_KINDS, say),
      today,
      latestDay: latestDay(today),
      approvers: members
        .filter(({ roles, isYou }) => !isYou && roles.includes('approver'))
        .map((member) => personView(member, say)),
    };
  }
}
