import { monthsBefore, type Control } from '@plumbline/facts';
import {
  fraction,
  highest,
  lowest,
  minus,
  HUNDRED,
  ONE,
  over,
  plus,
  rounded,
  sum,
  times,
  ZERO,
  type Fraction,
} from './fraction.ts';
import { bandOf } from './inherent.ts';

/** The topics in which workers themselves must have confirmed a safeguard. */
const GATE = ['RECRUIT', 'DOCS', 'WAGES'] as const;

export interface Controls {
  readonly E: Fraction;
  readonly topics: readonly { readonly topic: string; readonly E: Fraction }[];
  readonly gate: boolean;
}

export function controlsOf(controls: readonly Control[], asOf: string): Controls {
  const recent = monthsBefore(asOf, 24);
  // Evidence holds for 24 months.
  const answers = controls.map(({ topic, weight, degree, verification, evidenceDate, expired }) => {
    const old = expired || evidenceDate < recent;
    const v = over(fraction(verification), fraction(old ? 200 : 100));
    return { topic, w: fraction(weight), d: fraction(degree), v, confirmed: verification === 100 && !old };
  });
  const topics = [...Map.groupBy(answers, ({ topic }) => topic)].map(([topic, asked]) => {
    const weight = sum(asked.map(({ w }) => w));
    return { topic, E: rounded(over(sum(asked.map(({ w, d, v }) => times(times(w, d), v))), weight), 4) };
  });
  const each = topics.map(({ E }) => E);
  const half = fraction('0.5');
  const middle = each.length === 0 ? ZERO : rounded(over(sum(each), fraction(each.length)), 8);
  return {
    E: each.length === 0 ? ZERO : plus(times(half, lowest(each)), times(half, middle)),
    topics,
    gate: GATE.every((key) => answers.some(({ topic, confirmed }) => topic === key && confirmed)),
  };
}

/** R0: what controls take off, but not below the edge of the band without proof from workers. */
export function afterControls(I: Fraction, { E, gate }: Controls): Fraction {
  const left = minus(ONE, rounded(over(times(fraction('0.6'), E), HUNDRED), 8));
  const R0 = rounded(times(I, left), 8);
  const edge = { LOW: 0, MEDIUM: 25, HIGH: 60 }[bandOf(I)];
  return gate ? R0 : highest([R0, fraction(edge)]);
}
