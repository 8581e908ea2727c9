import { read, set_cptable, type CellObject, type WorkBook } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { readingLimits } from '../reading-limits.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { displayedNumber, numberFormatFrom, plainFormat, type NumberFormat } from './displayed-number.ts';
import { spansIn, type HiddenParts } from './hidden-parts.ts';
import type { SheetRow, SheetRows, Workbook } from './workbook.ts';

const batchSize = 500;

/** Opens an XLS from its bytes; such a file can only be read whole. @throws UnreadableFile */
export function openXls(bytes: Buffer): Workbook {
  assertWorkbookStream(bytes);
  set_cptable(codePages);
  const book = parse(bytes);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const written = book.Props?.ModifiedDate ?? book.Props?.CreatedDate;
  return {
    format: 'xls',
    writtenDate:
      written instanceof Date && !Number.isNaN(written.getTime()) ? written.toISOString().slice(0, 10) : null,
    sheets: book.SheetNames.map((name, index) => ({
      name,
      hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
    })),
    rows: (index) => xlsRows(book, index, date1904),
    hidden: (index) => Promise.resolve(hiddenIn(bytes, index)),
  };
}

function assertWorkbookStream(bytes: Buffer): void {
  const holds = (stream: string): boolean => bytes.includes(Buffer.from(`${stream}\0`, 'utf16le'));
  if (holds('EncryptedPackage')) throw new UnreadableFile('encrypted');
  if (!holds('Workbook') && !holds('Book')) {
    throw new UnreadableFile('format-not-read', { format: holds('WordDocument') ? 'DOC' : 'OLE' });
  }
}

function hiddenIn(bytes: Buffer, index: number): Omit<HiddenParts, 'isHidden'> {
  const book = parse(bytes, true);
  const sheet = book.Sheets[book.SheetNames[index] ?? ''];
  return { rows: spansIn(sheet?.['!rows'] ?? []), columns: spansIn(sheet?.['!cols'] ?? []) };
}

/** @param withStyles only then it says which rows and columns are hidden */
function parse(bytes: Buffer, withStyles = false): WorkBook {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
      cellStyles: withStyles,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (error instanceof RangeError && /allocation|string length/i.test(reason)) throw error;
    if (/password|encrypt/i.test(reason)) throw new UnreadableFile('encrypted');
    throw new UnreadableFile('workbook-broken', { reason: reason.slice(0, 200) });
  }
}

async function* xlsRows(book: WorkBook, index: number, date1904: boolean): AsyncGenerator<SheetRows> {
  const sheet = book.Sheets[book.SheetNames[index] ?? ''];
  const grid = (sheet?.['!data'] ?? []) as (CellObject | undefined)[][];
  const formats = new Map<string, NumberFormat>();
  const formatOf = (code: string): NumberFormat => {
    const known = formats.get(code);
    if (known !== undefined) return known;
    const format = numberFormatFrom(code);
    formats.set(code, format);
    return format;
  };
  let batch: SheetRow[] = [];
  for (const [key, row] of Object.entries(grid)) {
    const cells = Array.from(row ?? [], (cell) => cellText(cell, formatOf, date1904));
    while (cells.length > 0 && cells[cells.length - 1] === '') cells.pop();
    const tooLongIn = 1 + cells.findIndex((cell) => cell.length > readingLimits.cellCharacters);
    if (cells.length > 0) batch.push({ row: Number(key) + 1, cells, tooLongIn, missingIn: 0 });
    if (batch.length < batchSize) continue;
    yield { rows: batch, texts: null };
    batch = [];
  }
  yield { rows: batch, texts: null };
}

function cellText(cell: CellObject | undefined, formatOf: (code: string) => NumberFormat, date1904: boolean): string {
  if (cell?.v === undefined) return '';
  if (typeof cell.v === 'number' && cell.t !== 'e') {
    return displayedNumber(cell.v, typeof cell.z === 'string' ? formatOf(cell.z) : plainFormat, date1904);
  }
  if (cell.t === 'e') return cell.w ?? errorTexts.get(Number(cell.v)) ?? '#ERROR!';
  return String(cell.v);
}

const errorTexts = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);
