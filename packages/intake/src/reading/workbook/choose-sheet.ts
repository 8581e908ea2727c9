import { detectHeader } from '../detect-header.ts';
import type { OpenedWorkbook, RawRow, ReadOptions } from '../row-source.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { cellTexts, type Workbook } from './workbook.ts';

const sampledRows = 1_000;

/**
 * Picks the sheet that is most like a table: the most filled cells below a header within its first rows;
 * hidden sheets only when no other has any. A sheet named by the caller is always taken.
 * @throws UnreadableFile `sheet-not-found` (with the names), `no-rows-in-workbook`, and what reading may throw
 */
export async function chooseSheet(
  workbook: Workbook,
  options: Pick<ReadOptions, 'sheet' | 'headerRow'>,
): Promise<OpenedWorkbook> {
  const names = workbook.sheets.map((sheet) => sheet.name);
  if (options.sheet !== undefined) {
    const index = names.indexOf(options.sheet);
    if (index === -1) throw new UnreadableFile('sheet-not-found', { sheet: options.sheet, sheets: listed(names) });
    return opened(workbook, index, await sample(workbook, index), options, 'sheet-set');
  }
  let best: { index: number; rows: RawRow[]; cells: number } | null = null;
  for (const hidden of [false, true]) {
    for (const [index, sheet] of workbook.sheets.entries()) {
      if (sheet.hidden !== hidden) continue;
      const rows = await sample(workbook, index);
      const cells = rows.length === 0 ? 0 : filledBelowHeader(rows, options.headerRow);
      if (rows.length > 0 && (best === null || cells > best.cells)) best = { index, rows, cells };
    }
    if (best !== null) break;
  }
  if (best === null) throw new UnreadableFile('no-rows-in-workbook', { sheets: listed(names) });
  return opened(workbook, best.index, best.rows, options, names.length === 1 ? 'sheet-only-one' : 'sheet-most-rows');
}

async function opened(
  workbook: Workbook,
  index: number,
  rows: RawRow[],
  options: Pick<ReadOptions, 'headerRow'>,
  code: string,
): Promise<OpenedWorkbook> {
  const found = detectHeader(rows, options.headerRow);
  const sheet = workbook.sheets[index]?.name ?? '';
  const below = rows.filter((row) => row.row > found.headerRow).length;
  return {
    format: workbook.format,
    sheet,
    sheetWhy: { code, parameters: { sheet, rows: below, sheets: workbook.sheets.length } },
    sheets: workbook.sheets.map((each) => each.name),
    ...found,
    // A date in the sheet describes the list; the properties only describe the last save of the file.
    writtenDate: (await dayIn(rows.filter(({ row }) => row < found.headerRow))) ?? workbook.writtenDate,
  };
}

/** What reads days, with its words of many languages, is loaded only where a sheet has titles. */
async function dayIn(titles: readonly RawRow[]): Promise<string | null> {
  if (titles.length === 0) return null;
  const { titleDay } = await import('../title-day.ts');
  return titleDay(titles);
}

function filledBelowHeader(rows: readonly RawRow[], wanted: number | undefined): number {
  const known = rows.some((row) => row.row === wanted);
  const { headerRow, header } = detectHeader(rows, known ? wanted : undefined);
  let filled = 0;
  for (const row of rows) {
    if (row.row <= headerRow) continue;
    filled += row.cells.filter((cell, column) => cell !== '' && (header[column] ?? '') !== '').length;
  }
  return filled;
}

async function sample(workbook: Workbook, index: number): Promise<RawRow[]> {
  const sampled: RawRow[] = [];
  for await (const { rows, texts } of workbook.rows(index)) {
    for (const row of rows) {
      const cells = cellTexts(row, texts);
      if (cells.some((cell) => cell.trim() !== '')) sampled.push({ row: row.row, cells });
      if (sampled.length === sampledRows) return sampled;
    }
  }
  return sampled;
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 20).map((name) => JSON.stringify(name));
  return names.length > shown.length ? `${shown.join(', ')}, …` : shown.join(', ');
}
