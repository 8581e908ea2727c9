import { fact, monthsBefore, NUMBERS, type Disagreement, type FactKey, type FactType } from '@plumbline/facts';
import type { Candidates, FactCandidate } from './fact-candidates.ts';
import { preferred, wordsOf } from './prefer.ts';
import { weighAll, type Preference } from './preferences.ts';

/** Either is right or the other. */
const CHOSEN: ReadonlySet<FactType> = new Set<FactType>(['yes-no', 'choice']);
/** Numbers change from month to month: only "none" beside "some" disagrees. */
const COUNTED: ReadonlySet<FactType> = new Set<FactType>(['count', 'share', 'days', 'decimal', 'money']);

/**
 * Facts of which the supplier's answers to a request say something else than another source that is in force, by fact. Neither may be too old to be held against
 * the other. What a person has set aside disagrees with nothing.
 * @param preferences of the subject, the latest first
 */
export function disagreementsIn(candidates: Candidates, preferences: readonly Preference[]): Disagreement[] {
  return [...weighAll(candidates, preferences)]
    .flatMap(([key, each]) => disagreementAbout(key, each) ?? [])
    .sort((a, b) => (a.fact < b.fact ? -1 : 1));
}

function disagreementAbout(key: FactKey, candidates: readonly FactCandidate[]): Disagreement | null {
  const known = candidates.filter(({ state }) => state === 'known');
  const answer = preferred(known.filter(isAnswer));
  const other = preferred(known.filter(({ sourceKind }) => sourceKind !== 'supplier'));
  if (answer === undefined || other === undefined || !isOfOneTime(key, answer, other)) return null;
  const { type } = fact(key);
  if (CHOSEN.has(type) && wordsOf(answer) !== wordsOf(other)) return { fact: key, denies: false };
  if (!COUNTED.has(type) || isNone(answer) === isNone(other)) return null;
  return { fact: key, denies: isNone(answer) };
}

/** Whether it is what the supplier answered to a request. */
export function isAnswer({ sourceKind, stored }: FactCandidate): boolean {
  return sourceKind === 'supplier' && stored.originKind === 'answer';
}

function isOfOneTime(key: FactKey, one: FactCandidate, other: FactCandidate): boolean {
  const { freshFor } = fact(key);
  if (freshFor === null) return true;
  const [earlier = '', later = ''] = [one.evidenceDate, other.evidenceDate].sort();
  return earlier >= monthsBefore(later, NUMBERS[freshFor]);
}

function isNone({ observation: { value } }: FactCandidate): boolean {
  return Number(typeof value === 'object' && value !== null && 'minor' in value ? value.minor : value) === 0;
}
