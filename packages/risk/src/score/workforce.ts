import { decimal, least, most, over, times } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import type { MethodNumbers } from '../method.ts';
import type { UsualAnswers } from './usual.ts';

/** One part of the workforce score: its value in 1e-8, or why there is none. */
export type Part = Decimal | 'unknown' | 'declined';

export const PARTS = ['migrants', 'agency', 'casual', 'corridor', 'housing', 'isolated'] as const;
export type PartKey = (typeof PARTS)[number];

/** The inputs of W. Shares 0 to 1, `corridor` in months of earnings, yes-or-no parts 1 or 0. See docs/methodology.md#workforce. */
export interface WorkforceParts extends Readonly<Record<PartKey, Part>> {
  /** What is known of migrants where their share is not: it is at least this. */
  readonly migrantsAtLeast: Decimal;
}

/** Whether a part counts what is known of it, the usual answer, or the most because it was refused. */
export type Counted = 'known' | 'usual' | 'most';

export interface WorkforceScore {
  readonly total: Decimal;
  /** Points of each part after k, before the cap of 100. */
  readonly points: Readonly<Record<PartKey, Decimal>>;
  readonly counted: Readonly<Record<PartKey, Counted>>;
}

/** How unknown parts are read: as the table says, or at their least or most for the range (then declined counts as unknown). */
export type Reading = 'table' | 'least' | 'most';

/** The most points that each part can give: its weight in coverage. */
export function mostPoints(numbers: MethodNumbers): Readonly<Record<PartKey, Decimal>> {
  return {
    migrants: numbers.migrantsAllPoints,
    agency: numbers.agencyManyPoints,
    casual: numbers.casualManyPoints,
    corridor: numbers.corridorSeverePoints,
    housing: numbers.housingPoints,
    isolated: numbers.isolatedPoints,
  };
}

const ONE = decimal(1);
const CAP = decimal(100);

type Point = readonly [value: Decimal, points: Decimal];

/** Points on straight lines from (0, 0) through the given ones; level beyond the last. */
function onLines(value: Decimal, through: readonly Point[]): Decimal {
  let before: Point = [0n, 0n];
  for (const next of through) {
    if (value < next[0]) {
      return before[1] + over(times(value - before[0], next[1] - before[1]), next[0] - before[0]);
    }
    before = next;
  }
  return before[1];
}

/** Points of a part, from its known value. */
function knownPoints(n: MethodNumbers, key: PartKey, value: Decimal): Decimal {
  switch (key) {
    case 'migrants':
      return onLines(value, [
        [n.migrantsFewAt, n.migrantsFewPoints],
        [n.migrantsSomeAt, n.migrantsSomePoints],
        [n.migrantsManyAt, n.migrantsManyPoints],
        [ONE, n.migrantsAllPoints],
      ]);
    case 'agency':
      return onLines(value, [
        [n.agencyFewAt, n.agencyFewPoints],
        [n.agencySomeAt, n.agencySomePoints],
        [n.agencyManyAt, n.agencyManyPoints],
      ]);
    case 'casual':
      return onLines(value, [[n.casualManyAt, n.casualManyPoints]]);
    case 'corridor':
      return onLines(value, [
        [n.corridorCostlyFrom, n.corridorCostlyPoints],
        [n.corridorSevereFrom, n.corridorSeverePoints],
      ]);
    case 'housing':
      return value === 0n ? 0n : n.housingPoints;
    case 'isolated':
      return value === 0n ? 0n : n.isolatedPoints;
  }
}

/** Corridor and housing count nothing where nobody was recruited from elsewhere, whatever is said of them. */
function followsMigrants(key: PartKey, { migrants }: WorkforceParts): boolean {
  return migrants === 0n && (key === 'corridor' || key === 'housing');
}

/** W, 0 to 100. `sectorScore` says whether the work is low-wage: skilled foreign staff are not the risk. */
export function workforceScore(
  numbers: MethodNumbers,
  parts: WorkforceParts,
  sectorScore: Decimal,
  usual: UsualAnswers,
  reading: Reading = 'table',
): WorkforceScore {
  const k = sectorScore >= numbers.lowWageFrom ? ONE : numbers.skilledFactor;
  const usualPoints = (key: PartKey): Decimal =>
    key === 'migrants' ? knownPoints(numbers, key, usual.migrants) : usual[key];
  const unknownPoints = (key: PartKey): Decimal => {
    if (reading === 'least') return 0n;
    if (reading === 'most') return mostPoints(numbers)[key];
    if (parts[key] === 'declined' && key !== 'isolated') return mostPoints(numbers)[key];
    return usualPoints(key);
  };
  const unscaled = (key: PartKey): Decimal => {
    if (followsMigrants(key, parts)) return 0n;
    const part = parts[key];
    if (typeof part === 'bigint') return knownPoints(numbers, key, part);
    // A part of the migrants that is known never counts less than its own points.
    return key === 'migrants'
      ? most(unknownPoints(key), knownPoints(numbers, key, parts.migrantsAtLeast))
      : unknownPoints(key);
  };
  const points = {
    migrants: times(k, unscaled('migrants')),
    agency: times(k, unscaled('agency')),
    casual: times(k, unscaled('casual')),
    corridor: unscaled('corridor'),
    housing: unscaled('housing'),
    isolated: unscaled('isolated'),
  };
  const known = workforceKnown(parts);
  const counted = Object.fromEntries(
    PARTS.map((key): [PartKey, Counted] => [
      key,
      known.includes(key) ? 'known' : parts[key] === 'declined' && key !== 'isolated' ? 'most' : 'usual',
    ]),
  ) as Record<PartKey, Counted>;
  const sum = Object.values(points).reduce((a, b) => a + b, 0n);
  return { total: least(sum, CAP), points, counted };
}

/** Parts of W that are known. No migrants makes the corridor and the housing known; declined is unknown. */
export function workforceKnown(parts: WorkforceParts): readonly PartKey[] {
  return PARTS.filter((key) => typeof parts[key] === 'bigint' || followsMigrants(key, parts));
}
