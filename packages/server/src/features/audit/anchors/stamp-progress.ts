import { isAnchor, type FileLine, type ReceiptLine } from './anchor-line.ts';

/** How far a time-stamp authority vouches for the file of anchors, as its receipts tell. */
export interface StampProgress {
  /** The last receipt; null before the first. */
  readonly receipt: ReceiptLine | null;
  /** When the first anchor after that was signed; null if none waits. */
  readonly waitingSince: Date | null;
}

export const NOTHING_STAMPED: StampProgress = { receipt: null, waitingSince: null };

/** Milliseconds between two requests. */
const STAMP_INTERVAL = 60 * 60_000;

/** The progress after one more line. */
export function afterLine(progress: StampProgress, line: FileLine): StampProgress {
  const at = new Date(line.at);
  if (isAnchor(line)) return { ...progress, waitingSince: progress.waitingSince ?? at };
  // Lines between were signed while the authority was asked.
  const isBehind = line.stamped.line < line.line - 1;
  return { receipt: line, waitingSince: isBehind ? at : null };
}

export function isDue({ receipt, waitingSince }: StampProgress, now: Date): boolean {
  const last = receipt === null ? 0 : new Date(receipt.at).getTime();
  return waitingSince !== null && now.getTime() - last >= STAMP_INTERVAL;
}

/** Milliseconds for which lines wait only where an hour was left out. */
export const LONG_WAIT = 2 * STAMP_INTERVAL;

export function isStampLate({ waitingSince }: Pick<StampProgress, 'waitingSince'>, now: Date): boolean {
  return waitingSince !== null && now.getTime() - waitingSince.getTime() > LONG_WAIT;
}
