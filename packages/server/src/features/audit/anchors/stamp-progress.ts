import type { FileLine } from './anchor-line.ts';

/** How far a time-stamp authority vouches for the file of anchors, as its receipts tell. */
export interface StampProgress {
  /** Number of the last line that it vouches for, and when it did; null before the first time. */
  readonly stamped: { readonly line: number; readonly at: Date } | null;
  /** When the first anchor after that was signed; null if none waits. */
  readonly waitingSince: Date | null;
}

export const NOTHING_STAMPED: StampProgress = { stamped: null, waitingSince: null };

/** Milliseconds between two requests. */
const STAMP_INTERVAL = 60 * 60_000;

/** The progress after one more line. */
export function afterLine(progress: StampProgress, line: FileLine): StampProgress {
  const at = new Date(line.at);
  if (!('stamped' in line)) return { ...progress, waitingSince: progress.waitingSince ?? at };
  // Lines between were signed while the authority was asked.
  const isBehind = line.stamped.line < line.line - 1;
  return { stamped: { line: line.stamped.line, at }, waitingSince: isBehind ? at : null };
}

export function isDue({ stamped, waitingSince }: StampProgress, now: Date): boolean {
  return waitingSince !== null && (stamped === null || now.getTime() - stamped.at.getTime() >= STAMP_INTERVAL);
}

/** Milliseconds for which lines wait only where an hour was left out. */
export const LONG_WAIT = 2 * STAMP_INTERVAL;

export function isStampLate({ waitingSince }: Pick<StampProgress, 'waitingSince'>, now: Date): boolean {
  return waitingSince !== null && now.getTime() - waitingSince.getTime() > LONG_WAIT;
}
