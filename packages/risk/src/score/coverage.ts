import { monthsBefore, fact } from '@plumbline/facts';
import type { FactKey, SourceKind } from '@plumbline/facts';
import { decimal, over, times, whole } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import type { MethodNumbers } from '../method.ts';
import type { CountryParts } from '../reference.ts';
import { known, observed } from '../unit/unit.ts';
import { highestCost } from '../unit/worker-cost.ts';
import type { Unit } from '../unit/unit.ts';
import { countryCoverage } from './country.ts';
import type { ProductScore } from './product.ts';
import { mostPoints, workforceKnown } from './workforce.ts';
import type { PartKey, WorkforceParts } from './workforce.ts';

/** How much of the required input is known, how fresh it is, and how independent of the supplier: each 0 to 1. */
export interface Coverage {
  readonly coverage: Decimal;
  readonly freshness: Decimal;
  readonly independence: Decimal;
}

const PART_FACTS: Readonly<Record<PartKey, FactKey>> = {
  migrants: 'workforce.migrantShare',
  agency: 'workforce.agencyShare',
  casual: 'workforce.casualShare',
  corridor: 'recruitment.origins',
  housing: 'housing.employerProvided',
  isolated: 'place.siteType',
};
const ONE = decimal(1);

/** Weight of each part of W in coverage: by the most points that it can give. */
function partWeights(numbers: MethodNumbers): Readonly<Record<PartKey, Decimal>> {
  const most = Object.entries(mostPoints(numbers));
  const sum = most.reduce((total, [, points]) => total + points, 0n);
  return Object.fromEntries(
    most.map(([part, points]) => [part, over(times(numbers.inherentWorkforce, points), sum)]),
  ) as Record<PartKey, Decimal>;
}

/** Weight of a source in independence: 0 for the supplier about itself, a part for the buyer's own record, 1 for all others. */
function independenceOf(numbers: MethodNumbers, kind: SourceKind): Decimal {
  return kind === 'supplier' ? 0n : kind === 'buyer' ? numbers.independenceOfBuyer : ONE;
}

interface Weighed {
  readonly weight: Decimal;
  readonly fact: FactKey;
}

/**
 * Coverage is the weight of required inputs that are known, by the weights of I, and of W by its parts' maxima; P not applicable: re-weighted.
 * Freshness and independence are over the known weight; independence leaves out reference data. See docs/methodology.md#coverage.
 */
export function coverageOf(
  numbers: MethodNumbers,
  unit: Unit,
  parts: CountryParts | null,
  ratificationsLoaded: boolean,
  product: ProductScore,
  workforce: WorkforceParts,
  asOf: string,
): Coverage {
  const applicable = product.score === null ? ONE - numbers.inherentProduct : ONE;
  const country = times(numbers.inherentCountry, countryCoverage(numbers, parts, ratificationsLoaded));
  const ofParts = partWeights(numbers);
  const filed: Weighed[] = [];
  if (unit.sector) filed.push({ weight: numbers.inherentSector, fact: 'activity.sectors' });
  if (product.score !== null && product.known > 0n) {
    filed.push({
      weight: times(numbers.inherentProduct, product.known),
      fact: productFact(unit),
    });
  }
  for (const part of workforceKnown(workforce)) {
    filed.push({ weight: ofParts[part], fact: factOf(part, unit, workforce) });
  }
  const filedWeight = sum(filed, (item) => item.weight);
  const knownWeight = country + filedWeight;
  return {
    coverage: over(knownWeight, applicable),
    freshness:
      knownWeight === 0n
        ? 0n
        : over(
            country + sum(filed, (item) => (isFresh(numbers, unit, item.fact, asOf) ? item.weight : 0n)),
            knownWeight,
          ),
    independence:
      filedWeight === 0n
        ? 0n
        : over(
            sum(filed, (item) =>
              times(item.weight, independenceOf(numbers, observed(unit, item.fact)?.source.kind ?? 'supplier')),
            ),
            filedWeight,
          ),
  };
}

/** The fact that makes P known: the activity that implies the good, the goods, or else their codes. */
function productFact(unit: Unit): FactKey {
  if (unit.good?.inferred) return 'activity.sectors';
  return unit.input || known(unit, 'product.goods') !== null ? 'product.goods' : 'product.hs';
}

/** The fact that makes a part of W known. No migrants makes the corridor and housing known, whatever is said of them. */
function factOf(part: PartKey, unit: Unit, { migrants }: WorkforceParts): FactKey {
  if (migrants === 0n && (part === 'corridor' || part === 'housing')) return 'workforce.migrantShare';
  return part === 'corridor' ? (highestCost(unit)?.fact ?? PART_FACTS.corridor) : PART_FACTS[part];
}

function sum(items: readonly Weighed[], of: (item: Weighed) => Decimal): Decimal {
  return items.reduce((total, item) => total + of(item), 0n);
}

function isFresh(numbers: MethodNumbers, unit: Unit, key: FactKey, asOf: string): boolean {
  const { freshFor } = fact(key);
  const date = observed(unit, key)?.evidenceDate;
  return freshFor === null || (date !== undefined && date >= monthsBefore(asOf, whole(numbers[freshFor])));
}
