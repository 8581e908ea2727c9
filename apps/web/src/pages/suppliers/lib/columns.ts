import type { ColumnKey } from './column-keys.ts';
import { without } from './filter.ts';
import { suppliersSearch, type SuppliersSearch } from './suppliers-search.ts';

/** The columns as they come. */
export const USUAL_COLUMNS: readonly ColumnKey[] = [
  'label',
  'score',
  'name',
  'place',
  'flag',
  'workers',
  'answers',
  'decision',
  'spend',
];

export function shownColumns({ columns }: SuppliersSearch): readonly ColumnKey[] {
  return columns ?? USUAL_COLUMNS;
}

/** The search with other columns; the usual ones are not in the address. */
function withColumns(search: SuppliersSearch, columns: readonly ColumnKey[]): SuppliersSearch {
  const rest = without(search, 'columns');
  return columns.join() === USUAL_COLUMNS.join() ? rest : { ...rest, columns: [...columns] };
}

/** A column shown behind the others, or left out. The name stays: it opens the row. */
export function withColumn(search: SuppliersSearch, key: ColumnKey, isShown: boolean): SuppliersSearch {
  const others = shownColumns(search).filter((one) => one !== key);
  return key === 'name' ? search : withColumns(search, isShown ? [...others, key] : others);
}

/** A column moved by one place; at the end of the row it stays where it is. */
export function moved(search: SuppliersSearch, key: ColumnKey, by: -1 | 1): SuppliersSearch {
  const columns = [...shownColumns(search)];
  const from = columns.indexOf(key);
  const to = from + by;
  const other = columns[to];
  if (from < 0 || other === undefined) return search;
  [columns[from], columns[to]] = [other, key];
  return withColumns(search, columns);
}

/** The search with so many columns at the start that stay in view. */
export function withPinned(search: SuppliersSearch, pinned: number): SuppliersSearch {
  const rest = without(search, 'pinned');
  return pinned === 0 ? rest : { ...rest, pinned };
}

/** The search with the table as it comes: its columns, their order and widths, none pinned, comfortable rows. */
export function withUsualTable(search: SuppliersSearch): SuppliersSearch {
  return without(search, 'columns', 'pinned', 'density', 'widths');
}

/** The widths that were chosen, by column; null where none were. */
export function chosenWidths({ widths }: SuppliersSearch): Readonly<Record<string, number>> | null {
  if (widths === undefined) return null;
  return Object.fromEntries(
    widths.map((one) => {
      const at = one.lastIndexOf('-');
      return [one.slice(0, at), Number(one.slice(at + 1))];
    }),
  );
}

/** The search with other widths; null stands for the usual ones. */
export function withWidths(search: SuppliersSearch, widths: Readonly<Record<string, number>> | null): SuppliersSearch {
  const rest = without(search, 'widths');
  if (widths === null) return rest;
  return suppliersSearch({ ...rest, widths: Object.entries(widths).map(([key, width]) => `${key}-${String(width)}`) });
}
