/** A rejected row as the person has corrected it: a cell under each heading. */
export interface CorrectedRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Stands for a NUL, which no field shows. */
const SHOWN_NUL = '␀';

/** The cell as it is shown and edited. */
export function shownCell(cell: string): string {
  return cell.replaceAll('\0', SHOWN_NUL);
}

function writtenCell(shown: string): string {
  return shown.replaceAll(SHOWN_NUL, '\0');
}

/** The row as it is sent. */
export function sentRow({ row, cells }: CorrectedRow): { row: number; cells: string[] } {
  return { row, cells: cells.map(writtenCell) };
}

export function isSame(cells: readonly string[], others: readonly string[]): boolean {
  return cells.length === others.length && cells.every((cell, at) => cell === others[at]);
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

/** The file of corrected rows: the same headings and a cell under each, then the number of the row in the first file. Every cell is quoted. */
export function correctedFile(header: readonly string[], rowHeading: string, rows: readonly CorrectedRow[]): string {
  const lines = [
    [...header, rowHeading],
    ...rows.map((each) => {
      const { row, cells } = sentRow(each);
      return [...header.map((_, at) => cells[at] ?? ''), String(row)];
    }),
  ];
  return lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

/** Rows and characters that are read again at a time: a request has a limit. */
const MOST = { rows: 50, characters: 60_000 };

/** The first rows that fit into one request, at least one. */
export function firstRequest(rows: readonly CorrectedRow[]): readonly CorrectedRow[] {
  let characters = 0;
  const taken: CorrectedRow[] = [];
  for (const each of rows) {
    characters += each.cells.reduce((sum, cell) => sum + cell.length + 8, 0);
    if (taken.length > 0 && (taken.length >= MOST.rows || characters > MOST.characters)) break;
    taken.push(each);
  }
  return taken;
}
