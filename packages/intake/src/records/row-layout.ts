import type { FieldKey } from '@plumbline/facts';
import type { FieldSource, Mapping } from '../mapping/mapping.ts';

/** The cells of a row that are kept, and the position of each field among them. */
export class RowLayout {
  readonly #columns: readonly number[];
  readonly #slots = new Map<FieldKey, number>();
  readonly sources: ReadonlyMap<FieldKey, FieldSource>;

  constructor({ sources }: Mapping) {
    this.sources = sources;
    const columns: number[] = [];
    for (const { field, column } of sources.values()) {
      if (column === null) continue;
      this.#slots.set(field, columns.length);
      columns.push(column);
    }
    this.#columns = columns;
  }

  /** The mapped cells of a row, trimmed, in the order of the layout. */
  project(cells: readonly string[]): string[] {
    return this.#columns.map((column) => (cells[column] ?? '').trim());
  }

  /** Text of a field in a projected row: the cell, the constant, or nothing. */
  text(cells: readonly string[], field: FieldKey): string {
    const slot = this.#slots.get(field);
    if (slot !== undefined) return cells[slot] ?? '';
    return this.sources.get(field)?.constant?.trim() ?? '';
  }

  /** True when a column or a constant gives the field. */
  has(field: FieldKey): boolean {
    return this.sources.has(field);
  }
}
