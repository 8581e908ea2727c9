/** An exact number: a quotient of whole numbers, so that what is stored is rounded once. */
export interface Fraction {
  readonly numerator: bigint;
  /** Always positive. */
  readonly denominator: bigint;
  readonly minus: (other: Fraction) => Fraction;
  readonly times: (other: Fraction) => Fraction;
  /** @param other above 0 */
  readonly over: (other: Fraction) => Fraction;
}

function of(numerator: bigint, denominator: bigint): Fraction {
  return {
    numerator,
    denominator,
    minus: (other) =>
      of(numerator * other.denominator - other.numerator * denominator, denominator * other.denominator),
    times: (other) => of(numerator * other.numerator, denominator * other.denominator),
    over: (other) => of(numerator * other.denominator, denominator * other.numerator),
  };
}

/**
 * A decimal as an exact number.
 * @throws Error when the text is not a decimal such as `-1.25` or `3e-05`
 */
export function fraction(decimal: string): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e(-?\d+))?$/i.exec(decimal);
  if (match === null) throw new Error(`Not a decimal number: ${decimal}`);
  const [, sign, whole = '', decimals = '', exponent = '0'] = match;
  const digits = BigInt(`${sign ?? ''}${whole}${decimals}`);
  const scale = Number(exponent) - decimals.length;
  return scale >= 0 ? of(digits * 10n ** BigInt(scale), 1n) : of(digits, 10n ** BigInt(-scale));
}

/** The number held between 0 and the bound. */
export function clamped(value: Fraction, bound: Fraction): Fraction {
  if (value.numerator < 0n) return fraction('0');
  return bound.minus(value).numerator < 0n ? bound : value;
}

/** The mean by weights, which need not add up to 1. */
export function weightedMean(parts: readonly (readonly [weight: Fraction, value: Fraction])[]): Fraction {
  const zero = fraction('0');
  const plus = (a: Fraction, b: Fraction): Fraction => a.minus(zero.minus(b));
  const sum = parts.map(([weight, value]) => weight.times(value)).reduce(plus, zero);
  const weights = parts.map(([weight]) => weight).reduce(plus, zero);
  return of(sum.numerator * weights.denominator, sum.denominator * weights.numerator);
}

/** A number of 0 or more as text with 4 decimals, rounded half-up. */
export function fixed4(value: Fraction): string {
  const units = (value.numerator * 20_000n + value.denominator) / (2n * value.denominator);
  return `${units / 10_000n}.${(units % 10_000n).toString().padStart(4, '0')}`;
}
