import type { CountryParts, DestinationFactors } from '../../src/reference.ts';
import {
  fraction,
  HUNDRED,
  highest,
  ONE,
  over,
  plus,
  minus,
  rounded,
  sum,
  times,
  ZERO,
  type Fraction,
} from './fraction.ts';
import { COUNTRY_WEIGHTS, MAJORITY_BANDS, TIE_WEIGHTS } from './tables.ts';

/** The mean of values by weight, half up at that many decimals; null without values. */
function mean(parts: readonly { readonly value: Fraction; readonly weight: Fraction }[], places: number) {
  if (parts.length === 0) return null;
  const weight = sum(parts.map((part) => part.weight));
  return rounded(over(sum(parts.map((part) => times(part.value, part.weight))), weight), places);
}

/** Half of its weight where only "Tier 1 or 2" is known and the older edition does not say Tier 1. */
function tierWeight({ tier, T }: CountryParts): Fraction {
  const which = tier === 'tier1or2' && T !== null && fraction(T).n !== 20n * fraction(T).d;
  return which ? over(COUNTRY_WEIGHTS.T, fraction(2)) : COUNTRY_WEIGHTS.T;
}

/** C0, or null where neither V nor G is known. */
export function countryIndex(parts: CountryParts | null): Fraction | null {
  if (!parts || (parts.V === null && parts.G === null)) return null;
  const weights = { ...COUNTRY_WEIGHTS, T: tierWeight(parts) };
  const known = (['V', 'T', 'G', 'Rat'] as const).flatMap((key) => {
    const value = parts[key];
    return value === null ? [] : [{ value: fraction(value), weight: weights[key] }];
  });
  return mean(known, 4);
}

/** The share of what C0 needs that is known. Of "Tier 1 or 2" half is. */
export function countryKnown(parts: CountryParts | null, ratificationsLoaded: boolean): Fraction {
  const { V, T, G, Rat } = COUNTRY_WEIGHTS;
  const asked = sum([V, T, G, ...(ratificationsLoaded ? [Rat] : [])]);
  if (!parts) return ZERO;
  const known = sum([
    ...(parts.V === null ? [] : [V]),
    ...(parts.T === null ? [] : [parts.tier === 'tier1or2' ? over(T, fraction(2)) : T]),
    ...(parts.G === null ? [] : [G]),
    ...(ratificationsLoaded && parts.Rat !== null ? [Rat] : []),
  ]);
  return over(known, asked);
}

export function destinationIndex(factors: DestinationFactors): Fraction | null {
  const known = factors.flatMap((factor, index) => {
    const weight = TIE_WEIGHTS[index];
    return factor === null || !weight ? [] : [{ value: times(HUNDRED, fraction(factor)), weight }];
  });
  return mean(known, 4);
}

/** C of a site that has or may have migrant workers: coding a country never lowers it. */
export function withTies(C0: Fraction, D: Fraction | null, band: string | null): Fraction {
  if (D === null) return C0;
  const l = fraction(band !== null && MAJORITY_BANDS.includes(band) ? '0.60' : '0.45');
  return highest([C0, plus(times(minus(ONE, l), C0), times(l, D))]);
}
