import type { FieldKey } from '@plumbline/facts';
import type { FieldSource, Mapping } from '../mapping/mapping.ts';
import { derivedCountry, FIELDS_OF_SOURCE, sourceNamed, type CountrySource } from '../places/derived-country.ts';
import { joinedText } from '../mapping/several-columns.ts';

/** The cells of a row that are kept, and the position of each field among them. */
export class RowLayout {
  readonly #columns: readonly number[];
  readonly #slots = new Map<FieldKey, readonly number[]>();
  readonly sources: ReadonlyMap<FieldKey, FieldSource>;

  constructor({ sources }: Pick<Mapping, 'sources'>) {
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

  /**
   * Text of a field in a projected row: the cell, the cells of its columns together, the constant, or nothing. A country that is told from other columns is
   * so only where its own column is blank.
   */
  text(cells: readonly string[], field: FieldKey): string {
    const written = this.#written(cells, field);
    if (written !== null && (written !== '' || field !== 'country')) return written;
    const source = this.#sourceOf(field);
    if (source !== undefined) return derivedCountry(source, (each) => this.text(cells, each)) ?? '';
    return written ?? this.sources.get(field)?.constant?.trim() ?? '';
  }

  /** The headings of the columns from which the country of a projected row is told; null where it is written, and for every other field. */
  derivedFrom(cells: readonly string[], field: FieldKey): string | null {
    const source = this.#sourceOf(field);
    if (source === undefined || (this.#written(cells, field) ?? '') !== '') return null;
    return FIELDS_OF_SOURCE[source].map((each) => this.sources.get(each)?.header ?? '').join(' + ');
  }

  /** True for a field with one value for every row. */
  isConstant(field: FieldKey): boolean {
    return (this.sources.get(field)?.constant ?? null) !== null && this.#sourceOf(field) === undefined;
  }

  #sourceOf(field: FieldKey): CountrySource | undefined {
    return field === 'country' ? sourceNamed(this.sources.get(field)?.constant ?? '') : undefined;
  }

  /** What stands in the columns of a field; null where it has none. */
  #written(cells: readonly string[], field: FieldKey): string | null {
    const slots = this.#slots.get(field);
    if (slots === undefined) return null;
    if (slots.length === 1) return cells[slots[0] ?? 0] ?? '';
    return joinedText(
      field,
      slots.map((slot) => cells[slot] ?? ''),
    );
  }

  /** True when a column or a constant gives the field. */
  has(field: FieldKey): boolean {
    return this.sources.has(field);
  }
}
