import { decimal, most, over, rounded, times } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import type { MethodNumbers } from '../method.ts';
import type { CountryParts, DestinationFactors } from '../reference.ts';

const ONE = decimal(1);
const HUNDRED = decimal(100);
const PARTS = { V: 'countryVulnerability', T: 'countryTier', G: 'countryLaw', Rat: 'countryTreaties' } as const;
const FACTORS = ['tieToEmployer', 'tieConsent', 'tieOffence', 'tieUnions', 'tieOutsideLaw'] as const;

/** A tier that may be 1 or 2 weighs less than one that is known. */
function unsureTier(numbers: MethodNumbers): Decimal {
  return times(numbers.countryTier, numbers.countryUnsureTier);
}

/**
 * C0, 0 to 100, stored half up at four decimals: the mean by weight over the parts that are known. A tier that may be 1 or 2 weighs less, unless it was
 * Tier 1 in the last edition with a known tier. Null only when V and G both are. See docs/methodology.md#country.
 */
export function structuralRisk(numbers: MethodNumbers, parts: CountryParts | null): Decimal | null {
  if (!parts || (parts.V === null && parts.G === null)) return null;
  let sum = 0n;
  let weight = 0n;
  for (const key of ['V', 'T', 'G', 'Rat'] as const) {
    const part = parts[key];
    if (part === null) continue;
    const value = decimal(part);
    const unsure = key === 'T' && parts.tier === 'tier1or2' && value === numbers.tierOneOrTwo;
    const partWeight = unsure ? unsureTier(numbers) : numbers[PARTS[key]];
    sum += times(partWeight, value);
    weight += partWeight;
  }
  return rounded(over(sum, weight), 4);
}

/**
 * D, 0 to 100, stored half up at four decimals: the mean of the known factors by weight; null when none is.
 * See docs/methodology.md#country.
 */
export function destinationIndex(numbers: MethodNumbers, factors: DestinationFactors | null): Decimal | null {
  let sum = 0n;
  let weight = 0n;
  factors?.forEach((factor, index) => {
    const key = FACTORS[index];
    if (factor === null || key === undefined) return;
    const factorWeight = numbers[key];
    sum += times(factorWeight, decimal(factor));
    weight += factorWeight;
  });
  return weight === 0n ? null : rounded(over(times(sum, HUNDRED), weight), 4);
}

/**
 * The ends of D with every unknown factor at 0 and at 1; null where enough of its weight is known, and without an index.
 * See docs/methodology.md#country.
 */
export function destinationRange(
  numbers: MethodNumbers,
  factors: DestinationFactors | null,
): { readonly low: Decimal; readonly high: Decimal } | null {
  if (destinationIndex(numbers, factors) === null || factors === null) return null;
  const known = factors.reduce(
    (weight, factor, index) => (factor === null ? weight : weight + numbers[FACTORS[index] ?? 'tieToEmployer']),
    0n,
  );
  if (known >= numbers.tieEnough) return null;
  const at = (end: string): Decimal =>
    destinationIndex(numbers, factors.map((factor) => factor ?? end) as unknown as DestinationFactors) ?? 0n;
  return { low: at('0'), high: at('1') };
}

/**
 * C: the country score at a site that has or may have migrant workers. Coding a country never lowers it.
 * @param mostMigrants at least half of the workers of that work there are migrants
 */
export function countryScore(
  { destinationShare, destinationShareMost }: MethodNumbers,
  c0: Decimal,
  d: Decimal | null,
  mayHaveMigrants: boolean,
  mostMigrants = false,
): Decimal {
  if (d === null || !mayHaveMigrants) return c0;
  const share = mostMigrants ? destinationShareMost : destinationShare;
  return most(c0, times(ONE - share, c0) + times(share, d));
}

/**
 * Share of a country's parts that is known, 0 to 1: by the weights of V, T and G, and of Rat once an edition of ratifications has been loaded.
 * A tier that may be 1 or 2 is known in part.
 */
export function countryCoverage(
  numbers: MethodNumbers,
  parts: CountryParts | null,
  ratificationsLoaded: boolean,
): Decimal {
  if (!parts) return 0n;
  const full =
    numbers.countryVulnerability +
    numbers.countryTier +
    numbers.countryLaw +
    (ratificationsLoaded ? numbers.countryTreaties : 0n);
  const tier = parts.T === null ? 0n : parts.tier === 'tier1or2' ? unsureTier(numbers) : numbers.countryTier;
  const known =
    (parts.V === null ? 0n : numbers.countryVulnerability) +
    tier +
    (parts.G === null ? 0n : numbers.countryLaw) +
    (ratificationsLoaded && parts.Rat !== null ? numbers.countryTreaties : 0n);
  return over(known, full);
}
