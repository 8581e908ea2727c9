import type { DataColumn } from './columns.ts';

/** Pixels. A narrower column shows nothing; a wider one nobody needs. */
export const LEAST_WIDTH = 48;
export const MOST_WIDTH = 800;
/** Of a column that nobody has measured. */
const UNKNOWN = 120;

/** The widths of all columns after one of them got another. */
export function widthsAfter(
  before: Readonly<Record<string, number>>,
  id: string,
  width: number,
): Readonly<Record<string, number>> {
  return { ...before, [id]: Math.round(Math.min(Math.max(width, LEAST_WIDTH), MOST_WIDTH)) };
}

/** The width of each column, in pixels, where some were chosen: those that came later have what they ask for. */
export function pixelsOf<Row>(
  columns: readonly Pick<DataColumn<Row>, 'id' | 'width'>[],
  chosen: Readonly<Record<string, number>>,
): readonly number[] {
  return columns.map(({ id, width }) => chosen[id] ?? (width?.endsWith('px') ? Number.parseInt(width, 10) : UNKNOWN));
}
