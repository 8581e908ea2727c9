import { decimal, least, times } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';

/** What is known of one part of the workforce score: its value in 1e-8, or why there is none. */
export type Part = Decimal | 'unknown' | 'declined';

/** The inputs of W. Shares 0 to 1, `corridor` in months of earnings, yes-or-no parts 1 or 0. Source: methodology 3.2, W. */
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

/** Maximum points of each part; coverage weighs the parts by them. */
export const PART_MAXIMA: Readonly<Record<keyof WorkforceParts, number>> = {
  migrants: 40,
  agency: 30,
  casual: 10,
  corridor: 15,
  housing: 10,
  isolated: 20,
};

const POINTS = new Map([0, 5, 8, 10, 15, 20, 25, 30, 40].map((value) => [value, decimal(value)]));
const points = (value: number): Decimal => POINTS.get(value) ?? decimal(value);
const share = (value: string): Decimal => decimal(value);
const FIVE_PERCENT = share('0.05');
const TEN_PERCENT = share('0.10');
const QUARTER = share('0.25');
const THIRTY_PERCENT = share('0.30');
const ONE = decimal(1);
const LOW_WAGE_FROM = decimal(50);
const CAP = decimal(100);
const THREE = decimal(3);

const KNOWN: Readonly<Record<keyof WorkforceParts, (value: Decimal) => Decimal>> = {
  migrants: (value) => points(value === 0n ? 0 : value < FIVE_PERCENT ? 10 : value < QUARTER ? 25 : 40),
  agency: (value) => points(value === 0n ? 0 : value < TEN_PERCENT ? 10 : value <= THIRTY_PERCENT ? 20 : 30),
  casual: (value) => points(value < THIRTY_PERCENT ? 0 : 10),
  corridor: (value) => points(value < ONE ? 0 : value < THREE ? 8 : 15),
  housing: (value) => points(value === 0n ? 0 : 10),
  isolated: (value) => points(value === 0n ? 0 : 20),
};
const UNKNOWN: Readonly<Record<keyof WorkforceParts, number>> = {
  migrants: 25,
  agency: 10,
  casual: 5,
  corridor: 8,
  housing: 5,
  isolated: 0,
};
const DECLINED: Readonly<Record<keyof WorkforceParts, number>> = {
  migrants: 40,
  agency: 30,
  casual: 10,
  corridor: 15,
  housing: 10,
  isolated: 0,
};

/**
 * W, 0 to 100. `sectorScore` sets k: 1 from 50 on, else .25, because skilled foreign staff are not the risk.
 * `tieCoded`: the country has a coded destination index above 0, where unknown migrants count 40.
 */
export function workforceScore(
  parts: WorkforceParts,
  sectorScore: Decimal,
  tieCoded: boolean,
  reading: Reading = 'table',
): WorkforceScore {
  const k = sectorScore >= LOW_WAGE_FROM ? ONE : QUARTER;
  const noMigrants = parts.migrants === 0n || (reading === 'least' && typeof parts.migrants === 'string');
  const unscaled = (key: keyof WorkforceParts): Decimal => {
    const part = parts[key];
    if (typeof part === 'bigint') return KNOWN[key](part);
    if (reading === 'least') return 0n;
    if (reading === 'most') return points(PART_MAXIMA[key]);
    if (part === 'declined') return points(DECLINED[key]);
    if ((key === 'corridor' || key === 'housing') && noMigrants) return 0n;
    return points(key === 'migrants' && tieCoded ? DECLINED.migrants : UNKNOWN[key]);
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
  return (Object.keys(PART_MAXIMA) as (keyof WorkforceParts)[]).filter(
    (key) =>
      typeof parts[key] === 'bigint' ||
      (parts.migrants === 0n && (key === 'corridor' || key === 'housing') && parts[key] === 'unknown'),
  );
}
