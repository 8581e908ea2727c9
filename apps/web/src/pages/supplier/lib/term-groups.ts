import { sumOf } from './decimal-sum.ts';

interface Term {
  readonly key: string;
  readonly value: string;
  readonly contribution: string;
}

export const TERM_GROUPS = ['inherent', 'workforce', 'controls', 'floor'] as const;
export type TermGroupKey = (typeof TERM_GROUPS)[number];

export interface TermGroup<T> {
  readonly key: TermGroupKey;
  readonly terms: readonly T[];
  /** The number that the contributions explain; null if they do not add up to one. */
  readonly total: number | null;
}

/**
 * Groups the terms of a unit by the number that they explain. Workforce terms explain one term of the inherent number, and
 * the floor replaces a lower score, so the groups do not add up to one total.
 */
export function termGroups<T extends Term>(terms: readonly T[], inherent: number | null): readonly TermGroup<T>[] {
  const workforce = terms.find(({ key }) => key === 'I.W')?.value;
  const totals: Readonly<Record<TermGroupKey, number | null>> = {
    inherent,
    workforce: workforce === undefined ? null : Number(workforce),
    controls: null,
    floor: null,
  };
  return TERM_GROUPS.map((key) => ({
    key,
    terms: terms.filter((term) => groupOf(term.key) === key),
    total: totals[key],
  })).filter((group) => group.terms.length > 0);
}

function groupOf(key: string): TermGroupKey {
  if (key.startsWith('I.')) return 'inherent';
  if (key.startsWith('W.')) return 'workforce';
  return key.startsWith('E.') ? 'controls' : 'floor';
}

/** How the sum relates to the number: the same, rounded, or capped. */
export function sumAgainst(
  terms: readonly Term[],
  total: number,
): { sum: string; relation: 'same' | 'rounded' | 'cut' } {
  const sum = sumOf(terms.map(({ contribution }) => contribution));
  const difference = Number(sum) - total;
  if (difference === 0) return { sum, relation: 'same' };
  return { sum, relation: Math.abs(difference) < 0.01 ? 'rounded' : 'cut' };
}
