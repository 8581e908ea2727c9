import { decimal, most, over, rounded, times } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import type { CountryParts, DestinationFactors } from '../reference.ts';

const WEIGHTS = { V: decimal('0.40'), T: decimal('0.25'), G: decimal('0.20'), Rat: decimal('0.15') } as const;
const HALF_OF_T = decimal('0.125');
/** T where nothing says which of Tier 1 and Tier 2 it is. Where the last open edition said Tier 1, T is 20 and counts in full. */
const EITHER_TIER = decimal(30);
const FACTOR_WEIGHTS = ['0.30', '0.25', '0.20', '0.10', '0.15'].map(decimal);
const HUNDRED = decimal(100);
const OF_C0 = decimal('0.55');
const OF_D = decimal('0.45');

/**
 * C0, 0 to 100, stored half up at four decimals: .40 V + .25 T + .20 G + .15 Rat over the parts that are known; a tier that may be 1 or 2 weighs half.
 * Null only when V and G both are. Source: methodology 3.2, C.
 */
export function structuralRisk(parts: CountryParts | null): Decimal | null {
  if (!parts || (parts.V === null && parts.G === null)) return null;
  let sum = 0n;
  let weight = 0n;
  for (const key of ['V', 'T', 'G', 'Rat'] as const) {
    const part = parts[key];
    if (part === null) continue;
    const value = decimal(part);
    const partWeight = key === 'T' && parts.tier === 'tier1or2' && value === EITHER_TIER ? HALF_OF_T : WEIGHTS[key];
    sum += times(partWeight, value);
    weight += partWeight;
  }
  return rounded(over(sum, weight), 4);
}

/**
 * D, 0 to 100, stored half up at four decimals: the mean of the known factors by weight; null when none is.
 * Source: methodology 3.2, Destination index.
 */
export function destinationIndex(factors: DestinationFactors | null): Decimal | null {
  let sum = 0n;
  let weight = 0n;
  factors?.forEach((factor, index) => {
    const factorWeight = FACTOR_WEIGHTS[index];
    if (factor === null || factorWeight === undefined) return;
    sum += times(factorWeight, decimal(factor));
    weight += factorWeight;
  });
  return weight === 0n ? null : rounded(over(times(sum, HUNDRED), weight), 4);
}

/** C: the country score at a site that has or may have migrant workers. Coding a country never lowers it. */
export function countryScore(c0: Decimal, d: Decimal | null, mayHaveMigrants: boolean): Decimal {
  if (d === null || !mayHaveMigrants) return c0;
  return most(c0, times(OF_C0, c0) + times(OF_D, d));
}

/**
 * Share of a country's parts that is known, 0 to 1: by the weights of V, T and G, and of Rat once an edition of ratifications has been loaded.
 * A tier that is "1 or 2, unknown which" counts for half.
 */
export function countryCoverage(parts: CountryParts | null, ratificationsLoaded: boolean): Decimal {
  if (!parts) return 0n;
  const full = WEIGHTS.V + WEIGHTS.T + WEIGHTS.G + (ratificationsLoaded ? WEIGHTS.Rat : 0n);
  const tier = parts.T === null ? 0n : parts.tier === 'tier1or2' ? HALF_OF_T : WEIGHTS.T;
  const known =
    (parts.V === null ? 0n : WEIGHTS.V) +
    tier +
    (parts.G === null ? 0n : WEIGHTS.G) +
    (ratificationsLoaded && parts.Rat !== null ? WEIGHTS.Rat : 0n);
  return over(known, full);
}
