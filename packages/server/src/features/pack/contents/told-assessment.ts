import type { Flag, SupplierAssessment, Term, UnitAssessment } from '@plumbline/risk';
import { leadingFlags } from '../../risk/leading-flags.ts';
import type { ResultOfSites } from './result-of-sites.ts';
import { NEVER_FACTS, NEVER_IN_PACKS } from '../pack-rules.ts';
import { toldValue, type ToldValue } from './told-value.ts';

/** An input as a pack tells it. */
type ToldInput = Omit<Flag['inputs'][number], 'value'> & ToldValue;

/** A flag as a pack tells it. */
export interface ToldFlag extends Pick<
  Flag,
  'ruleId' | 'ruleVersion' | 'class' | 'subject' | 'severity' | 'couldBe' | 'floor' | 'assurance' | 'response' | 'ilo'
> {
  readonly state: 'open' | 'cleared' | 'to-decide';
  /** Day of the clearing; null while it is open. */
  readonly clearedOn: string | null;
  readonly isProtected: boolean;
  readonly inputs: readonly ToldInput[];
  /** Code of the sentence, and its parameters; null where one of them would tell of a few people. */
  readonly explanation: { readonly code: string; readonly parameters: Flag['explanation']['parameters'] | null };
  readonly clears: string;
}

/** The part of a score that is explained: exact terms, or none where they would harm people. */
interface ToldNumbers extends Pick<
  SupplierAssessment,
  | 'label'
  | 'contextBand'
  | 'rangeLabels'
  | 'scores'
  | 'destination'
  | 'coverage'
  | 'freshness'
  | 'independence'
  | 'confidence'
> {
  readonly terms: readonly Term[];
  readonly termsLeftOut: boolean;
}

/** A result as a pack tells it. */
export interface ToldAssessment {
  readonly flags: readonly ToldFlag[];
  readonly unknown: SupplierAssessment['unknown'];
  readonly gaps: SupplierAssessment['gaps'];
  readonly supplier: ToldNumbers & Pick<SupplierAssessment, 'lane'>;
  readonly units: readonly (ToldNumbers & Pick<UnitAssessment, 'key' | 'site' | 'product' | 'input' | 'origin'>)[];
  /** Whether something was left out because it could harm workers. */
  readonly hasLeftOut: boolean;
  /** Whether something protected from suppliers was left out with the sites of which the pack does not speak. */
  readonly leavesOutProtected: boolean;
}

/**
 * What a pack tells of a result as it was stored. Nothing sealed, nothing of the permits of workers, and no number of fewer than ten people; what was left out for the
 * first two reasons leaves no trace that tells which it was.
 */
export function toldAssessment({ assessment, termsElsewhere, leftOut }: ResultOfSites): ToldAssessment {
  const { attention, unknown, gaps, reviews, cleared = [], units, lane } = assessment;
  const people = attention.workers;
  const flags = [
    // In the order of lists, so that page 1 begins with the flag that leads there.
    ...leadingFlags(assessment)
      .filter(mayEnter)
      .map((flag) => toldFlag(flag, 'open', null, people)),
    ...reviews.filter(mayEnter).map((flag) => toldFlag(flag, 'to-decide', null, people)),
    ...cleared
      .filter(({ flag }) => mayEnter(flag))
      .map(({ flag, clearedOn }) => toldFlag(flag, 'cleared', clearedOn, people)),
  ];
  const numbers = toldNumbers(assessment);
  const supplier = { ...numbers, ...(termsElsewhere ? { terms: [], termsLeftOut: true } : {}), lane };
  const toldUnits = units.map((unit) => {
    const { key, site, product, input, origin } = unit;
    return { key, site, product, input, origin, ...toldNumbers(unit) };
  });
  return {
    flags,
    unknown: unknown
      .filter(({ ruleId }) => !NEVER_IN_PACKS.has(ruleId))
      .map((question) => ({ ...question, facts: question.facts.filter((fact) => !NEVER_FACTS.has(fact)) })),
    gaps: gaps
      .filter(({ fact }) => !NEVER_FACTS.has(fact))
      .map((gap) => ({ ...gap, rules: gap.rules.filter((rule) => !NEVER_IN_PACKS.has(rule)) }))
      .filter(({ rules }) => rules.length > 0),
    supplier,
    units: toldUnits,
    hasLeftOut:
      [numbers, ...toldUnits].some(({ termsLeftOut }) => termsLeftOut) ||
      flags.some(({ inputs }) => inputs.some(({ isLeftOut }) => isLeftOut)),
    leavesOutProtected: leftOut.some((flag) => mayEnter(flag) && flag.protection === 'supplier'),
  };
}

function mayEnter({ ruleId, protection }: Flag): boolean {
  return protection !== 'sealed' && !NEVER_IN_PACKS.has(ruleId);
}

function toldFlag(flag: Flag, state: ToldFlag['state'], clearedOn: string | null, people: number | null): ToldFlag {
  const { ruleId, ruleVersion, subject, severity, couldBe, floor, assurance, response, ilo, protection } = flag;
  // What workers said is shown nowhere.
  const told = flag.inputs.filter(({ fact, source }) => !NEVER_FACTS.has(fact) && source.kind !== 'worker');
  const inputs = told.map((input) => ({ ...input, ...toldValue(input.fact, input.value, people) }));
  // A sentence names the values that its inputs have.
  const isWhole = !flag.inputs.some(({ fact }) => NEVER_FACTS.has(fact)) && !inputs.some(({ isLeftOut }) => isLeftOut);
  const namesNever = [...NEVER_IN_PACKS].some((rule) => JSON.stringify(flag.explanation).includes(rule));
  const { code, parameters } = flag.explanation;
  return {
    ...{ ruleId, ruleVersion, class: flag.class, subject, severity, couldBe, floor, assurance, response, ilo },
    ...{ state, clearedOn, isProtected: protection === 'supplier', inputs },
    explanation: { code, parameters: isWhole && !namesNever ? parameters : null },
    clears: flag.clears.code,
  };
}

function toldNumbers(result: SupplierAssessment | UnitAssessment): ToldNumbers {
  const { label, contextBand, rangeLabels, scores, destination } = result;
  const { coverage, freshness, independence, confidence } = result;
  // Terms of the workforce are points by bands, from which nobody can tell a number of people.
  const termsLeftOut = result.terms.some(({ ruleId }) => ruleId !== null && NEVER_IN_PACKS.has(ruleId));
  return {
    ...{ label, contextBand, rangeLabels, scores, destination, coverage, freshness, independence, confidence },
    terms: termsLeftOut ? [] : result.terms,
    termsLeftOut,
  };
}
