import { NUMBERS, type FactKey } from '@plumbline/facts';
import { countryScoresTable } from '@plumbline/reference-data/country-scores';
import { destinationIndexTable } from '@plumbline/reference-data/destination-index';
import { goodsListedTable, goodsResearchedTable, priorityGoodsTable } from '@plumbline/reference-data/goods';
import { migrantMajorityTable } from '@plumbline/reference-data/migrant-majority';
import { sectorsTable } from '@plumbline/reference-data/sectors';
import { decimal, decimalText, type Result, type SupplierAssessment, type Term } from '@plumbline/risk';
import type { Say } from '../../../platform/text/texts.ts';
import { holdingFlag } from '../../risk/leading-flags.ts';
import type { FlagReference } from './flag-view.ts';
import type { ReferenceValue } from './reference-values.ts';

/** One step from 0 to the score. Decimals as text: what it adds or takes away, and what is reached with it. */
export interface ScoreStep {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly change: string;
  readonly reached: string;
  /** The rule behind a floor. */
  readonly ruleId: string | null;
  /** Keys of the facts that it is read from. */
  readonly facts: readonly string[];
  readonly references: readonly FlagReference[];
}

/** A supplier or one of its units. */
type Scored = Pick<Result, 'scores' | 'terms'> & Pick<SupplierAssessment, 'flags'>;

const signed = (change: bigint): string => (change < 0n ? `-${decimalText(-change, 8)}` : decimalText(change, 8));

/** What stands behind each factor of the inherent number. */
const BEHIND: Readonly<Record<string, { readonly facts: readonly FactKey[]; readonly tables: readonly string[] }>> = {
  'I.C': {
    facts: ['place.country', 'workforce.visaClass'],
    tables: [countryScoresTable, destinationIndexTable, migrantMajorityTable].map(({ edition }) => edition.key),
  },
  'I.S': { facts: ['activity.sectors'], tables: [sectorsTable.edition.key] },
  'I.P': {
    facts: ['product.goods'],
    tables: [goodsListedTable, goodsResearchedTable, priorityGoodsTable].map(({ edition }) => edition.key),
  },
  'I.W': {
    facts: [
      'workforce.migrantShare',
      'workforce.foreignResidentShare',
      'workforce.internalMigrantShare',
      'workforce.agencyShare',
      'workforce.casualShare',
      'recruitment.origins',
      'recruitment.workerCost',
      'housing.employerProvided',
      'place.siteType',
    ],
    tables: [],
  },
};

/** The factor that is the worst, whose value counts once more by itself. */
function worstOf(terms: readonly Term[]): string {
  const worst = terms.find(({ key }) => key === 'I.max')?.value;
  return terms.find(({ key, value }) => key in BEHIND && value === worst)?.key ?? '';
}

/**
 * The way from 0 to the score: the terms of the inherent number, what controls that were checked take away, where context stops, and the floor that an open flag
 * sets. Each reaches what the one before it reached, plus its change, exactly. Empty without a score.
 * @param unit key of the unit whose terms they are
 */
export function scoreSteps(
  { scores, terms, flags }: Scored,
  unit: string,
  references: readonly ReferenceValue[],
  say: Say,
): ScoreStep[] {
  if (scores.R === null) return [];
  const steps: ScoreStep[] = [];
  let reached = 0n;
  const to = (next: bigint, step: Omit<ScoreStep, 'change' | 'reached'>): void => {
    steps.push({ ...step, change: signed(next - reached), reached: decimalText(next, 8) });
    reached = next;
  };
  const plain = { ruleId: null, facts: [], references: [] };
  for (const { key, value, weight, contribution } of terms.filter((term) => term.key.startsWith('I.'))) {
    const name = say(`term.${key}`);
    const behind = BEHIND[key === 'I.max' ? worstOf(terms) : key] ?? { facts: [], tables: [] };
    to(reached + decimal(contribution), {
      key,
      name: key === 'I.max' ? say('step.worst', { name, worst: say(`term.${worstOf(terms)}`) }) : name,
      text: say('step.part', { value: Number(value), weight: Number(weight) }),
      ruleId: null,
      facts: behind.facts,
      references: references
        .filter(({ table, units }) => behind.tables.includes(table) && units.includes(unit))
        .map((each) => ({ ...each, search: '' })),
    });
  }
  const afterControls = decimal(scores.R0 ?? '0');
  if (Number(scores.E) > 0 && afterControls < reached)
    to(afterControls, { ...plain, key: 'controls', name: say('number.controls'), text: say('step.controls') });
  const cap = decimal(String(NUMBERS.contextCap));
  if (cap < reached)
    to(cap, { ...plain, key: 'cap', name: say('step.cap'), text: say('step.cap.what', { cap: NUMBERS.contextCap }) });
  const floor = terms.find(({ key }) => key === 'floor');
  if (floor !== undefined && decimal(floor.value) > reached) {
    const ruleId = holdingFlag({ flags }, floor.value)?.ruleId ?? floor.ruleId;
    to(decimal(floor.value), {
      key: 'floor',
      name: say(`rule.${ruleId ?? ''}.title`),
      text: say('step.floor', { floor: Number(floor.value) }),
      ruleId,
      facts: factsOf(ruleId, flags),
      references: [],
    });
  }
  return steps;
}

/** The facts that the flag of a floor was read from, unless a worker told them. */
function factsOf(ruleId: string | null, flags: SupplierAssessment['flags']): string[] {
  const inputs = flags
    .filter((flag) => flag.ruleId === ruleId && flag.protection !== 'sealed')
    .flatMap((flag) => flag.inputs.filter(({ source }) => source.kind !== 'worker'));
  return [...new Set(inputs.map(({ fact }) => fact))];
}
