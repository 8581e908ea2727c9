import type { FoldedRows } from './folded-rows.ts';
import type { GrowingNumbers } from './growing-numbers.ts';
import type { HashGroups } from './shared-hashes.ts';

/** Most rows of other suppliers that a conflict names; a file can repeat one id a million times. */
const mostNamed = 20;

interface Parts {
  /** Supplier of each readable row; -1 for a row without a name. */
  readonly ofRow: GrowingNumbers;
  readonly firstRow: GrowingNumbers;
  readonly identifiers: HashGroups;
  readonly names: HashGroups;
  readonly folded: FoldedRows;
  readonly toldApart: ReadonlySet<number>;
}

/**
 * Which rows make which supplier, for the second reading: about 20 bytes a row, and the mapped cells of every row that belongs to a supplier further up.
 * Suppliers are numbered in the order in which they first appear.
 */
export class SupplierIndex {
  readonly #parts: Parts;
  readonly folded: FoldedRows;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.folded = parts.folded;
  }

  /** The supplier of the readable row with that index (0 for the first); -1 for a row without a name. */
  supplierOf(place: number): number {
    return this.#parts.ofRow.at(place);
  }

  /** True for a supplier with the name and the identifier of another, but another registration number: it is known by that number. */
  isToldApart(supplier: number): boolean {
    return this.#parts.toldApart.has(supplier);
  }

  /** First rows of suppliers with the same identifier and another name. */
  sameIdentifier(supplier: number): number[] {
    return this.#firstRows(this.#parts.identifiers.others(supplier, mostNamed));
  }

  /** First rows of suppliers with the same name and country and another identifier. */
  sameName(supplier: number): number[] {
    return this.#firstRows(this.#parts.names.others(supplier, mostNamed));
  }

  #firstRows(suppliers: readonly number[]): number[] {
    return suppliers.map((supplier) => this.#parts.firstRow.at(supplier));
  }
}
