import { RandomSource } from './random-source.ts';

/** A median with the bounds that hold 95 of 100 resamplings. */
export interface Interval {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

const resamplings = 2_000;

/** The middle of the values. @throws Error for none */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new Error('No values to take the median of');
  return (lower + upper) / 2;
}

/** The median with its bootstrap 95 % interval, the same for the same values. */
export function bootstrapInterval(values: readonly number[]): Interval {
  const random = new RandomSource(1);
  const medians = Array.from({ length: resamplings }, () => median(values.map(() => random.pick(values))));
  medians.sort((a, b) => a - b);
  const at = (part: number): number => medians[Math.round(part * (resamplings - 1))] ?? Number.NaN;
  return { median: median(values), low: at(0.025), high: at(0.975) };
}

/** The least value that is not below the given part of all values (nearest rank). @throws Error for none */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
  if (value === undefined) throw new Error('No values to take a quantile of');
  return value;
}
