import { readingLimits } from '../reading-limits.ts';

/** The lines of one record with broken quoting, as they stand in the file, as far as one cell of a table holds them. */
export class BrokenLines {
  /** The line where they begin, from 1; null while no record is broken. */
  since: number | null = null;
  #text = '';

  /** Adds what stands in `source` between two places. */
  keep(source: string, from: number, to: number): void {
    const room = readingLimits.cellCharacters - this.#text.length;
    if (room > 0) this.#text += source.slice(from, Math.min(to, from + room));
  }

  /** The lines, after which no record is broken. */
  take(): string {
    const text = this.#text.trimEnd();
    this.#text = '';
    this.since = null;
    return text;
  }
}
