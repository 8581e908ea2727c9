import type { Money } from '@plumbline/facts';
import { labelOverrideOf, type LabelOverride } from '../risk/label-in-force.ts';

/** One supplier as lists show it. Scores in hundredths; -1 and the empty text are "no data". */
export interface PortfolioRow {
  readonly supplierId: string;
  readonly name: string;
  readonly localName: string;
  readonly externalId: string;
  readonly country: string;
  readonly region: string;
  readonly sector: string;
  /** The label in force. */
  readonly label: string;
  readonly override: LabelOverride | null;
  readonly contextLow: string;
  readonly contextHigh: string;
  readonly lane: string;
  readonly inherent: number;
  readonly observed: number;
  readonly controls: number;
  readonly residual: number;
  readonly rangeLow: number;
  readonly rangeHigh: number;
  readonly coverage: number;
  /** `known/of/verified`; empty until it is computed. */
  readonly answersKnown: string;
  readonly confidence: number;
  readonly confidenceWord: string;
  readonly leadingRule: string;
  readonly leadingParameters: Readonly<Record<string, string | number>>;
  readonly flagCount: number;
  readonly findingCount: number;
  /** Critical flags that are not about people. */
  readonly criticalCount: number;
  readonly workers: number;
  readonly migrantShare: number;
  readonly workersConcerned: number;
  readonly siteCount: number;
  readonly tier: number;
  readonly spend: readonly Money[];
  readonly needsDecision: boolean;
  readonly decisionKind: string;
  /** Kind of the proposal that waits for approval; empty without one. */
  readonly proposalKind: string;
  /** Of shipments that are held: whether somebody has to confirm it yet; empty where none are. */
  readonly holdState: '' | 'waiting' | 'confirmed';
  /** Null when no decision is in force, or it has no end. */
  readonly decisionUntil: string | null;
  readonly asOf: string;
  readonly assessedAt: Date;
}

/** Later than any end date of a decision. */
const NO_DAY = '9999-12-31';

/** The columns of `PortfolioRow`, from `portfolio p`. */
export const PORTFOLIO_COLUMNS = `p.supplier_id AS "supplierId", p.name, p.local_name AS "localName", p.external_id AS "externalId", p.country, p.region,
  p.sector, p.label, ${labelOverrideOf('p')} AS override, p.context_low AS "contextLow", p.context_high AS "contextHigh", p.lane, p.inherent, p.observed, p.controls, p.residual,
  p.range_low AS "rangeLow", p.range_high AS "rangeHigh", p.coverage, p.answers_known AS "answersKnown", p.confidence, p.confidence_word AS "confidenceWord",
  p.leading_rule AS "leadingRule", p.leading_parameters AS "leadingParameters", p.flag_count AS "flagCount", p.finding_count AS "findingCount", p.critical_count AS "criticalCount",
  p.workers, p.migrant_share AS "migrantShare", p.workers_concerned AS "workersConcerned", p.site_count AS "siteCount", p.tier, p.spend,
  p.needs_decision = 1 AS "needsDecision", p.decision_kind AS "decisionKind", p.proposal_kind AS "proposalKind", p.hold_state AS "holdState",
  CASE WHEN p.decision_kind = '' OR p.decision_until >= '${NO_DAY}' THEN NULL ELSE p.decision_until END AS "decisionUntil",
  p.as_of AS "asOf", p.assessed_at AS "assessedAt"`;
