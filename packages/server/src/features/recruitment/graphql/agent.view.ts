import { licenceRanOut } from '@plumbline/facts';
import { countryName } from '@plumbline/risk';
import type { NamedKeyType } from '../../../platform/graphql/named-key.types.ts';
import { toGlobalId } from '../../../platform/graphql/ids.ts';
import { may } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { localeOf, type Say } from '../../../platform/text/texts.ts';
import { personView } from '../../person/person.view.ts';
import type { AgentInput } from '../agent-details.ts';
import type { AgentList, AgentPage, AgentRow } from '../agent.read-model.ts';
import type { SimilarAgents } from '../similar-agents.ts';
import type {
  LabourAgentInput,
  LabourAgentListType,
  LabourAgentPageType,
  LabourAgentType,
  SimilarAgentType,
} from './agent.types.ts';

/** A country under its name in the viewer's language. */
export function countryView(code: string, { locale }: Pick<Viewer, 'locale'>): NamedKeyType {
  return { key: code, name: countryName(code, localeOf(locale)) };
}

/** @param today day of the organisation, ISO 8601 */
export function agentView(
  { id, name, version, country, details, ended, recordedBy, recordedAt }: AgentRow,
  today: string,
  viewer: Viewer,
  say: Say,
): LabourAgentType {
  return {
    ...details,
    id: toGlobalId('LabourAgent', id),
    name,
    version,
    country: countryView(country, viewer),
    licenceRanOutOn: licenceRanOut(details, today),
    complaints: [...details.complaints],
    ended,
    recordedBy: personView(recordedBy, say),
    recordedAt,
    viewerCanChange: !ended && may(viewer, 'recruitment.write'),
  };
}

export function agentListView(list: AgentList, viewer: Viewer, say: Say): LabourAgentListType {
  return {
    agents: list.agents.map(({ corridors, suppliers, ...agent }) => ({
      agent: agentView(agent, list.today, viewer, say),
      corridors,
      suppliers,
    })),
    total: list.total,
    similar: list.similar.map((each) => similarView(each, list.names, say)),
    viewerCanRecord: may(viewer, 'recruitment.write'),
  };
}

export function agentPageView(page: AgentPage, viewer: Viewer, say: Say): LabourAgentPageType {
  return {
    agent: agentView(page.agent, page.today, viewer, say),
    usages: page.usages.map((usage) => ({
      ...usage,
      corridorId: toGlobalId('RecruitmentCorridor', usage.corridorId),
      supplierId: toGlobalId('Supplier', usage.supplierId),
      origin: countryView(usage.origin, viewer),
      destination: countryView(usage.destination, viewer),
    })),
    similar: page.similar.map((each) => similarView(each, page.names, say)),
    toldApart: page.toldApart.map(({ id, name, toldBy, toldAt }) => ({
      id: toGlobalId('LabourAgent', id),
      name,
      toldBy: personView(toldBy, say),
      toldAt,
    })),
    earlier: page.earlier.map(({ version, recordedBy, recordedAt, name, country, details }) => ({
      version,
      recordedBy: personView(recordedBy, say),
      recordedAt,
      text: say('recruitment.agent-then', {
        name,
        country: countryView(country, viewer).name,
        licence: say(`recruitment.licence.${details.licence ?? 'unknown'}`),
      }),
    })),
  };
}

function similarView(
  { ids, why, words }: SimilarAgents,
  names: ReadonlyMap<string, string>,
  say: Say,
): SimilarAgentType {
  const [id, otherId] = ids;
  return {
    id: toGlobalId('LabourAgent', id),
    name: names.get(id) ?? '',
    otherId: toGlobalId('LabourAgent', otherId),
    otherName: names.get(otherId) ?? '',
    why: say(`recruitment.similar.${why}`, { one: words[0], other: words[1] }),
  };
}

/** What a person entered, with what was left out as not known. */
export function agentInput(input: LabourAgentInput): AgentInput {
  return {
    name: input.name,
    country: input.country,
    otherNames: input.otherNames ?? [],
    licenceNumber: input.licenceNumber ?? '',
    register: input.register ?? '',
    checkedOn: input.checkedOn ?? null,
    licence: input.licence ?? null,
    licenceUntil: input.licenceUntil ?? null,
    services: input.services ?? [],
    subAgents: input.subAgents ?? null,
    adChannels: input.adChannels ?? [],
    complaints: (input.complaints ?? []).map(({ day, source, text }) => ({ day, source, text })),
    numbersChecked: input.numbersChecked ?? false,
  };
}
