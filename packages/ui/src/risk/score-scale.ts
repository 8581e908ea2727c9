import type { Label } from './labels.ts';
import scale from './score-scale.json' with { type: 'json' };

/** A stretch of the scale that reads as one band. */
export interface Stretch {
  readonly label: Label;
  readonly from: number;
  readonly to: number;
}

/** The end of the scale. */
export const TOP = 100;

/** What context alone, and gaps in safeguards, can reach at most. */
export const CAP = scale.contextCap;

/** How the floor of a finding reads, and how context reads: the same number need not be the same band. */
const BANDS = {
  found: [
    { label: 'LOW', from: 0, to: scale.mediumFrom },
    { label: 'MEDIUM', from: scale.mediumFrom, to: scale.highFloorFrom },
    { label: 'HIGH', from: scale.highFloorFrom, to: scale.criticalFloorFrom },
    { label: 'CRITICAL', from: scale.criticalFloorFrom, to: TOP },
  ],
  context: [
    { label: 'LOW', from: 0, to: scale.mediumFrom },
    { label: 'MEDIUM', from: scale.mediumFrom, to: scale.highFrom },
    { label: 'HIGH', from: scale.highFrom, to: CAP },
  ],
} as const satisfies Record<string, readonly Stretch[]>;

export type Reading = keyof typeof BANDS;

/** The bands of a reading; none for a result of another version of the method, whose thresholds are not these. */
export function bandsOf(reading: Reading, method: string): readonly Stretch[] {
  return method === scale.method ? BANDS[reading] : [];
}

/** The band that a number falls into; null where the bands are not known. */
export function bandAt(bands: readonly Stretch[], value: number): Label | null {
  return bands.findLast(({ from }) => value >= from)?.label ?? null;
}

/** Where the scale has a number: at its ends and wherever a band begins. What would touch the score is left out. */
export function numbersAlong(method: string, score: number | null): readonly number[] {
  const starts = (['found', 'context'] as const).flatMap((reading) => bandsOf(reading, method).map(({ from }) => from));
  const all = [...new Set([0, ...starts, TOP])].toSorted((a, b) => a - b);
  return all.filter((number) => score === null || Math.abs(number - score) >= NEAR);
}

/** Numbers nearer to each other than this would touch on a phone. */
const NEAR = 7;

/** A place on the scale, from its start. */
export function along(value: number): string {
  return `${Math.min(Math.max(value / TOP, 0), 1) * 100}%`;
}
