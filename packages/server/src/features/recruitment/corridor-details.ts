import type { AgentUse, Corridor, CostLine, WorkerBand } from '@plumbline/facts';
import { country } from '@plumbline/reference-data/countries';
import { currency } from '@plumbline/reference-data/currencies';
import type { UserError, UserErrorCode } from '../../platform/errors/user-error.ts';

/** What is known of a corridor besides its way and place. What is null is not known. */
export interface CorridorDetails extends Omit<Corridor, 'id' | 'origin' | 'agents' | 'agentUse'> {
  readonly workers: WorkerBand | null;
  readonly agentUse: AgentUse | null;
  /** Those of the agents that another one of them uses. */
  readonly subAgentIds: readonly string[];
  /** Language of the contracts, in words. */
  readonly contractLanguage: string;
}

/** A corridor as a person enters it. */
export interface CorridorInput extends CorridorDetails {
  /** Null for the supplier as a whole. */
  readonly siteKey: string | null;
  readonly origin: string;
  readonly destination: string;
  readonly agentIds: readonly string[];
}

const MOST = { ledger: 100, agentIds: 30 } as const;
const LONGEST = 200;
/** More than anybody pays for a job, in minor units; far below what a number holds exactly. */
const MOST_MINOR = 1_000_000_000_000;
const FIRST_YEAR = 1990;
const MOST_DAYS = 3650;

/** What is wrong with a corridor as entered. @param today day in the organisation's zone, ISO 8601 */
export function problemsOfCorridor(input: CorridorInput, today: string): UserError[] {
  const problems: UserError[] = [];
  const add = (field: string, code: UserErrorCode, parameters: UserError['parameters'] = {}): void => {
    problems.push({ field, code, parameters });
  };
  for (const field of ['origin', 'destination'] as const)
    if (country(input[field]) === undefined) add(field, 'COUNTRY_UNKNOWN');
  for (const field of ['ledger', 'agentIds'] as const)
    if (input[field].length > MOST[field]) add(field, 'TOO_MANY_LINES', { limit: MOST[field] });
  if (input.agentUse === 'none' && input.agentIds.length > 0) add('agentUse', 'AGENTS_NAMED');
  if (input.subAgentIds.some((id) => !input.agentIds.includes(id))) add('subAgentIds', 'AGENT_UNKNOWN');
  if (input.contractLanguage.length > LONGEST) add('contractLanguage', 'TEXT_TOO_LONG', { limit: LONGEST });
  if (input.contractDays !== null && (input.contractDays < 0 || input.contractDays > MOST_DAYS))
    add('contractDays', 'DAYS_OUT_OF_RANGE', { limit: MOST_DAYS });
  if (input.documentAccess !== null && (input.documentHolder ?? 'worker') === 'worker')
    add('documentAccess', 'HOLDER_MISSING');
  if (input.evidenceDate > today) add('evidenceDate', 'DAY_IN_FUTURE', { day: today });
  for (const [place, line] of input.ledger.entries())
    problems.push(...problemsOfLine(`ledger.${String(place)}`, line, Number(today.slice(0, 4))));
  return problems;
}

function problemsOfLine(path: string, { minor, currency: code, year }: CostLine, thisYear: number): UserError[] {
  const problems: UserError[] = [];
  const unit = currency(code);
  if (unit === undefined || unit.minorUnit === null)
    problems.push({ field: `${path}.currency`, code: 'CURRENCY_UNKNOWN', parameters: {} });
  if (!Number.isSafeInteger(minor) || minor < 0 || minor > MOST_MINOR)
    problems.push({ field: `${path}.amount`, code: 'AMOUNT_OUT_OF_RANGE', parameters: {} });
  if (year < FIRST_YEAR || year > thisYear)
    problems.push({ field: `${path}.year`, code: 'YEAR_OUT_OF_RANGE', parameters: { from: FIRST_YEAR, to: thisYear } });
  return problems;
}
