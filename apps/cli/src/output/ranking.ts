import { byAttention } from '@plumbline/risk';
import type { RankedRow } from './ranked-row.ts';

/** Keeps the most urgent rows. Memory is bounded by twice the limit. */
export class Ranking {
  readonly #limit: number;
  #rows: RankedRow[] = [];
  #seen = 0;

  /** @param limit how many rows to keep; Infinity keeps all */
  constructor(limit: number) {
    this.#limit = limit;
  }

  add(row: RankedRow): void {
    this.#seen += 1;
    this.#rows.push(row);
    if (this.#rows.length >= 2 * this.#limit) this.#rows = this.first();
  }

  /** The kept rows, first things first. */
  first(): RankedRow[] {
    return this.#rows.toSorted((a, b) => byAttention(a.standing, b.standing)).slice(0, this.#limit);
  }

  /** How many suppliers came. */
  get seen(): number {
    return this.#seen;
  }
}
