/** Which rows exist now. */
export interface RowWindow {
  readonly indexes: readonly number[];
  readonly last: number;
  /** Pixels that stand for the rows before and after them. */
  readonly before: number;
  readonly after: number;
  readonly measure?: (element: Element | null) => void;
  readonly scrollTo: (index: number) => void;
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
