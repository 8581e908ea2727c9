import { STATED_ASSURANCES, type StatedSource } from '../by-hand.ts';
import type { AgentLicence, CostHead, CostStatistic, DocumentAccess, DocumentHolder, SubAgents } from '../choices.ts';
import { ASSURANCES } from '../observations.ts';
import type { Assurance } from '../observations.ts';

export const COST_PAYERS = ['worker', 'agent', 'employer', 'buyer', 'unknown'] as const;
export type CostPayer = (typeof COST_PAYERS)[number];

/** How surely something is known that no paper was named for, by who says it. See docs/methodology.md#assurance. */
export function assuranceOf(source: StatedSource): Assurance {
  return STATED_ASSURANCES[source][0];
}

/** How surely a source knows, as a number that only orders. */
export function strengthOf(source: StatedSource): number {
  return ASSURANCES.indexOf(assuranceOf(source));
}

/** How many workers came this way. */
export const WORKER_BANDS = ['under-10', 'from-10', 'from-50', 'from-250', 'from-1000'] as const;
export type WorkerBand = (typeof WORKER_BANDS)[number];

/** `none`: the workers were hired without an agent, and records show it. */
export const AGENT_USES = ['some', 'none'] as const;
export type AgentUse = (typeof AGENT_USES)[number];

/** One line of a cost ledger: what one worker's recruitment cost under one head, and who paid it. */
export interface CostLine {
  readonly head: CostHead;
  readonly payer: CostPayer;
  /** Minor units of the currency, 0 or more, for one worker. */
  readonly minor: number;
  /** ISO 4217. */
  readonly currency: string;
  /** Year in which it was paid. */
  readonly year: number;
  readonly statistic: CostStatistic;
  readonly source: StatedSource;
}

/** What a corridor knows of one of its labour agents. */
export interface CorridorAgent {
  readonly id: string;
  /** Whether another agent of the corridor uses it. */
  readonly isSubAgent: boolean;
  /** What the register said when it was last looked up; null: never. */
  readonly licence: AgentLicence | null;
  /** Day of that check, ISO 8601. */
  readonly checkedOn: string | null;
  /** Last day of a valid licence, ISO 8601; null: not known. */
  readonly licenceUntil: string | null;
  /** Null: not known. */
  readonly subAgents: SubAgents | null;
}

/** The way of a group of workers to a site. What is null is not known. */
export interface Corridor {
  readonly id: string;
  /** Country where they were recruited, ISO 3166-1 alpha-2. */
  readonly origin: string;
  readonly agentUse: AgentUse | null;
  readonly agents: readonly CorridorAgent[];
  /** Whether all of them can read their contract. */
  readonly contractUnderstood: boolean | null;
  /** Days between the contract and the departure. */
  readonly contractDays: number | null;
  readonly documentHolder: DocumentHolder | null;
  readonly documentAccess: DocumentAccess | null;
  /** Whether workers borrowed to pay. */
  readonly loan: boolean | null;
  readonly ledger: readonly CostLine[];
  /** Who says all this; each line of the ledger has a source of its own. */
  readonly source: StatedSource;
  /** Day that this describes, ISO 8601. */
  readonly evidenceDate: string;
}
