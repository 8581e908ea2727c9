import stringWidth from 'string-width';
import { fit } from './fit.ts';

/** One column of a grid of text. */
export interface GridColumn {
  readonly title: string;
  readonly side?: 'left' | 'right';
  /** Columns of the terminal that it may have at most; it takes what its longest cell needs. */
  readonly most: number;
  /** Columns that it keeps when the grid is too wide. */
  readonly least: number;
}

const GAP = 2;

/** Widths that fit a terminal: as wide as the cells need, then the widest columns give way first, none below its least. */
function widths(columns: readonly GridColumn[], rows: readonly (readonly string[])[], width: number): number[] {
  const wanted = columns.map(({ title, most }, at) => {
    const longest = rows.reduce((best, row) => Math.max(best, stringWidth(row[at] ?? '')), stringWidth(title));
    return Math.min(most, longest);
  });
  const room = width - GAP * (columns.length - 1);
  let over = wanted.reduce((sum, each) => sum + each, 0) - room;
  while (over > 0) {
    const slack = wanted.map((each, at) => each - (columns[at]?.least ?? 0));
    const widest = slack.indexOf(Math.max(...slack));
    if ((slack[widest] ?? 0) <= 0) break;
    wanted[widest] = (wanted[widest] ?? 0) - 1;
    over -= 1;
  }
  return wanted;
}

/** Cells of a row are painted after they were fitted, so that colour does not count as width. */
export type CellPaint = (text: string, row: number, column: number) => string;

/** Lays out rows of text under their titles, within a width. The title line comes first. */
export function grid(
  columns: readonly GridColumn[],
  rows: readonly (readonly string[])[],
  width: number,
  paintCell: CellPaint,
): { head: string; lines: string[] } {
  const wide = widths(columns, rows, width);
  const line = (cells: readonly string[], row: number): string =>
    columns
      .map(({ side }, at) => paintCell(fit(cells[at] ?? '', wide[at] ?? 0, side), row, at))
      .join(' '.repeat(GAP))
      .trimEnd();
  return {
    head: line(
      columns.map(({ title }) => title),
      -1,
    ),
    lines: rows.map(line),
  };
}
