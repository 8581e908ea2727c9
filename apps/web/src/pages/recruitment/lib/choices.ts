import type {
  AdChannel,
  AgentLicence,
  AgentService,
  AgentUse,
  CorridorSource,
  CostHead,
  CostPayer,
  CostStatistic,
  DocumentAccess,
  DocumentHolder,
  SubAgents,
  WorkerBand,
} from '../../../gql/graphql.ts';

/** All values of an enum of the schema, in the order in which they are offered. The compiler says when one is missing. */
function all<Value extends string>(order: Readonly<Record<Value, number>>): readonly Value[] {
  return (Object.keys(order) as Value[]).sort((a, b) => order[a] - order[b]);
}

export const LICENCES = all<AgentLicence>({ VALID: 0, NOT_FOUND: 1, EXPIRED: 2, REVOKED: 3 });
export const SUB_AGENTS = all<SubAgents>({ NONE: 0, COMPANIES: 1, SOME: 2, VILLAGE_LEVEL: 3 });
export const SERVICES = all<AgentService>({
  RECRUITMENT: 0,
  VISA: 1,
  TRAVEL: 2,
  TRAINING: 3,
  LABOUR_SUPPLY: 4,
  HOUSING: 5,
});
export const AD_CHANNELS = all<AdChannel>({
  OWN_SITE: 0,
  JOB_BOARD: 1,
  SOCIAL_MEDIA: 2,
  MESSAGING: 3,
  NEWSPAPER: 4,
  WORD_OF_MOUTH: 5,
});
export const SOURCES = all<CorridorSource>({ SUPPLIER: 0, AUDIT: 1, AUTHORITY: 2, BUYER: 3 });
export const WORKERS = all<WorkerBand>({ UNDER_10: 0, FROM_10: 1, FROM_50: 2, FROM_250: 3, FROM_1000: 4 });
export const AGENT_USES = all<AgentUse>({ SOME: 0, NONE: 1 });
export const HOLDERS = all<DocumentHolder>({ WORKER: 0, EMPLOYER: 1, AGENT: 2, DORMITORY: 3, OTHER: 4 });
export const ACCESSES = all<DocumentAccess>({ ANY_HOUR: 0, ON_REQUEST: 1, NONE: 2 });
export const HEADS = all<CostHead>({
  RECRUITMENT_FEE: 0,
  MEDICAL: 1,
  INSURANCE: 2,
  SKILLS_TESTS: 3,
  TRAINING: 4,
  EQUIPMENT: 5,
  TRAVEL: 6,
  ADMINISTRATION: 7,
  ILLEGITIMATE: 8,
});
export const PAYERS = all<CostPayer>({ WORKER: 0, EMPLOYER: 1, AGENT: 2, BUYER: 3, UNKNOWN: 4 });
export const STATISTICS = all<CostStatistic>({ MEAN: 0, MEDIAN: 1 });
