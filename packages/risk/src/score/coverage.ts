import { monthsBefore, fact } from '@plumbline/facts';
import type { FactKey, SourceKind } from '@plumbline/facts';
import { decimal, over, times } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import type { CountryParts } from '../reference.ts';
import { observed } from '../unit/unit.ts';
import type { Unit } from '../unit/unit.ts';
import { countryCoverage } from './country.ts';
import type { ProductScore } from './product.ts';
import { PART_MAXIMA, workforceKnown } from './workforce.ts';
import type { WorkforceParts } from './workforce.ts';

/** How much of what a result needs is known, how fresh it is, and how independent of the supplier: each 0 to 1. */
export interface Coverage {
  readonly coverage: Decimal;
  readonly freshness: Decimal;
  readonly independence: Decimal;
}

const WEIGHTS = { C: decimal('0.30'), S: decimal('0.25'), P: decimal('0.20'), W: decimal('0.25') } as const;
const PART_FACTS: Readonly<Record<keyof WorkforceParts, FactKey>> = {
  migrants: 'workforce.migrantShare',
  agency: 'workforce.agencyShare',
  casual: 'workforce.casualShare',
  corridor: 'recruitment.origins',
  housing: 'housing.employerProvided',
  isolated: 'place.siteType',
};
const MAXIMA_SUM = decimal(Object.values(PART_MAXIMA).reduce((sum, value) => sum + value, 0));
const PART_WEIGHTS = Object.fromEntries(
  Object.entries(PART_MAXIMA).map(([part, maximum]) => [part, over(times(WEIGHTS.W, decimal(maximum)), MAXIMA_SUM)]),
) as Readonly<Record<keyof WorkforceParts, Decimal>>;
const ONE = decimal(1);
const HALF = decimal('0.5');

/** What a source adds to independence: the supplier about itself nothing, the buyer's own record half, everybody else all. */
const INDEPENDENCE: Readonly<Record<SourceKind, Decimal>> = {
  supplier: 0n,
  buyer: HALF,
  audit: ONE,
  authority: ONE,
  worker: ONE,
  list: ONE,
  reference: ONE,
};

interface Weighed {
  readonly weight: Decimal;
  readonly fact: FactKey;
}

/**
 * Coverage = weight of required inputs known, C .30, S .25, P .20, W .25 by its parts' maxima; P not applicable: re-weighted.
 * Freshness and independence are over the known weight, reference data left out of independence. Source: methodology 3.2.
 */
export function coverageOf(
  unit: Unit,
  parts: CountryParts | null,
  ratificationsLoaded: boolean,
  product: ProductScore,
  workforce: WorkforceParts,
  asOf: string,
): Coverage {
  const applicable = product.score === null ? ONE - WEIGHTS.P : ONE;
  const country = times(WEIGHTS.C, countryCoverage(parts, ratificationsLoaded));
  const filed: Weighed[] = [];
  if (unit.sector) filed.push({ weight: WEIGHTS.S, fact: 'activity.sectors' });
  if (product.score !== null && product.known > 0n) {
    filed.push({
      weight: times(WEIGHTS.P, product.known),
      fact: unit.good?.inferred ? 'activity.sectors' : 'product.goods',
    });
  }
  for (const part of workforceKnown(workforce)) {
    const followsMigrants = typeof workforce[part] !== 'bigint';
    filed.push({
      weight: PART_WEIGHTS[part],
      fact: followsMigrants ? 'workforce.migrantShare' : PART_FACTS[part],
    });
  }
  const filedWeight = sum(filed, (item) => item.weight);
  const knownWeight = country + filedWeight;
  return {
    coverage: over(knownWeight, applicable),
    freshness:
      knownWeight === 0n
        ? 0n
        : over(country + sum(filed, (item) => (isFresh(unit, item.fact, asOf) ? item.weight : 0n)), knownWeight),
    independence:
      filedWeight === 0n
        ? 0n
        : over(
            sum(filed, (item) =>
              times(item.weight, INDEPENDENCE[observed(unit, item.fact)?.source.kind ?? 'supplier']),
            ),
            filedWeight,
          ),
  };
}

function sum(items: readonly Weighed[], of: (item: Weighed) => Decimal): Decimal {
  return items.reduce((total, item) => total + of(item), 0n);
}

function isFresh(unit: Unit, key: FactKey, asOf: string): boolean {
  const months = fact(key).monthsFresh;
  const date = observed(unit, key)?.evidenceDate;
  return months === null || (date !== undefined && date >= monthsBefore(asOf, months));
}
