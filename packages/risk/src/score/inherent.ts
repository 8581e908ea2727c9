import { decimal, most, over, times } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import type { MethodNumbers } from '../method.ts';

/** The four factors, 0 to 100. `P` null: not applicable, its weight goes to the others. The method gives the number for an unknown `C` or `S`. */
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

const ONE = decimal(1);
const WEIGHTS = { C: 'inherentCountry', S: 'inherentSector', P: 'inherentProduct', W: 'inherentWorkforce' } as const;

/** The worst factor has a fixed part that cannot be averaged away; the rest is the weighted mean. See docs/methodology.md#inherent. */
export function inherentRisk(numbers: MethodNumbers, factors: Factors): Inherent {
  const ofWorst = numbers.inherentWorst;
  const ofMean = ONE - ofWorst;
  const entries = (['C', 'S', 'P', 'W'] as const).flatMap((key) => {
    const value = factors[key];
    return value === null ? [] : [{ key, value, weight: numbers[WEIGHTS[key]] }];
  });
  const weightSum = entries.reduce((sum, entry) => sum + entry.weight, 0n);
  const worst = entries.reduce((value, entry) => most(value, entry.value), 0n);
  const terms: InherentTerm[] = [
    { key: 'max', value: worst, weight: ofWorst, contribution: times(ofWorst, worst) },
    ...entries.map(({ key, value, weight }) => {
      const share = over(times(ofMean, weight), weightSum);
      return { key, value, weight: share, contribution: times(share, value) };
    }),
  ];
  return { total: terms.reduce((sum, term) => sum + term.contribution, 0n), terms };
}
