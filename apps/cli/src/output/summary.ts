import type { Explained } from '@plumbline/facts';
import type { Gap, Label, Lane } from '@plumbline/risk';
import type { RankedRow } from './ranked-row.ts';

/** What happened to values or rows for one reason: how often, and the first of them. */
export interface Occurrence {
  readonly count: number;
  readonly row: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: Explained;
  readonly remedy: Explained;
}

/** A problem or a rejection, as far as the summary reads it. */
export type Occurred = Omit<Occurrence, 'count' | 'column' | 'value'> & {
  readonly code: string;
  readonly column?: string | null;
  readonly value?: string | null;
};

const increased = <K>(counts: Map<K, number>, key: K, by = 1): void => {
  counts.set(key, (counts.get(key) ?? 0) + by);
};

/** Counts a run as it streams. Memory grows with countries, facts and reasons, not with suppliers. */
export class Summary {
  readonly labels = new Map<Label, number>();
  readonly lanes = new Map<Lane, number>();
  readonly sectors = new Map<string, number>();
  /** By ISO 3166-1 alpha-2; null for suppliers whose country is not known. */
  readonly countries = new Map<string | null, number>();
  /** Suppliers by fact that they could tell and have not. */
  readonly unknown = new Map<string, number>();
  readonly declined = new Map<string, number>();
  /** Suppliers that wait for an edition of reference data. */
  readonly editions = new Map<string, number>();
  /** Suppliers by kind of screening list that was not given. */
  readonly notScreened = new Map<string, number>();
  readonly problems = new Map<string, Occurrence>();
  readonly rejected = new Map<string, Occurrence>();
  /** What a person must decide, by kind. */
  readonly reviews = new Map<string, number>();
  mergedRows = 0;

  addSupplier(row: RankedRow, gaps: readonly Gap[]): void {
    increased(this.labels, row.label);
    increased(this.lanes, row.lane);
    increased(this.sectors, row.sector);
    increased(this.countries, row.country);
    const { unknown, declined, editions, notScreened } = this;
    const by = { supplier: unknown, buyer: unknown, desk: unknown, declined, reference: editions, notScreened };
    for (const { kind, fact } of gaps) increased(by[kind], fact);
  }

  addReview(kind: string): void {
    increased(this.reviews, kind);
  }

  addProblem(problem: Occurred): void {
    this.#occurred(this.problems, problem);
  }

  addRejected(rejection: Occurred): void {
    this.#occurred(this.rejected, rejection);
  }

  #occurred(into: Map<string, Occurrence>, { code, row, column = null, value = null, reason, remedy }: Occurred): void {
    const before = into.get(code);
    into.set(code, before ? { ...before, count: before.count + 1 } : { count: 1, row, column, value, reason, remedy });
  }
}
