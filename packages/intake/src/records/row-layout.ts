import type { FieldKey } from '@plumbline/facts';
import type { FieldSource, Mapping } from '../mapping/mapping.ts';
import { derivedCountry, FIELDS_OF_SOURCE, sourceNamed } from '../places/derived-country.ts';
import { joinedText } from '../mapping/several-columns.ts';

/** The cells of a row that are kept, and the position of each field among them. */
export class RowLayout {
  readonly #columns: readonly number[];
  readonly #slots = new Map<FieldKey, readonly number[]>();
  readonly sources: ReadonlyMap<FieldKey, FieldSource>;

  constructor({ sources }: Mapping) {
    this.sources = sources;
    const columns: number[] = [];
    for (const { field, columns: its } of sources.values()) {
      if (its.length === 0) continue;
      const start = columns.length;
      this.#slots.set(
        field,
        its.map((_, place) => start + place),
      );
      columns.push(...its);
    }
    this.#columns = columns;
  }

  /** The mapped cells of a row, trimmed, in the order of the layout. */
  project(cells: readonly string[]): string[] {
    return this.#columns.map((column) => (cells[column] ?? '').trim());
  }

  /** Text of a field in a projected row: the cell, the cells of its columns together, the constant, or nothing. */
  text(cells: readonly string[], field: FieldKey): string {
    const slots = this.#slots.get(field);
    if (slots?.length === 1) return cells[slots[0] ?? 0] ?? '';
    if (slots !== undefined)
      return joinedText(
        field,
        slots.map((slot) => cells[slot] ?? ''),
      );
    const constant = this.sources.get(field)?.constant?.trim() ?? '';
    const source = field === 'country' ? sourceNamed(constant) : undefined;
    return source === undefined ? constant : (derivedCountry(source, (each) => this.text(cells, each)) ?? '');
  }

  /** The headings of the columns from which the country is told, for one that is not written; null where it is. */
  derivedFrom(field: FieldKey): string | null {
    const source = field === 'country' ? sourceNamed(this.sources.get(field)?.constant ?? '') : undefined;
    if (source === undefined) return null;
    return FIELDS_OF_SOURCE[source].map((each) => this.sources.get(each)?.header ?? '').join(' + ');
  }

  /** True when a column or a constant gives the field. */
  has(field: FieldKey): boolean {
    return this.sources.has(field);
  }
}
