import { FoldedRows } from './folded-rows.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import { HashIndex } from './hash-index.ts';
import type { RowLayout } from './row-layout.ts';
import { SharedHashes } from './shared-hashes.ts';
import { siteKey } from './site-key.ts';
import { SupplierIndex } from './supplier-index.ts';
import { byRegistration, identityText, supplierIdentity, type SupplierIdentity } from './supplier-identity.ts';
import { TextHash } from './text-hash.ts';

const identifierFields = ['supplierId', 'lei', 'registrationNumber'] as const;
const none = -1;
const separator = '\u0000';

/** Collects in the first reading which rows make which supplier: up to a hundred bytes a supplier, most of which are free again once the index is made. */
export class SupplierCollector {
  readonly #layout: RowLayout;
  readonly #identities = new HashIndex();
  readonly #sites = new HashIndex();
  readonly #contents = new HashIndex();
  readonly #identifiers = new SharedHashes();
  readonly #names = new SharedHashes();
  /** The two halves of the hash of each supplier's registration number; both are 0 while no row has given one. */
  readonly #registrations = new GrowingNumbers();
  readonly #toldApart = new Set<number>();
  readonly #firstRow = new GrowingNumbers();
  readonly #ofRow = new GrowingNumbers();
  readonly #firstSite = new GrowingNumbers();
  readonly #firstContent = new GrowingNumbers();
  readonly #hash = new TextHash();
  readonly #hasIdentifiers: boolean;
  readonly #folded = new FoldedRows();
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
    const said = supplierIdentity(this.#layout, cells);
    if (said === null) {
      this.nameless += 1;
      this.#ofRow.push(none);
      return;
    }
    const next = this.supplierCount;
    const { supplier, identity } = this.#supplierOf(said, next);
    this.#ofRow.push(supplier);
    if (supplier !== next) {
      this.#addLater(supplier, row, cells);
      return;
    }
    this.#folded.addSupplier();
    this.#firstRow.push(row);
    this.siteCount += 1;
    this.#pushHash(this.#firstSite, siteKey(this.#layout, cells));
    this.#pushHash(this.#firstContent, cells.join(separator));
    if (!this.#hasIdentifiers) return;
    if (identity !== said) this.#toldApart.add(supplier);
    this.#identifiers.add(identity.kind === 'name' ? null : this.#hash.of(identity.key));
    this.#names.add(this.#hash.of(identity.nameKey));
  }

  /** A company has one registration number in a country: a row with another one than its supplier is of another supplier. */
  #supplierOf(
    said: SupplierIdentity,
    next: number,
  ): { readonly supplier: number; readonly identity: SupplierIdentity } {
    const supplier = this.#identities.getOrAdd(this.#hash.of(identityText(said)), next);
    if (!this.#hasIdentifiers || this.#agrees(supplier, said.registration)) return { supplier, identity: said };
    const identity = byRegistration(said);
    const other = this.#identities.getOrAdd(this.#hash.of(identityText(identity)), next);
    this.#agrees(other, identity.registration);
    return { supplier: other, identity };
  }

  /** True unless both have a registration number, and not the same. A supplier takes the first that one of its rows gives. */
  #agrees(supplier: number, registration: string | null): boolean {
    const [high, low] = [supplier * 2, supplier * 2 + 1];
    while (this.#registrations.length <= low) this.#registrations.push(0);
    if (registration === null) return true;
    const hash = this.#hash.of(registration);
    if (this.#registrations.at(high) === 0 && this.#registrations.at(low) === 0) {
      this.#registrations.set(high, hash.high);
      this.#registrations.set(low, hash.low);
      return true;
    }
    return this.#registrations.at(high) === (hash.high | 0) && this.#registrations.at(low) === (hash.low | 0);
  }

  /** What the second reading needs, when all rows are in. */
  index(): SupplierIndex {
    return new SupplierIndex({
      ofRow: this.#ofRow,
      firstRow: this.#firstRow,
      identifiers: this.#identifiers.groups(),
      names: this.#names.groups(),
      folded: this.#folded,
      toldApart: this.#toldApart,
    });
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
      this.#folded.addRepeat(supplier, row, content);
      return;
    }
    this.#folded.addRow(supplier, row, cells);
    const site = siteKey(this.#layout, cells);
    this.#hash.of(site);
    if (this.#isFirst(this.#firstSite, supplier)) return;
    const known = this.#sites.size;
    this.#sites.getOrAdd(this.#hash.of(`${supplier}${separator}${site}`), row);
    if (this.#sites.size > known) this.siteCount += 1;
  }
}
