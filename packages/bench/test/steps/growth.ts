/** Characters of the texts that are compared: each twice as long as the one before. */
export const LENGTHS = [2_000, 4_000, 8_000] as const;

/** More steps a character than any table look-up takes by itself: below, a difference is noise of caches and borders. */
const LEAST = 2_000;

/** Between n log n, whose second step is 2.2 times the first, and n to the power of 1.5, where it is 2.8 times. */
const MOST = 2.5;

/** The same for the longest text against the shortest: n log n is 4.7 times, n to the power of 1.5 is 8 times. Where a text happens to end moves single steps; this does not. */
const MOST_IN_ALL = 5.5;

/**
 * True when steps grow faster than n log n: what the second doubling adds is held against what the first one added, so that what is paid once does not count,
 * and the whole against the whole.
 */
export function growsTooFast(steps: readonly number[]): boolean {
  const [short = 0, middle = 0, long = 0] = steps;
  return long - middle > Math.max(LEAST, MOST * Math.max(0, middle - short)) && long > MOST_IN_ALL * short;
}
