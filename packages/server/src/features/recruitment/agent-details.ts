import { plainName } from '@plumbline/matching';
import type { AgentLicence, StatedSource, SubAgents } from '@plumbline/facts';
import { country } from '@plumbline/reference-data/countries';
import type { UserError, UserErrorCode } from '../../platform/errors/user-error.ts';
import { problemsOfNote } from '../person/problems-of-note.ts';

export const AGENT_SERVICES = ['recruitment', 'visa', 'travel', 'training', 'labour-supply', 'housing'] as const;
export type AgentService = (typeof AGENT_SERVICES)[number];

/** Where the agent offers jobs. */
export const AD_CHANNELS = [
  'own-site',
  'job-board',
  'social-media',
  'messaging',
  'newspaper',
  'word-of-mouth',
] as const;
export type AdChannel = (typeof AD_CHANNELS)[number];

/** A complaint about an agent. What workers or their informants said is sealed and never stands here. */
export interface AgentComplaint {
  /** Day on which it was made, ISO 8601. */
  readonly day: string;
  readonly source: StatedSource;
  readonly text: string;
}

/** What is known of an agent besides its name and country. What is null is not known. */
export interface AgentDetails {
  readonly otherNames: readonly string[];
  readonly licenceNumber: string;
  /** Register in which the licence was looked up. */
  readonly register: string;
  /** Day of the look-up, ISO 8601; null: never. */
  readonly checkedOn: string | null;
  /** What the register said. */
  readonly licence: AgentLicence | null;
  readonly licenceUntil: string | null;
  readonly services: readonly AgentService[];
  readonly subAgents: SubAgents | null;
  readonly adChannels: readonly AdChannel[];
  readonly complaints: readonly AgentComplaint[];
}

/** An agent as a person enters it. */
export interface AgentInput extends AgentDetails {
  readonly name: string;
  readonly country: string;
  /** The viewer has confirmed that no long number in the notes belongs to a person. */
  readonly numbersChecked: boolean;
}

const LONGEST_NAME = 200;
const MOST = { otherNames: 20, complaints: 50 } as const;

/** What is wrong with an agent as entered. @param today day in the organisation's zone, ISO 8601 */
export function problemsOfAgent(input: AgentInput, today: string): UserError[] {
  const problems: UserError[] = [];
  const add = (field: string, code: UserErrorCode, parameters: UserError['parameters'] = {}): void => {
    problems.push({ field, code, parameters });
  };
  if (plainName(input.name) === '') add('name', 'AGENT_NAME_MISSING');
  for (const [field, text] of [
    ['name', input.name],
    ['licenceNumber', input.licenceNumber],
    ['register', input.register],
    ...input.otherNames.map((name) => ['otherNames', name] as const),
  ] as const)
    if (text.length > LONGEST_NAME) add(field, 'TEXT_TOO_LONG', { limit: LONGEST_NAME });
  if (country(input.country) === undefined) add('country', 'COUNTRY_UNKNOWN');
  for (const field of ['otherNames', 'complaints'] as const)
    if (input[field].length > MOST[field]) add(field, 'TOO_MANY_LINES', { limit: MOST[field] });
  if (input.licence !== null && input.checkedOn === null) add('checkedOn', 'CHECK_DAY_MISSING');
  if (input.licence === 'valid' && input.licenceUntil !== null && input.checkedOn !== null)
    if (input.licenceUntil < input.checkedOn) add('licenceUntil', 'LICENCE_HAD_ENDED');
  if (input.checkedOn !== null && input.checkedOn > today) add('checkedOn', 'DAY_IN_FUTURE', { day: today });
  for (const { day, text } of input.complaints) {
    if (day > today) add('complaints', 'DAY_IN_FUTURE', { day: today });
    if (text.trim() === '') add('complaints', 'COMPLAINT_EMPTY');
    problems.push(...problemsOfNote('complaints', text, input.numbersChecked));
  }
  return problems;
}

/** What is stored of an agent as entered: without spaces around words, without empty names, and names of what can be seen. */
export function storedAgent(input: AgentInput): {
  readonly name: string;
  readonly country: string;
  readonly details: AgentDetails;
} {
  const { checkedOn, licence, licenceUntil, services, subAgents, adChannels } = input;
  const otherNames = input.otherNames.map(plainName).filter((name) => name !== '');
  return {
    name: plainName(input.name),
    country: input.country,
    details: {
      otherNames: [...new Set(otherNames)],
      licenceNumber: input.licenceNumber.trim(),
      register: input.register.trim(),
      checkedOn,
      licence,
      licenceUntil,
      services: [...new Set(services)],
      subAgents,
      adChannels: [...new Set(adChannels)],
      complaints: input.complaints.map((complaint) => ({ ...complaint, text: complaint.text.trim() })),
    },
  };
}
