import { NUMBERS, type FactKey } from '@plumbline/facts';
import { countryScoresTable } from '@plumbline/reference-data/country-scores';
import { destinationIndexTable } from '@plumbline/reference-data/destination-index';
import { goodsListedTable, goodsResearchedTable, priorityGoodsTable } from '@plumbline/reference-data/goods';
import { migrantMajorityTable } from '@plumbline/reference-data/migrant-majority';
import { sectorsTable } from '@plumbline/reference-data/sectors';
import {
  contextBandOf,
  decimal,
  decimalText,
  floorBandOf,
  methodology,
  type Flag,
  type Result,
  type SupplierAssessment,
  type Term,
  type UnitAssessment,
} from '@plumbline/risk';
import type { Say } from '../../../platform/text/texts.ts';
import { heldTerms, holdingFlags } from '../../risk/leading-flags.ts';
import type { FlagReference, FlagView } from './flag-view.ts';
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
  /** Where the flag of a floor is open; null for the place of the score. */
  readonly place: string | null;
  /** Keys of the facts that it is read from. */
  readonly facts: readonly string[];
  readonly references: readonly FlagReference[];
}

/** A supplier or one of its units. */
type Scored = Pick<Result, 'scores' | 'terms' | 'label'> & Pick<SupplierAssessment, 'flags'>;

/** What the steps open to. */
export interface StepSurroundings {
  /** The unit whose terms they are: that of the supplier is its leading one. */
  readonly unit: Pick<UnitAssessment, 'key' | 'flags'> | undefined;
  /** Values of tables. */
  readonly references: readonly ReferenceValue[];
  /** Every flag as the page shows it. */
  readonly views: readonly Pick<FlagView, 'id' | 'subject' | 'references'>[];
  readonly say: Say;
}

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
 * sets. Each reaches what the one before it reached, plus its change, exactly. Where a floor makes the label graver and leaves the score, a last step without a
 * change says so. Empty without a score.
 */
export function scoreSteps(scored: Scored, surroundings: StepSurroundings): ScoreStep[] {
  const { scores, terms } = scored;
  const { unit, references, say } = surroundings;
  if (scores.R === null) return [];
  const steps: ScoreStep[] = [];
  let reached = 0n;
  const to = (next: bigint, step: Omit<ScoreStep, 'change' | 'reached'>): void => {
    steps.push({ ...step, change: signed(next - reached), reached: decimalText(next, 8) });
    reached = next;
  };
  const plain = { ruleId: null, place: null, facts: [], references: [] };
  for (const { key, value, weight, contribution } of terms.filter((term) => term.key.startsWith('I.'))) {
    const name = say(`term.${key}`);
    const behind = BEHIND[key === 'I.max' ? worstOf(terms) : key] ?? { facts: [], tables: [] };
    to(reached + decimal(contribution), {
      ...plain,
      key,
      name: key === 'I.max' ? say('step.worst', { name, worst: say(`term.${worstOf(terms)}`) }) : name,
      text: say('step.part', { value: Number(value), weight: Number(weight) }),
      facts: behind.facts,
      references: references
        .filter(({ table, units }) => behind.tables.includes(table) && units.includes(unit?.key ?? ''))
        .map((each) => ({ ...each, search: '' })),
    });
  }
  const afterControls = decimal(scores.R0 ?? '0');
  if (Number(scores.E) > 0 && afterControls < reached)
    to(afterControls, { ...plain, key: 'controls', name: say('number.controls'), text: say('step.controls') });
  const cap = decimal(String(NUMBERS.contextCap));
  if (cap < reached)
    to(cap, { ...plain, key: 'cap', name: say('step.cap'), text: say('step.cap.what', { cap: NUMBERS.contextCap }) });
  const floor = heldTerms(scored).find(({ key }) => key === 'floor');
  if (floor === undefined) return steps;
  const held = heldStep(floor, scored, surroundings);
  const level = levelOf(floor, scored);
  if (decimal(floor.value) > reached) {
    to(decimal(floor.value), { ...held, key: 'floor', text: held.text('step.floor', level) });
  } else if (level !== 'none') to(reached, { ...held, key: 'label', text: held.text('step.label', level) });
  return steps;
}

/** The label that a floor gives where context alone would give a lighter one. */
function levelOf({ value }: Term, { label, scores }: Scored): string {
  const { numbers } = methodology();
  const isOfFloor = label === floorBandOf(numbers, decimal(value));
  return isOfFloor && label !== contextBandOf(numbers, decimal(scores.R0 ?? '0')) ? label : 'none';
}

/** What a floor is called and opens to: the flag that is named for it wherever the supplier is, and what else holds it. */
function heldStep({ value, ruleId }: Term, { flags }: Scored, { unit, views, say }: StepSurroundings) {
  const holding = holdingFlags({ flags }, value);
  const isHere = (flag: Flag): boolean => unit?.flags.some((each) => identityOf(each) === identityOf(flag)) ?? true;
  // The same rule at the place of the score is nearer than at another.
  const [first] = holding;
  const flag = holding.find((each) => each.ruleId === first?.ruleId && isHere(each)) ?? first;
  const view = flag === undefined ? undefined : views.find(({ id }) => id === identityOf(flag));
  const place = flag === undefined || isHere(flag) ? null : (view?.subject ?? null);
  const title = (rule: string): string => say(`rule.${rule}.title`);
  const others = [...new Set(holding.map((each) => each.ruleId).filter((rule) => rule !== flag?.ruleId))].map(title);
  const text = (code: 'step.floor' | 'step.label', level: string): string => {
    const state = flag === undefined ? 'watched' : place === null ? 'open' : 'elsewhere';
    const said = say(code, { floor: Number(value), state, place: place ?? '', level });
    return others.length === 0 ? said : say('step.also', { said, floor: Number(value), others: others.join('; ') });
  };
  return {
    name: title(ruleId ?? ''),
    text,
    ruleId,
    place,
    facts: flag === undefined ? [] : factsOf(flag),
    references: view?.references ?? [],
  };
}

const identityOf = ({ ruleId, subject }: Flag): string => `${ruleId} ${subject.kind} ${subject.key}`;

/** What the service finds itself: no cell or answer tells it, and the entry of the list is a reference. */
const FOUND: ReadonlySet<string> = new Set(['screening.hits']);

/** The facts that a flag was read from, unless a worker told them. */
function factsOf({ inputs, protection }: Flag): string[] {
  if (protection === 'sealed') return [];
  const told = inputs.filter(({ fact, source }) => source.kind !== 'worker' && !FOUND.has(fact));
  return [...new Set(told.map(({ fact }) => fact))];
}
