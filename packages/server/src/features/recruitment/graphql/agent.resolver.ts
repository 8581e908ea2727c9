import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { countries } from '@plumbline/reference-data/countries';
import { currencies } from '@plumbline/reference-data/currencies';
import { CurrentViewer } from '../../../platform/graphql/context.ts';
import { fromGlobalId } from '../../../platform/graphql/ids.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { AgentReadModel } from '../agent.read-model.ts';
import { LabourAgentListType, LabourAgentPageType, RecruitmentChoicesType } from './agent.types.ts';
import { agentListView, agentPageView, countryView } from './agent.view.ts';

/** Queries of labour agents, and of what the forms offer. */
@Resolver()
export class AgentResolver {
  readonly #agents: AgentReadModel;
  readonly #texts: Texts;

  constructor(agents: AgentReadModel, texts: Texts) {
    this.#agents = agents;
    this.#texts = texts;
  }

  @Query(() => LabourAgentListType)
  async labourAgents(
    @CurrentViewer() viewer: Viewer,
    @Args('search', { type: () => String, defaultValue: '' }) search: string,
  ): Promise<LabourAgentListType> {
    return agentListView(await this.#agents.list(viewer, search), viewer, this.#texts.in(viewer.locale));
  }

  @Query(() => LabourAgentPageType)
  async labourAgent(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<LabourAgentPageType> {
    const page = await this.#agents.one(viewer, fromGlobalId('LabourAgent', id));
    return agentPageView(page, viewer, this.#texts.in(viewer.locale));
  }

  @Query(() => RecruitmentChoicesType)
  recruitmentChoices(@CurrentViewer() viewer: Viewer): RecruitmentChoicesType {
    return {
      countries: countries()
        .map(({ iso2 }) => countryView(iso2, viewer))
        .sort((a, b) => a.name.localeCompare(b.name, viewer.locale)),
      currencies: currencies().flatMap(({ code, name, minorUnit }) =>
        minorUnit === null ? [] : [{ code, name, exponent: minorUnit }],
      ),
    };
  }
}
