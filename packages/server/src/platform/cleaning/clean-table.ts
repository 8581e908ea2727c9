import { createReadStream } from 'node:fs';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import {
  cappedChildReader,
  isInSpans,
  openRows,
  reopenRows,
  UnreadableFile,
  type ByteSource,
  type HiddenParts,
  type ReadEvent,
} from '@plumbline/intake';
import ExcelJS from 'exceljs';
import { FileRefused, type FileRefusal } from './file-refused.ts';

const MOST_SHEETS = 50;
const MOST_COLUMNS = 256;
const MOST_CELLS = 400_000;
/** More digits than these a spreadsheet would round. */
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/;

const ALL_SHOWN: HiddenParts = { isHidden: false, rows: [], columns: [] };

type BrokenRow = Extract<ReadEvent, { readonly kind: 'broken' }>['value'];

const REFUSALS: Readonly<Partial<Record<string, FileRefusal>>> = {
  'empty-file': 'empty',
  encrypted: 'protected',
  'archive-too-many-parts': 'too-large',
  'unpacked-too-large': 'too-large',
  'unpacked-ratio': 'too-large',
  'too-many-columns': 'too-large',
  'too-many-sheets': 'too-large',
  'xls-too-large': 'too-large',
  'memory-cap': 'too-large',
  'time-cap': 'too-slow',
  'not-text': 'unknown-type',
  'format-not-read': 'unknown-type',
  'header-not-readable': 'unknown-type',
  'unknown-encoding': 'unknown-type',
  'no-header': 'no-table',
  'no-rows-in-workbook': 'no-table',
};

/** How much of a table was left out because its program does not show it. */
export interface LeftOut {
  readonly sheets: number;
  /** Of sheets that are shown; only those that hold something. */
  readonly rows: number;
  readonly columns: number;
}

/** A table that was made anew. */
interface CleanedTable {
  readonly content: Buffer;
  readonly leftOut: LeftOut | null;
}

/**
 * The cells of a table (XLSX, XLS, CSV) that are shown, in a new workbook: values as they are displayed. Hidden sheets, rows and columns, formulas, comments, pictures, programs, hidden properties and the names of those who wrote it
 * stay behind, and no cell runs when it is opened.
 * @throws FileRefused
 */
export async function cleanTable(path: string, size: number): Promise<CleanedTable> {
  const file: ByteSource = { name: 'table', size, path, open: () => createReadStream(path) };
  try {
    return await copied(file);
  } catch (error) {
    if (error instanceof UnreadableFile) throw new FileRefused(REFUSALS[error.code] ?? 'broken');
    throw error;
  }
}

async function copied(file: ByteSource): Promise<CleanedTable> {
  const reader = cappedChildReader(process.execPath);
  const { facts } = await openRows(file, {}, reader);
  // A text without columns is no table, whatever it is.
  if (facts.format === 'csv' && facts.header.length < 2) throw new FileRefused('unknown-type');
  if (facts.sheets.length > MOST_SHEETS) throw new FileRefused('too-large');
  const stream = new PassThrough();
  const written = buffer(stream);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: false, useSharedStrings: false });
  // The program that writes would name itself and the minute.
  Object.assign(workbook, { creator: '', lastModifiedBy: '', created: new Date(0), modified: new Date(0) });
  const hidden = facts.format === 'csv' ? [] : await reader.hidden(file);
  const names: string[] = [];
  const leftOut = { sheets: 0, rows: 0, columns: 0 };
  let cells = 0;
  for (const [index, sheet] of (facts.sheets.length === 0 ? [null] : facts.sheets).entries()) {
    const { isHidden, rows, columns } = hidden[index] ?? ALL_SHOWN;
    if (isHidden) {
      leftOut.sheets += 1;
      continue;
    }
    const name = sheetName(sheet, names);
    names.push(name);
    const worksheet = workbook.addWorksheet(name);
    const wide = Array.from({ length: facts.format === 'csv' ? facts.header.length : MOST_COLUMNS }, () => '');
    const columnsLeftOut = new Set<number>();
    for await (const events of reopenRows(file, { ...facts, sheet, header: wide, headerRow: 0 }, reader))
      for (const { kind, value } of events) {
        if (isInSpans(rows, value.row)) {
          leftOut.rows += 1;
          continue;
        }
        const row = shown(kind === 'row' ? value.cells : brokenRow(value), columns, columnsLeftOut);
        cells += row.filter((cell) => cell !== '').length;
        if (cells > MOST_CELLS || ('unheaded' in value && value.unheaded)) throw new FileRefused('too-large');
        worksheet.addRow(row.slice(0, lastFilled(row)).map(valueOf)).commit();
      }
    leftOut.columns += columnsLeftOut.size;
    worksheet.commit();
  }
  if (cells === 0) throw new FileRefused('no-table');
  await workbook.commit();
  const isWhole = Object.values(leftOut).every((count) => count === 0);
  return { content: await written, leftOut: isWhole ? null : leftOut };
}

/** The cells of a row without those of hidden columns; of these, the ones that hold something are noted. */
function shown(row: readonly string[], columns: HiddenParts['columns'], leftOut: Set<number>): readonly string[] {
  if (columns.length === 0) return row;
  return row.filter((cell, index) => {
    const isHidden = isInSpans(columns, index + 1);
    if (isHidden && cell !== '') leftOut.add(index);
    return !isHidden;
  });
}

/** What is there of a row whose cells cannot be told apart. @throws FileRefused where that is nothing: no row is left out silently */
function brokenRow({ cells, raw }: BrokenRow): readonly string[] {
  if (cells !== undefined) return cells;
  if (raw === undefined) throw new FileRefused('broken');
  return [raw];
}

function lastFilled(row: readonly string[]): number {
  return row.findLastIndex((cell) => cell !== '') + 1;
}

function valueOf(cell: string): string | number | null {
  if (cell === '') return null;
  return NUMBER.test(cell) ? Number(cell) : cell;
}

/** A name that a sheet may have, and that no other sheet has. */
function sheetName(name: string | null, others: readonly string[]): string {
  const plain = (name ?? '')
    .replaceAll(/[*?:\\/[\]\p{Cc}]/gu, ' ')
    .replaceAll(/^'+|'+$/g, '')
    .trim()
    .slice(0, 31);
  const isTaken = others.some((each) => each.toLowerCase() === plain.toLowerCase());
  return plain === '' || isTaken ? `Sheet ${String(others.length + 1)}` : plain;
}
