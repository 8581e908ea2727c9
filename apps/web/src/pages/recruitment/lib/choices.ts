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
import { allValues } from '../../../lib/all-values.ts';

export const LICENCES = allValues<AgentLicence>({ VALID: 0, NOT_FOUND: 1, EXPIRED: 2, REVOKED: 3 });
export const SUB_AGENTS = allValues<SubAgents>({ NONE: 0, COMPANIES: 1, SOME: 2, VILLAGE_LEVEL: 3 });
export const SERVICES = allValues<AgentService>({
  RECRUITMENT: 0,
  VISA: 1,
  TRAVEL: 2,
  TRAINING: 3,
  LABOUR_SUPPLY: 4,
  HOUSING: 5,
});
export const AD_CHANNELS = allValues<AdChannel>({
  OWN_SITE: 0,
  JOB_BOARD: 1,
  SOCIAL_MEDIA: 2,
  MESSAGING: 3,
  NEWSPAPER: 4,
  WORD_OF_MOUTH: 5,
});
export const SOURCES = allValues<CorridorSource>({ SUPPLIER: 0, AUDIT: 1, AUTHORITY: 2, BUYER: 3 });
export const WORKERS = allValues<WorkerBand>({ UNDER_10: 0, FROM_10: 1, FROM_50: 2, FROM_250: 3, FROM_1000: 4 });
export const AGENT_USES = allValues<AgentUse>({ SOME: 0, NONE: 1 });
export const HOLDERS = allValues<DocumentHolder>({ WORKER: 0, EMPLOYER: 1, AGENT: 2, DORMITORY: 3, OTHER: 4 });
export const ACCESSES = allValues<DocumentAccess>({ ANY_HOUR: 0, ON_REQUEST: 1, NONE: 2 });
export const HEADS = allValues<CostHead>({
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
export const PAYERS = allValues<CostPayer>({ WORKER: 0, EMPLOYER: 1, AGENT: 2, BUYER: 3, UNKNOWN: 4 });
export const STATISTICS = allValues<CostStatistic>({ MEAN: 0, MEDIAN: 1 });
