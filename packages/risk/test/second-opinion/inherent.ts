import {
  fraction,
  highest,
  HUNDRED,
  over,
  rounded,
  shown,
  sum,
  times,
  ZERO,
  atLeast,
  type Fraction,
} from './fraction.ts';
import { withTies } from './country.ts';
import type { Product } from './product.ts';
import { WEIGHTS } from './tables.ts';
import { lowWageMigrants, noMigrants, type Unit } from './unit.ts';
import { pointsOf, workforceScore, type PartPoints } from './workforce.ts';
import type { Part } from './tables.ts';

/** What I is made of. `P` null: not applicable. */
export interface Factors {
  readonly C: Fraction;
  readonly S: Fraction;
  readonly P: Fraction | null;
  readonly W: Fraction;
}

/** The four weights, shared anew where P does not apply. */
function weightsOf({ P }: Factors): readonly (readonly ['C' | 'S' | 'P' | 'W', Fraction])[] {
  const keys = P === null ? (['C', 'S', 'W'] as const) : (['C', 'S', 'P', 'W'] as const);
  const whole = sum(keys.map((key) => WEIGHTS[key]));
  return keys.map((key) => [key, rounded(over(WEIGHTS[key], whole), 8)]);
}

/** I, and the five terms that add up to it. */
export function inherent(factors: Factors): { readonly I: Fraction; readonly terms: readonly InherentTerm[] } {
  const values = { ...factors, P: factors.P ?? ZERO };
  const worst = highest([factors.C, factors.S, factors.W, ...(factors.P === null ? [] : [factors.P])]);
  const terms = [
    { key: 'I.max', value: worst, weight: fraction('0.4') },
    ...weightsOf(factors).map(([key, weight]) => ({
      key: `I.${key}`,
      value: values[key],
      weight: times(fraction('0.6'), weight),
    })),
  ].map((term) => ({ ...term, contribution: rounded(times(term.value, term.weight), 8) }));
  return { I: sum(terms.map(({ contribution }) => contribution)), terms };
}

export interface InherentTerm {
  readonly key: string;
  readonly value: Fraction;
  readonly weight: Fraction;
  readonly contribution: Fraction;
}

/** The site has, or may have, migrant workers whose tie to the employer counts. */
function tiesCount(unit: Unit, S: Fraction, none: boolean): boolean {
  return !none && (atLeast(S, fraction(50)) || lowWageMigrants(unit));
}

/** The factors as they count, and at the two ends of what is unknown. */
export function factorsOf(
  unit: Unit,
  product: Product | null,
  parts: Readonly<Record<Part, PartPoints>>,
  end: 'points' | 'least' | 'most',
): Factors {
  const unknown = { points: fraction(60), least: ZERO, most: HUNDRED }[end];
  const S = unit.S ?? unknown;
  const none = noMigrants(unit) || (end === 'least' && unit.migrants.state !== 'known' && unit.internal.n === 0n);
  const C = unit.C0 === null ? unknown : tiesCount(unit, S, none) ? withTies(unit.C0, unit.D, unit.band) : unit.C0;
  const productPoints =
    product && product.open ? { points: product.points, least: 20, most: 100 }[end] : product?.points;
  const points = pointsOf(parts, end);
  return {
    C: rounded(C, 8),
    S,
    P: productPoints === undefined ? null : fraction(productPoints),
    W: workforceScore(points, S),
  };
}

/** LOW, MEDIUM or HIGH, read from the value as it is shown. */
export function bandOf(value: Fraction): 'LOW' | 'MEDIUM' | 'HIGH' {
  const seen = fraction(shown(value, 2));
  if (atLeast(seen, fraction(60))) return 'HIGH';
  return atLeast(seen, fraction(25)) ? 'MEDIUM' : 'LOW';
}
