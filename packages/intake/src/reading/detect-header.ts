import type { Explained, RawRow } from './row-source.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** The header record with the reason for the choice. */
export interface DetectedHeader {
  readonly headerRow: number;
  readonly headerWhy: Explained;
  /** Trimmed headings, as many as the record has cells. */
  readonly header: readonly string[];
}

const lookedAt = 50;
const numberSigns = /^[\s\d.,%+\-()/:]+$/;

/**
 * Finds the header below any title lines: the first record that fills about as many cells as the records below it, with
 * different texts instead of numbers.
 * @param records the first records of the file in their order, blank ones left out
 * @param wanted the row that the caller sets
 * @throws UnreadableFile `no-header` without any record, `header-row-not-found` when no record starts at `wanted`
 */
export function detectHeader(records: readonly RawRow[], wanted: number | undefined): DetectedHeader {
  if (wanted !== undefined) {
    const record = records.find((candidate) => candidate.row === wanted);
    if (record === undefined) throw new UnreadableFile('header-row-not-found', { row: wanted });
    return headerFrom(record, { code: 'header-set', parameters: { row: wanted } });
  }
  const first = records[0];
  if (first === undefined) throw new UnreadableFile('no-header');
  const filled = records.map((record) => filledCells(record).length).sort((a, b) => a - b);
  const typical = filled[Math.floor(filled.length * 0.75)] ?? 1;
  const top = records.slice(0, lookedAt);
  const enough = typical === 1 ? 1 : Math.max(2, typical * 0.6);
  const record =
    top.find((candidate) => filledCells(candidate).length >= enough && looksLikeHeadings(candidate)) ??
    top.find((candidate) => filledCells(candidate).length >= enough) ??
    first;
  if (record === first) return headerFrom(record, { code: 'header-first-row', parameters: { row: record.row } });
  const titles = records.indexOf(record);
  return headerFrom(record, { code: 'header-below-titles', parameters: { row: record.row, titles } });
}

function headerFrom(record: RawRow, headerWhy: Explained): DetectedHeader {
  return { headerRow: record.row, headerWhy, header: record.cells.map((cell) => cell.trim()) };
}

function filledCells(record: RawRow): string[] {
  return record.cells.filter((cell) => cell.trim() !== '');
}

function looksLikeHeadings(record: RawRow): boolean {
  const cells = filledCells(record).map((cell) => cell.trim());
  const texts = cells.filter((cell) => !(numberSigns.test(cell) && /\d/.test(cell)));
  return (
    texts.length >= cells.length * 0.8 &&
    new Set(cells).size >= cells.length * 0.5 &&
    !cells.some((cell) => cell.endsWith(':'))
  );
}
