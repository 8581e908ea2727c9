import { decimal, least, times } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import type { MethodNumbers } from '../method.ts';
import type { Reference } from '../reference.ts';
import type { Part, WorkforceParts } from '../score/workforce.ts';
import { known, knownDecimal, observed } from './unit.ts';
import type { Unit } from './unit.ts';
import { highestCost } from './worker-cost.ts';

const ISOLATED: ReadonlySet<string> = new Set(['vessel', 'private-household', 'camp', 'plantation-estate']);
const ONE = decimal(1);

/**
 * Share of workers recruited from elsewhere: from another country, less foreign residents who were hired locally, and a part of those from another
 * part of the country.
 */
export interface MigrantShare {
  readonly share: Part;
  /** What is known of it where only the internal part is: it is at least this. */
  readonly atLeast: Decimal;
}

export function migrantShare(numbers: MethodNumbers, unit: Unit): MigrantShare {
  const international = knownDecimal(unit, 'workforce.migrantShare');
  const internal = times(numbers.internalMigrants, knownDecimal(unit, 'workforce.internalMigrantShare') ?? 0n);
  if (international !== null) {
    const residents = knownDecimal(unit, 'workforce.foreignResidentShare') ?? 0n;
    // More residents than migrants: the two are not counts of the same people, so nothing is taken off.
    const recruited = residents > international ? international : international - residents;
    const share = least(recruited + internal, ONE);
    return { share, atLeast: share };
  }
  const declined = observed(unit, 'workforce.migrantShare')?.state === 'declined';
  return { share: declined ? 'declined' : 'unknown', atLeast: internal };
}

/** Whether somebody says that migrants do low-wage work there. */
export function lowWageMigrants(numbers: MethodNumbers, unit: Unit): boolean {
  return known(unit, 'workforce.lowWage') === true && migrantShare(numbers, unit).share !== 0n;
}

/** Highest benchmark of the declared corridors, in months; null without declared origins or without a benchmark. */
export function corridorBenchmark(unit: Unit, reference: Reference): Decimal | null {
  const origins = known(unit, 'recruitment.origins');
  if (origins === null || unit.country === null) return null;
  const months = reference.corridorMonths(origins, unit.country, unit.sector?.key ?? null);
  return months === null ? null : decimal(months);
}

/** Whether the site is a vessel, a household, a camp or an estate; null where its type is not known. */
export function isIsolated(unit: Unit): boolean | null {
  const siteType = known(unit, 'place.siteType');
  return siteType === null ? null : ISOLATED.has(siteType);
}

/** The parts of W from the record. See docs/methodology.md#workforce. */
export function workforceParts(numbers: MethodNumbers, unit: Unit, reference: Reference): WorkforceParts {
  const shareOf = (key: 'workforce.agencyShare' | 'workforce.casualShare'): Part =>
    knownDecimal(unit, key) ?? (observed(unit, key)?.state === 'declined' ? 'declined' : 'unknown');
  const origins = observed(unit, 'recruitment.origins');
  const cost = observed(unit, 'recruitment.workerCost');
  const housing = observed(unit, 'housing.employerProvided');
  const isolated = isIsolated(unit);
  const migrants = migrantShare(numbers, unit);
  return {
    migrants: migrants.share,
    migrantsAtLeast: migrants.atLeast,
    agency: shareOf('workforce.agencyShare'),
    casual: shareOf('workforce.casualShare'),
    corridor:
      highestCost(unit)?.months ??
      corridorBenchmark(unit, reference) ??
      (origins?.state === 'declined' || cost?.state === 'declined' ? 'declined' : 'unknown'),
    housing:
      housing?.state === 'known'
        ? yesNo(housing.value === true)
        : housing?.state === 'declined'
          ? 'declined'
          : 'unknown',
    isolated: isolated === null ? 'unknown' : yesNo(isolated),
  };
}

function yesNo(value: boolean): Decimal {
  return value ? ONE : 0n;
}
