import type { DataTableProps } from './columns.ts';

/** Which rows exist now. */
export interface RowWindow {
  readonly indexes: readonly number[];
  /** Of these, the rows that are drawn a little later. */
  readonly waiting?: ReadonlySet<number>;
  readonly last: number;
  /** Pixels that stand for the rows before and after them. */
  readonly before: number;
  readonly after: number;
  /** Pixels that a row has if nobody measured it. */
  readonly expected?: number;
  readonly measure?: (element: Element | null) => void;
  readonly scrollTo: (index: number) => void;
  /** How many rows are in view, where the table scrolls. */
  readonly page?: () => number;
}

/** How many rows there are and what they are, whether they are read from the start or where somebody looks. */
export function rowsOf<Row extends object>({ rows, inView }: Pick<DataTableProps<Row>, 'rows' | 'inView'>) {
  return {
    count: inView?.count ?? rows.length,
    at: (index: number): Row | undefined => rows[index] ?? inView?.at(index),
  };
}

/** The window of a short table: everything. */
export function allRows(count: number): RowWindow {
  return {
    indexes: Array.from({ length: count }, (_, index) => index),
    last: count - 1,
    before: 0,
    after: 0,
    scrollTo: () => undefined,
  };
}

/** The place of the row that an element is in. */
export function placeOf(element: Element | null | undefined): number | null {
  const index = element?.closest('[data-index]')?.getAttribute('data-index');
  return index ? Number(index) : null;
}
