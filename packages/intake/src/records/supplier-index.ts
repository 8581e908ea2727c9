import { FoldedRows } from './folded-rows.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import { HashIndex } from './hash-index.ts';
import type { RowLayout } from './row-layout.ts';
import { siteKey } from './site-key.ts';
import { identityText, supplierIdentity } from './supplier-identity.ts';
import { TextHash } from './text-hash.ts';

const identifierFields = ['supplierId', 'lei', 'registrationNumber'] as const;
const none = -1;
const separator = '\u0000';
/** Most rows of other suppliers that a conflict names; a file can repeat one id a million times. */
const mostNamed = 20;

/** Suppliers that share a hash, in the order of the file. */
class Chains {
  readonly #heads = new HashIndex();
  readonly #last = new GrowingNumbers();
  readonly #next = new GrowingNumbers();
  readonly #head = new GrowingNumbers();

  /** Adds the next supplier; `hash` null: it has nothing to share. */
  add(supplier: number, hash: TextHash | null): void {
    const head = hash === null ? supplier : this.#heads.getOrAdd(hash, supplier);
    this.#head.push(head);
    this.#next.push(none);
    this.#last.push(supplier);
    if (head === supplier) return;
    this.#next.set(this.#last.at(head), supplier);
    this.#last.set(head, supplier);
  }

  /** The other suppliers of the chain, the first ones only. */
  others(supplier: number): number[] {
    if (supplier >= this.#head.length) return [];
    const found: number[] = [];
    for (let at = this.#head.at(supplier); at !== none && found.length < mostNamed; at = this.#next.at(at)) {
      if (at !== supplier) found.push(at);
    }
    return found;
  }
}

/**
 * Which rows make which supplier, collected in the first reading: a few dozen bytes a supplier, and the mapped cells of every row that belongs to a supplier
 * further up. Suppliers are numbered in the order in which they first appear.
 */
export class SupplierIndex {
  readonly #layout: RowLayout;
  readonly #identities = new HashIndex();
  readonly #sites = new HashIndex();
  readonly #contents = new HashIndex();
  readonly #identifiers = new Chains();
  readonly #names = new Chains();
  readonly #firstRow = new GrowingNumbers();
  readonly #ofRow = new GrowingNumbers();
  readonly #firstSite = new GrowingNumbers();
  readonly #firstContent = new GrowingNumbers();
  readonly #hash = new TextHash();
  readonly #hasIdentifiers: boolean;
  readonly folded = new FoldedRows();
  /** Rows without a name. */
  nameless = 0;
  /** Sites of all suppliers. */
  siteCount = 0;

  constructor(layout: RowLayout) {
    this.#layout = layout;
    this.#hasIdentifiers = identifierFields.some((field) => layout.has(field));
  }

  get supplierCount(): number {
    return this.#firstRow.length;
  }

  /** Takes the next readable row. @param cells projected by the layout */
  add(row: number, cells: readonly string[]): void {
    const identity = supplierIdentity(this.#layout, cells);
    if (identity === null) {
      this.nameless += 1;
      this.#ofRow.push(none);
      return;
    }
    const next = this.supplierCount;
    const supplier = this.#identities.getOrAdd(this.#hash.of(identityText(identity)), next);
    this.#ofRow.push(supplier);
    if (supplier !== next) {
      this.#addLater(supplier, row, cells);
      return;
    }
    this.folded.addSupplier();
    this.#firstRow.push(row);
    this.siteCount += 1;
    this.#pushHash(this.#firstSite, siteKey(this.#layout, cells));
    this.#pushHash(this.#firstContent, cells.join(separator));
    if (!this.#hasIdentifiers) return;
    this.#identifiers.add(supplier, identity.kind === 'name' ? null : this.#hash.of(identity.key));
    this.#names.add(supplier, this.#hash.of(identity.nameKey));
  }

  #pushHash(list: GrowingNumbers, text: string): void {
    const { high, low } = this.#hash.of(text);
    list.push(high);
    list.push(low);
  }

  #isFirst(list: GrowingNumbers, supplier: number): boolean {
    const { high, low } = this.#hash;
    return list.at(supplier * 2) === (high | 0) && list.at(supplier * 2 + 1) === (low | 0);
  }

  #addLater(supplier: number, row: number, cells: readonly string[]): void {
    this.#hash.of(cells.join(separator));
    const content = this.#isFirst(this.#firstContent, supplier)
      ? this.#firstRow.at(supplier)
      : this.#contents.getOrAdd(this.#hash, row);
    if (content !== row) {
      this.folded.addRepeat(supplier, row, content);
      return;
    }
    this.folded.addRow(supplier, row, cells);
    const site = siteKey(this.#layout, cells);
    this.#hash.of(site);
    if (this.#isFirst(this.#firstSite, supplier)) return;
    const known = this.#sites.size;
    this.#sites.getOrAdd(this.#hash.of(`${supplier}${separator}${site}`), row);
    if (this.#sites.size > known) this.siteCount += 1;
  }

  /** The supplier of the readable row with that index (0 for the first); -1 for a row without a name. */
  supplierOf(place: number): number {
    return this.#ofRow.at(place);
  }

  /** First rows of suppliers with the same identifier and another name. */
  sameIdentifier(supplier: number): number[] {
    return this.#identifiers.others(supplier).map((other) => this.#firstRow.at(other));
  }

  /** First rows of suppliers with the same name and country and another identifier. */
  sameName(supplier: number): number[] {
    return this.#names.others(supplier).map((other) => this.#firstRow.at(other));
  }
}
