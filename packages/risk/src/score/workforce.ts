import { decimal, least, times } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import type { MethodNumbers } from '../method.ts';

/** One part of the workforce score: its value in 1e-8, or why there is none. */
export type Part = Decimal | 'unknown' | 'declined';

/** The inputs of W. Shares 0 to 1, `corridor` in months of earnings, yes-or-no parts 1 or 0. See docs/methodology.md#workforce. */
export interface WorkforceParts {
  readonly migrants: Part;
  readonly agency: Part;
  readonly casual: Part;
  readonly corridor: Part;
  readonly housing: Part;
  readonly isolated: Part;
}

export interface WorkforceScore {
  readonly total: Decimal;
  /** Points of each part after k, before the cap of 100. */
  readonly points: Readonly<Record<keyof WorkforceParts, Decimal>>;
}

/** How unknown parts are read: as the table says, or at their least or most for the range (then declined counts as unknown). */
export type Reading = 'table' | 'least' | 'most';

/** The most points that each part can give: its weight in coverage. */
export function mostPoints(numbers: MethodNumbers): Readonly<Record<keyof WorkforceParts, Decimal>> {
  return {
    migrants: numbers.migrantsManyPoints,
    agency: numbers.agencyManyPoints,
    casual: numbers.casualManyPoints,
    corridor: numbers.corridorSeverePoints,
    housing: numbers.housingPoints,
    isolated: numbers.isolatedPoints,
  };
}

const ONE = decimal(1);
const CAP = decimal(100);

/** Points of a part, from its known value. */
function knownPoints(n: MethodNumbers, key: keyof WorkforceParts, value: Decimal): Decimal {
  switch (key) {
    case 'migrants':
      if (value === 0n) return 0n;
      if (value < n.migrantsSomeFrom) return n.migrantsFewPoints;
      return value < n.migrantsManyFrom ? n.migrantsSomePoints : n.migrantsManyPoints;
    case 'agency':
      if (value === 0n) return 0n;
      if (value < n.agencySomeFrom) return n.agencyFewPoints;
      return value <= n.agencyManyAbove ? n.agencySomePoints : n.agencyManyPoints;
    case 'casual':
      return value < n.casualManyFrom ? 0n : n.casualManyPoints;
    case 'corridor':
      if (value < n.corridorCostlyFrom) return 0n;
      return value < n.corridorSevereFrom ? n.corridorCostlyPoints : n.corridorSeverePoints;
    case 'housing':
      return value === 0n ? 0n : n.housingPoints;
    case 'isolated':
      return value === 0n ? 0n : n.isolatedPoints;
  }
}

const USUAL = {
  migrants: 'migrantsUsual',
  agency: 'agencyUsual',
  casual: 'casualUsual',
  corridor: 'corridorUsual',
  housing: 'housingUsual',
  isolated: 'isolatedUsual',
} as const;

/**
 * W, 0 to 100. `sectorScore` says whether the work is low-wage: skilled foreign staff are not the risk.
 * `tieCoded`: the country has a coded destination index above 0, where unknown migrants count more.
 */
export function workforceScore(
  numbers: MethodNumbers,
  parts: WorkforceParts,
  sectorScore: Decimal,
  tieCoded: boolean,
  reading: Reading = 'table',
): WorkforceScore {
  const k = sectorScore >= numbers.lowWageFrom ? ONE : numbers.skilledFactor;
  const noMigrants = parts.migrants === 0n;
  const unscaled = (key: keyof WorkforceParts): Decimal => {
    const part = parts[key];
    if (typeof part === 'bigint') return knownPoints(numbers, key, part);
    if (reading === 'least') return 0n;
    if (reading === 'most') return mostPoints(numbers)[key];
    if (part === 'declined') return key === 'isolated' ? numbers.isolatedUsual : mostPoints(numbers)[key];
    if ((key === 'corridor' || key === 'housing') && noMigrants) return 0n;
    return numbers[key === 'migrants' && tieCoded ? 'migrantsUsualTied' : USUAL[key]];
  };
  const result = {
    migrants: times(k, unscaled('migrants')),
    agency: times(k, unscaled('agency')),
    casual: times(k, unscaled('casual')),
    corridor: unscaled('corridor'),
    housing: unscaled('housing'),
    isolated: unscaled('isolated'),
  };
  const sum = Object.values(result).reduce((a, b) => a + b, 0n);
  return { total: least(sum, CAP), points: result };
}

/** Share of W's weight that is known, 0 to 1. No migrants makes the corridor and the housing known; declined is unknown. */
export function workforceKnown(parts: WorkforceParts): readonly (keyof WorkforceParts)[] {
  return (Object.keys(USUAL) as (keyof WorkforceParts)[]).filter(
    (key) =>
      typeof parts[key] === 'bigint' ||
      (parts.migrants === 0n && (key === 'corridor' || key === 'housing') && parts[key] === 'unknown'),
  );
}
