import type { AgentInput } from '../agent-details.ts';
import type { CorridorInput } from '../corridor-details.ts';

/** A labour agent of which a test says what matters. */
export function anAgent(values: Partial<AgentInput> = {}): AgentInput {
  return {
    name: 'Himal Bridge Manpower Pvt. Ltd.',
    country: 'NP',
    otherNames: [],
    licenceNumber: '',
    register: '',
    checkedOn: null,
    licence: null,
    licenceUntil: null,
    services: [],
    subAgents: null,
    adChannels: [],
    complaints: [],
    numbersChecked: false,
    ...values,
  };
}

/** A corridor, without a ledger unless a test gives one. */
export function aCorridor(values: Partial<CorridorInput> = {}): CorridorInput {
  return {
    siteKey: null,
    origin: 'NP',
    destination: 'BD',
    workers: null,
    agentUse: null,
    agentIds: [],
    subAgentIds: [],
    contractLanguage: '',
    contractUnderstood: null,
    contractDays: null,
    documentHolder: null,
    documentAccess: null,
    loan: null,
    ledger: [],
    source: 'supplier',
    evidenceDate: '2026-03-01',
    ...values,
  };
}
