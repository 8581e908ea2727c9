/** Characters of the texts that are compared: each twice as long as the one before. */
export const LENGTHS = [2_000, 4_000, 8_000] as const;

/** More steps per character than any table look-up takes: smaller differences are noise. */
const LEAST = 2_000;

/** Between n log n, whose second step is 2.2 times the first, and n to the power of 1.5, where it is 2.8 times. */
const MOST = 2.5;

/** The same for the longest text against the shortest: 4.7 times for n log n, 8 times for n to the power of 1.5. Text endings affect it less. */
const MOST_IN_ALL = 5.5;

/**
 * True when steps grow faster than n log n: compares what the second doubling adds with what the first added, so that one-time costs do not count,
 * and the totals with each other.
 */
export function growsTooFast(steps: readonly number[]): boolean {
  const [short = 0, middle = 0, long = 0] = steps;
  return long - middle > Math.max(LEAST, MOST * Math.max(0, middle - short)) && long > MOST_IN_ALL * short;
}
