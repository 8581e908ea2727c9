import { decimal, most, over, times } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';

/** The four factors, 0 to 100. `P` null: not applicable, its weight goes to the others. `C` or `S` unknown enter as 60. */
export interface Factors {
  readonly C: Decimal;
  readonly S: Decimal;
  readonly P: Decimal | null;
  readonly W: Decimal;
}

/** A term of I; the contributions of all terms add up to I exactly. */
export interface InherentTerm {
  readonly key: 'max' | 'C' | 'S' | 'P' | 'W';
  readonly value: Decimal;
  readonly weight: Decimal;
  readonly contribution: Decimal;
}

export interface Inherent {
  readonly total: Decimal;
  readonly terms: readonly InherentTerm[];
}

/** What an unknown country or sector counts: never low. */
export const UNKNOWN_FACTOR = decimal(60);

const WEIGHTS = { C: decimal('0.30'), S: decimal('0.25'), P: decimal('0.20'), W: decimal('0.25') } as const;
const WORST = decimal('0.4');
const MEAN = decimal('0.6');

/** I = .4 max + .6 weighted mean of C .30, S .25, P .20, W .25. The worst factor keeps 40 % and cannot be averaged away. */
export function inherentRisk(factors: Factors): Inherent {
  const entries = (['C', 'S', 'P', 'W'] as const).flatMap((key) => {
    const value = factors[key];
    return value === null ? [] : [{ key, value, weight: WEIGHTS[key] }];
  });
  const weightSum = entries.reduce((sum, entry) => sum + entry.weight, 0n);
  const worst = entries.reduce((value, entry) => most(value, entry.value), 0n);
  const terms: InherentTerm[] = [
    { key: 'max', value: worst, weight: WORST, contribution: times(WORST, worst) },
    ...entries.map(({ key, value, weight }) => ({
      key,
      value,
      weight: over(times(MEAN, weight), weightSum),
      contribution: over(times(times(MEAN, weight), value), weightSum),
    })),
  ];
  return { total: terms.reduce((sum, term) => sum + term.contribution, 0n), terms };
}
