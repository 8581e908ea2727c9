import { decimal, most } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import type { MethodNumbers } from '../method.ts';
import type { MajorityBand } from '../reference.ts';

/** What decides which answer is usual for some work in some place. */
export interface Surroundings {
  readonly C0: Decimal | null;
  readonly D: Decimal | null;
  /** Published share of migrants among the workers of that work there; null without a row. */
  readonly majority: MajorityBand | null;
  /** Key of the sector; null when it is not known. */
  readonly sector: string | null;
}

/** The answers that count where nothing is known: a share of migrants, and points for the other parts. A default, never a fact. */
export interface UsualAnswers {
  readonly migrants: Decimal;
  readonly agency: Decimal;
  readonly casual: Decimal;
  readonly corridor: Decimal;
  readonly housing: Decimal;
  readonly isolated: Decimal;
}

/** Sectors whose work is often casual, seasonal or paid by the piece. */
const OFTEN_CASUAL: ReadonlySet<string> = new Set(['CON', 'AGR', 'AGR-FISH', 'DOM', 'MIN', 'MAN-BRICK']);
/** Bands in which so few are migrants that the law's ties say nothing of the usual worker. */
const FEW: ReadonlySet<MajorityBand> = new Set(['<10%', '10-25%']);
const USUAL_SHARE = {
  '25-50%': 'migrantsUsualQuarter',
  '50-80%': 'migrantsUsualHalf',
  '>=80%': 'migrantsUsualMost',
} as const;
/** Lower edge of each band. */
const EDGE: Readonly<Record<MajorityBand, Decimal>> = {
  '<10%': 0n,
  '10-25%': decimal('0.10'),
  '25-50%': decimal('0.25'),
  '50-80%': decimal('0.50'),
  '>=80%': decimal('0.80'),
};

/** The least published share of migrants among the workers of that work there; 0 without a row. */
export function majorityAtLeast(band: MajorityBand | null): Decimal {
  return band === null ? 0n : EDGE[band];
}

/** At least half of the workers of that work there are migrants. */
export function mostAreMigrants(band: MajorityBand | null): boolean {
  return band === '50-80%' || band === '>=80%';
}

/** See docs/methodology.md#workforce. */
export function usualAnswers(numbers: MethodNumbers, { C0, D, majority, sector }: Surroundings): UsualAnswers {
  const few = majority !== null && FEW.has(majority);
  const published = majority === null || majority === '<10%' || majority === '10-25%' ? null : USUAL_SHARE[majority];
  const tied = D !== null && D >= numbers.tiedFrom && !few;
  const high = tied || (C0 !== null && C0 >= numbers.usualHighFrom) || published !== null;
  const shares = [
    numbers.migrantsUsual,
    ...(tied ? [numbers.migrantsUsualTied] : []),
    ...(published === null ? [] : [numbers[published]]),
  ];
  return {
    migrants: shares.reduce(most),
    agency: high ? numbers.agencyUsualHigh : numbers.agencyUsual,
    casual: high && sector !== null && OFTEN_CASUAL.has(sector) ? numbers.casualUsualHigh : numbers.casualUsual,
    corridor: tied ? numbers.corridorUsualTied : numbers.corridorUsual,
    housing: tied || published !== null ? numbers.housingUsualHigh : numbers.housingUsual,
    isolated: numbers.isolatedUsual,
  };
}
