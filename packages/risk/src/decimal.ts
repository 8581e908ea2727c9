/**
 * Exact decimals: integers of 1e-8. Sums and differences are exact; a product or quotient is rounded half up at the eighth place.
 * See docs/methodology.md#arithmetic.
 */
export type Decimal = bigint;

const ONE = 100_000_000n;
const HALF = ONE / 2n;

/** Division of non-negative integers, rounded half up. */
function halfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}

/**
 * Reads a plain decimal such as "12.5" or "-3", or a number that is written so.
 * @throws Error for anything else, and for more than eight decimal places.
 */
export function decimal(value: string | number): Decimal {
  const match = /^(-?)(\d+)(?:\.(\d{1,8}))?$/.exec(String(value));
  if (!match) throw new Error(`Not a plain decimal of at most eight places: ${value}`);
  const [, sign, whole = '0', fraction = ''] = match;
  const magnitude = BigInt(whole) * ONE + BigInt(fraction.padEnd(8, '0'));
  return sign === '-' ? -magnitude : magnitude;
}

/** Reads a plain decimal, 0 or more, with any number of places: half up at the eighth. For what sources say; numbers of the method have at most eight. */
export function nearestDecimal(text: string): Decimal {
  const [whole = '', fraction = ''] = text.split('.');
  const exact = decimal(`${whole}.${fraction.slice(0, 8).padEnd(8, '0')}`);
  return fraction.charAt(8) >= '5' ? exact + 1n : exact;
}

/** Product, half up at the eighth place. Both factors are 0 or more. */
export function times(a: Decimal, b: Decimal): Decimal {
  return (a * b + HALF) / ONE;
}

/** Quotient, half up at the eighth place; `a` is 0 or more, `b` above 0. */
export function over(a: Decimal, b: Decimal): Decimal {
  return halfUp(a * ONE, b);
}

/** Rounds half up to that number of decimal places, 0 to 8. `a` is 0 or more. */
export function rounded(a: Decimal, places: number): Decimal {
  const step = 10n ** BigInt(8 - places);
  return halfUp(a, step) * step;
}

/** Text with exactly that number of places, rounded half up. */
export function decimalText(a: Decimal, places: number): string {
  const scaled = halfUp(a, 10n ** BigInt(8 - places))
    .toString()
    .padStart(places + 1, '0');
  return places === 0 ? scaled : `${scaled.slice(0, -places)}.${scaled.slice(-places)}`;
}

/** A decimal that counts whole units, such as months, as a number. */
export function whole(a: Decimal): number {
  return Number(a / ONE);
}

export function least(a: Decimal, b: Decimal): Decimal {
  return a < b ? a : b;
}

export function most(a: Decimal, b: Decimal): Decimal {
  return a > b ? a : b;
}
