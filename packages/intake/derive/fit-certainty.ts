import type { CertaintyWeights } from '@plumbline/reference-data/sector-weights';
import { isHarmless } from '../src/sector/trained/families.ts';
import { certaintyOf, isSafeFor, type LikeliestFamily } from '../src/sector/trained/certainty.ts';
import { descended } from './descent.ts';

/** A text of an index that was held out, with the likeliest family and those that are right. */
export interface JudgedText extends LikeliestFamily {
  readonly right: ReadonlySet<string>;
}

type Fitted = Pick<CertaintyWeights, 'families' | 'weights'>;

const ROUNDS = 600;
const RATE = 0.05;

const isSafe = ({ family, right }: JudgedText): boolean => [...right].some((each) => isSafeFor(family, each));

/** How much each sign and each family says about whether a reading is right, by logistic regression. */
export function fitCertainty(texts: readonly JudgedText[]): Fitted {
  const names = [...new Set(texts.map(({ family }) => family))].sort();
  const width = texts[0]?.signs.length ?? 0;
  const rows = texts.map((text) => ({
    signs: text.signs,
    family: width + names.indexOf(text.family),
    right: text.right.has(text.family) ? 1 : 0,
  }));
  const gradientOf = (at: Float64Array): Float64Array => {
    const gradient = new Float64Array(at.length);
    for (const { signs, family, right } of rows) {
      let sum = at[family] ?? 0;
      for (let i = 0; i < width; i += 1) sum += (at[i] ?? 0) * (signs[i] ?? 0);
      const pull = (1 / (1 + Math.exp(-sum)) - right) / rows.length;
      gradient[family] = (gradient[family] ?? 0) + pull;
      for (let i = 0; i < width; i += 1) gradient[i] = (gradient[i] ?? 0) + pull * (signs[i] ?? 0);
    }
    return gradient;
  };
  const fitted = [...descended(new Float64Array(width + names.length), gradientOf, ROUNDS, RATE)];
  const written = fitted.map((each) => Number(each.toFixed(4)));
  return {
    weights: written.slice(0, width),
    families: Object.fromEntries(names.map((name, i) => [name, written[width + i] ?? 0])),
  };
}

const LEAST_RIGHT = 0.97;
const MOST_WRONG = 0.01;
/** Bounds that are tried, the lowest first. */
const BOUNDS = Array.from({ length: 80 }, (_, at) => Number((0.9 + at * 0.00125).toFixed(5)));

/**
 * From which certainty on a family is settled: the lowest bound where 97 in 100 texts are right, at most one in a hundred hides work of high risk, and at
 * most one accuses of work of another high risk.
 */
export function fitBound(texts: readonly JudgedText[], fitted: Fitted): number {
  const all = texts.map((text) => {
    const harmless = isHarmless(text.family);
    const wrong = !isSafe(text);
    return {
      certainty: certaintyOf(text, { ...fitted, settled: 0 }),
      right: text.right.has(text.family) ? 1 : 0,
      hidden: wrong && harmless ? 1 : 0,
      accused: wrong && !harmless ? 1 : 0,
    };
  });
  const bound = BOUNDS.find((least) => {
    const settled = all.filter(({ certainty }) => certainty >= least);
    const sum = (of: 'right' | 'hidden' | 'accused'): number => settled.reduce((total, each) => total + each[of], 0);
    return (
      sum('right') >= LEAST_RIGHT * settled.length &&
      sum('hidden') <= MOST_WRONG * settled.length &&
      sum('accused') <= MOST_WRONG * settled.length
    );
  });
  if (bound === undefined) throw new Error('No bound keeps errors as rare as they must be');
  return bound;
}
