import {
  AGENT_LICENCES,
  AGENT_USES,
  STATED_SOURCES,
  COST_HEADS,
  COST_PAYERS,
  COST_STATISTICS,
  DOCUMENT_ACCESS,
  DOCUMENT_HOLDERS,
  SUB_AGENTS,
  WORKER_BANDS,
} from '@plumbline/facts';
import { enumOf } from '../../../platform/graphql/enum-of.ts';
import { AD_CHANNELS, AGENT_SERVICES } from '../agent-details.ts';

export const CostHeadEnum = enumOf('CostHead', COST_HEADS);
export const CostPayerEnum = enumOf('CostPayer', COST_PAYERS);
export const CostStatisticEnum = enumOf('CostStatistic', COST_STATISTICS);
export const CorridorSourceEnum = enumOf('CorridorSource', STATED_SOURCES);
export const WorkerBandEnum = enumOf('WorkerBand', WORKER_BANDS);
export const AgentUseEnum = enumOf('AgentUse', AGENT_USES);
export const AgentLicenceEnum = enumOf('AgentLicence', AGENT_LICENCES);
export const SubAgentsEnum = enumOf('SubAgents', SUB_AGENTS);
export const AgentServiceEnum = enumOf('AgentService', AGENT_SERVICES);
export const AdChannelEnum = enumOf('AdChannel', AD_CHANNELS);
export const DocumentHolderEnum = enumOf('DocumentHolder', DOCUMENT_HOLDERS);
export const DocumentAccessEnum = enumOf('DocumentAccess', DOCUMENT_ACCESS);
