/** An exact number: `n` over `d`, where `d` is above 0. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** The number that a decimal text says, such as "0.125" or "-3". */
export function fraction(value: string | number): Fraction {
  const [whole = '0', part = ''] = String(value).split('.');
  return { n: BigInt(whole + part), d: 10n ** BigInt(part.length) };
}

export const ZERO = fraction(0);
export const ONE = fraction(1);
export const HUNDRED = fraction(100);

export const plus = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
export const minus = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d });
export const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });
export const over = (a: Fraction, b: Fraction): Fraction =>
  b.n < 0n ? { n: -a.n * b.d, d: a.d * -b.n } : { n: a.n * b.d, d: a.d * b.n };

export const sum = (all: readonly Fraction[]): Fraction => all.reduce(plus, ZERO);
/** Below 0, 0 or above 0, as for a sort. */
export const compare = (a: Fraction, b: Fraction): number => Number(minus(a, b).n > 0n) - Number(minus(a, b).n < 0n);
export const atLeast = (a: Fraction, b: Fraction): boolean => compare(a, b) >= 0;
export const highest = (all: readonly Fraction[]): Fraction => all.reduce((a, b) => (atLeast(a, b) ? a : b));
export const lowest = (all: readonly Fraction[]): Fraction => all.reduce((a, b) => (atLeast(a, b) ? b : a));

/** Half up at that many decimals. */
export function rounded(a: Fraction, places: number): Fraction {
  const scale = 10n ** BigInt(places);
  const twice = 2n * a.n * scale + a.d;
  const by = 2n * a.d;
  const floor = twice >= 0n ? twice / by : -((-twice + by - 1n) / by);
  return { n: floor, d: scale };
}

/** As text with exactly that many decimals, half up. */
export function shown(a: Fraction, places: number): string {
  const { n } = rounded(a, places);
  const digits = String(n < 0n ? -n : n).padStart(places + 1, '0');
  return `${n < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
