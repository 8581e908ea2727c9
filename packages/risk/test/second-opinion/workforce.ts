import type { Observation } from '@plumbline/facts';
import type { Reference } from '../../src/reference.ts';
import {
  compare,
  fraction,
  HUNDRED,
  lowest,
  minus,
  over,
  plus,
  rounded,
  sum,
  times,
  ZERO,
  highest,
} from './fraction.ts';
import type { Fraction } from './fraction.ts';
import { read, value } from './reading.ts';
import { BAND_SHARES, CASUAL_SECTORS, ISOLATED, LINES, MOST, type Part } from './tables.ts';
import { noMigrants, type Unit } from './unit.ts';

/** Points of one part of W: as known, or the usual answer, with the least and the most where it is not known. */
export interface PartPoints {
  readonly points: Fraction;
  readonly known: boolean;
  readonly least: Fraction;
  readonly most: Fraction;
  /** Where a known part was read; null for what follows from there being no migrants. */
  readonly seen: Observation | null;
}

/** Points at a value on straight lines, level beyond the ends. */
function onLine(line: (typeof LINES)[keyof typeof LINES], at: Fraction): Fraction {
  for (let index = 1; index < line.length; index += 1) {
    const [from, to] = [line[index - 1], line[index]];
    if (!from || !to) continue;
    if (compare(at, to[0]) > 0) continue;
    const share = over(minus(at, from[0]), minus(to[0], from[0]));
    return rounded(plus(from[1], times(share, minus(to[1], from[1]))), 8);
  }
  return line.at(-1)?.[1] ?? ZERO;
}

export function workforceParts(unit: Unit, reference: Reference): Readonly<Record<Part, PartPoints>> {
  const none = noMigrants(unit);
  const usual = usualPoints(unit);
  const unknownOf = (part: Part, declined: boolean): PartPoints => ({
    points: declined && part !== 'isolated' ? fraction(MOST[part]) : usual[part],
    known: false,
    least: ZERO,
    most: fraction(MOST[part]),
    seen: null,
  });
  const knownOf = (points: Fraction, seen: Observation | null): PartPoints => ({
    points,
    known: true,
    least: points,
    most: points,
    seen,
  });
  const share = (part: 'agency' | 'casual', key: 'workforce.agencyShare' | 'workforce.casualShare'): PartPoints => {
    const reading = read(unit.facts, key);
    if (reading.state !== 'known') return unknownOf(part, reading.state === 'declined');
    return knownOf(onLine(LINES[part], fraction(reading.value)), reading.seen);
  };
  const { migrants } = unit;
  const nothing = migrants.state === 'known' ? knownOf(ZERO, migrants.seen) : unknownOf('migrants', false);
  const housing = read(unit.facts, 'housing.employerProvided');
  const siteType = read(unit.facts, 'place.siteType');
  return {
    migrants:
      migrants.state === 'known'
        ? knownOf(onLine(LINES.migrants, migrants.value), migrants.seen)
        : atLeastInternal(unknownOf('migrants', migrants.state === 'declined'), unit),
    agency: share('agency', 'workforce.agencyShare'),
    casual: share('casual', 'workforce.casualShare'),
    corridor: none ? nothing : corridorPart(unit, reference, knownOf, unknownOf),
    housing: none
      ? nothing
      : housing.state === 'known'
        ? knownOf(fraction(housing.value ? MOST.housing : 0), housing.seen)
        : unknownOf('housing', housing.state === 'declined'),
    isolated:
      siteType.state === 'known'
        ? knownOf(fraction(ISOLATED.includes(siteType.value) ? MOST.isolated : 0), siteType.seen)
        : unknownOf('isolated', siteType.state === 'declined'),
  };
}

/** Internal recruits alone are known: the share is no less than half of theirs. */
function atLeastInternal(part: PartPoints, { internal }: Unit): PartPoints {
  const known = onLine(LINES.migrants, internal);
  return { ...part, points: highest([part.points, known]), least: known };
}

function usualPoints({ band, tied, mostlyMigrants, usualIsHigh, sector }: Unit): Readonly<Record<Part, Fraction>> {
  const ofBand = band === null ? undefined : BAND_SHARES[band];
  const migrants = [fraction(25), ...(tied ? [fraction(35)] : [])];
  if (ofBand !== undefined) migrants.push(onLine(LINES.migrants, fraction(ofBand)));
  return {
    migrants: highest(migrants),
    agency: fraction(usualIsHigh ? 20 : 10),
    casual: fraction(usualIsHigh && sector !== null && CASUAL_SECTORS.includes(sector) ? 10 : 5),
    corridor: fraction(tied ? 15 : 8),
    housing: fraction(tied || mostlyMigrants ? 10 : 5),
    isolated: ZERO,
  };
}

/** Months of pay that the job cost a worker, from what was said; null where it is not known. */
export function monthsPaid(
  unit: Unit,
  key: 'recruitment.workerCost' | 'recruitment.workerCostHighest',
): Fraction | null {
  const cost = value(unit.facts, key);
  if (cost === null) return null;
  if (cost.minor === 0) return ZERO;
  const pay = value(unit.facts, 'pay.netMonthly');
  if (pay === null || pay.minor <= 0 || pay.currency === null || pay.currency !== cost.currency) return null;
  return rounded(over(fraction(cost.minor), fraction(pay.minor)), 8);
}

/** What the way costs by published surveys, in months of earnings; null without a benchmark. */
export function benchmarkOf(unit: Unit, reference: Reference): Fraction | null {
  const origins = value(unit.facts, 'recruitment.origins');
  if (origins === null || unit.country === null) return null;
  const months = reference.corridorMonths(origins, unit.country, unit.sector);
  return months === null ? null : fraction(months);
}

function corridorPart(
  unit: Unit,
  reference: Reference,
  knownOf: (points: Fraction, seen: Observation | null) => PartPoints,
  unknownOf: (part: Part, declined: boolean) => PartPoints,
): PartPoints {
  const keys = ['recruitment.workerCost', 'recruitment.workerCostHighest'] as const;
  const said = keys.flatMap((key) => {
    const months = monthsPaid(unit, key);
    return months === null ? [] : [{ months, reading: read(unit.facts, key) }];
  });
  const [first] = said.sort((a, b) => compare(b.months, a.months));
  if (first?.reading.state === 'known') return knownOf(onLine(LINES.corridor, first.months), first.reading.seen);
  const cost = read(unit.facts, 'recruitment.workerCost');
  const origins = read(unit.facts, 'recruitment.origins');
  const benchmark = benchmarkOf(unit, reference);
  if (benchmark !== null && origins.state === 'known') return knownOf(onLine(LINES.corridor, benchmark), origins.seen);
  return unknownOf('corridor', cost.state === 'declined' || origins.state === 'declined');
}

/** W from the points of its parts. */
export function workforceScore(points: Readonly<Record<Part, Fraction>>, S: Fraction): Fraction {
  const k = fraction(compare(S, fraction(50)) >= 0 ? 1 : '0.25');
  const people = [points.migrants, points.agency, points.casual].map((part) => rounded(times(k, part), 8));
  return lowest([HUNDRED, sum([...people, points.corridor, points.housing, points.isolated])]);
}

export const pointsOf = (
  parts: Readonly<Record<Part, PartPoints>>,
  end: 'points' | 'least' | 'most',
): Readonly<Record<Part, Fraction>> => ({
  migrants: parts.migrants[end],
  agency: parts.agency[end],
  casual: parts.casual[end],
  corridor: parts.corridor[end],
  housing: parts.housing[end],
  isolated: parts.isolated[end],
});
