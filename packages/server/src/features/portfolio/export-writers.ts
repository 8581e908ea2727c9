import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import ExcelJS from 'exceljs';
import { SAFE_CSV } from '../../platform/storage/safe-csv.ts';
import {
  EXPORT_COLUMNS,
  headings,
  textOfValue,
  type ExportColumn,
  type ExportKind,
  type ExportValue,
  type ExportWording,
} from './export-columns.ts';

/** What stands on a sheet of its own: a word and what it says. */
export type AboutLine = readonly [label: string, value: string | number];

/** A file as it is written. */
export interface ExportWriter {
  /** The bytes. */
  readonly content: Readable;
  /** Writes all rows, and ends the file. What stops it destroys the bytes too. */
  readonly write: (rows: AsyncIterable<ExportValue[]>) => Promise<void>;
}

/** One line a supplier; no cell begins as a formula does. */
export function csvWriter(columns: readonly ExportColumn[], { say }: ExportWording): ExportWriter {
  const csv = stringify({ ...SAFE_CSV, escape_formulas: true, header: true, columns: headings(columns, say) });
  return {
    content: csv,
    write: (rows) =>
      pipeline(async function* () {
        for await (const row of rows) yield row.map((value) => textOfValue(value, say));
      }, csv),
  };
}

const FORMATS: Readonly<Partial<Record<ExportKind, string>>> = {
  count: '#,##0',
  score: '0.00',
  amount: '#,##0.00',
  day: 'yyyy-mm-dd',
  instant: 'yyyy-mm-dd hh:mm',
};
const WIDTHS: Readonly<Record<ExportKind, number>> = {
  text: 24,
  prose: 60,
  count: 11,
  score: 11,
  amount: 16,
  day: 13,
  instant: 18,
};
/** A cell of a workbook holds no more characters. */
const LONGEST_CELL = 32_767;

/** One sheet of a workbook. */
export interface ExportSheet {
  readonly title: string;
  readonly columns: readonly { readonly heading: string; readonly kind: ExportKind }[];
  readonly rows: AsyncIterable<readonly ExportValue[]> | Iterable<readonly ExportValue[]>;
}

/** A sheet of which all rows are there. */
export interface RowsSheet extends ExportSheet {
  readonly rows: readonly (readonly ExportValue[])[];
}

/**
 * A workbook: suppliers with typed cells below a frozen heading that filters, and on a second sheet what the file is.
 * @param about the lines of the second sheet
 */
export function xlsxWriter(
  columns: readonly ExportColumn[],
  { say }: ExportWording,
  about: readonly AboutLine[],
): ExportWriter {
  const { content, write } = workbookWriter(say, about);
  const named = headings(columns, say);
  const kinds = columns.map((column, at) => ({ heading: named[at] ?? '', kind: EXPORT_COLUMNS[column].kind }));
  return { content, write: (rows) => write([{ title: say('export.sheet.suppliers'), columns: kinds, rows }]) };
}

/**
 * A workbook of sheets with typed cells below frozen headings that filter, and a last sheet that says what the file is. Texts are never formulas: they are written as text, whatever they begin with.
 * @param about the lines of the last sheet
 */
export function workbookWriter(
  say: ExportWording['say'],
  about: readonly AboutLine[],
): { readonly content: Readable; readonly write: (sheets: readonly ExportSheet[]) => Promise<void> } {
  const content = new PassThrough();
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: content,
    useStyles: true,
    useSharedStrings: false,
  });
  // The program that writes would name itself and the minute.
  Object.assign(workbook, { creator: '', lastModifiedBy: '', created: new Date(0), modified: new Date(0) });
  const write = async (sheets: readonly ExportSheet[]): Promise<void> => {
    for (const sheet of sheets) await writeSheet(workbook, sheet, say);
    const last = workbook.addWorksheet(say('export.sheet.about'));
    last.columns = [{ width: 28, style: { font: { bold: true } } }, { width: 90 }];
    for (const [label, value] of about)
      last.addRow([cellOf(label, say), typeof value === 'number' ? value : cellOf(value, say)]).commit();
    last.commit();
    await workbook.commit();
  };
  return {
    content,
    write: async (sheets) => {
      try {
        await write(sheets);
      } catch (error) {
        content.destroy(error as Error);
        throw error;
      }
    },
  };
}

async function writeSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  { title, columns, rows }: ExportSheet,
  say: ExportWording['say'],
): Promise<void> {
  const sheet = workbook.addWorksheet(title, { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
  sheet.columns = columns.map(({ kind }) => ({ width: WIDTHS[kind], style: styleOf(kind) }));
  const heading = sheet.addRow(columns.map((column) => column.heading));
  heading.font = { bold: true };
  heading.commit();
  let last = 1;
  for await (const row of rows) {
    sheet.addRow(row.map((value) => cellOf(value, say))).commit();
    last += 1;
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: last, column: columns.length } };
  sheet.commit();
}

function styleOf(kind: ExportKind): Partial<ExcelJS.Style> {
  const numFmt = FORMATS[kind];
  return {
    ...(numFmt === undefined ? {} : { numFmt }),
    ...(kind === 'prose' ? { alignment: { wrapText: true, vertical: 'top' } } : {}),
  };
}

function cellOf(value: ExportValue, say: ExportWording['say']): string | number | Date | null {
  if (value === null) return say('export.no-data');
  if (typeof value === 'number' || value instanceof Date) return value;
  if (typeof value === 'object') return new Date(`${value.day}T00:00:00Z`);
  return value === '' ? null : value.slice(0, LONGEST_CELL);
}
