/** A line of a phone, as the browser imitates it. */
export interface Line {
  readonly name: string;
  /** From a request to the first byte of its answer. */
  readonly milliseconds: number;
  /** Kilobits a second, each way. */
  readonly kilobits: number;
}

/** What a phone has where the signal is bad, and where it is middling: the second is what Lighthouse calls slow 4G. */
export const LINES: readonly Line[] = [
  { name: '3G', milliseconds: 400, kilobits: 400 },
  { name: 'slow 4G', milliseconds: 150, kilobits: 1_600 },
];

/** Seconds that so many bytes take at least: one answer, and no byte later than the line brings it. */
export function leastSeconds({ milliseconds, kilobits }: Line, bytes: number): number {
  return milliseconds / 1e3 + (bytes * 8) / (kilobits * 1e3);
}
