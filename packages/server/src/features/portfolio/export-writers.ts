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
  count: 11,
  score: 11,
  amount: 16,
  day: 13,
  instant: 18,
};
/** A cell of a workbook holds no more characters. */
const LONGEST_CELL = 32_767;

/**
 * A workbook: suppliers with typed cells below a frozen heading that filters, and on a second sheet what the file is. Texts are never formulas: they are written as text, whatever they begin with.
 * @param about the lines of the second sheet
 */
export function xlsxWriter(
  columns: readonly ExportColumn[],
  { say }: ExportWording,
  about: readonly AboutLine[],
): ExportWriter {
  const content = new PassThrough();
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: content,
    useStyles: true,
    useSharedStrings: false,
  });
  // The program that writes would name itself and the minute.
  Object.assign(workbook, { creator: '', lastModifiedBy: '', created: new Date(0), modified: new Date(0) });
  const write = async (rows: AsyncIterable<ExportValue[]>): Promise<void> => {
    const sheet = workbook.addWorksheet(say('export.sheet.suppliers'), {
      views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
    });
    const kinds = columns.map((column) => EXPORT_COLUMNS[column].kind);
    sheet.columns = kinds.map((kind) => {
      const numFmt = FORMATS[kind];
      return { width: WIDTHS[kind], ...(numFmt === undefined ? {} : { style: { numFmt } }) };
    });
    const heading = sheet.addRow(headings(columns, say));
    heading.font = { bold: true };
    heading.commit();
    let last = 1;
    for await (const row of rows) {
      sheet.addRow(row.map((value) => cellOf(value, say))).commit();
      last += 1;
    }
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: last, column: columns.length } };
    sheet.commit();
    const second = workbook.addWorksheet(say('export.sheet.about'));
    second.columns = [{ width: 28, style: { font: { bold: true } } }, { width: 90 }];
    for (const [label, value] of about)
      second.addRow([cellOf(label, say), typeof value === 'number' ? value : cellOf(value, say)]).commit();
    second.commit();
    await workbook.commit();
  };
  return {
    content,
    write: async (rows) => {
      try {
        await write(rows);
      } catch (error) {
        content.destroy(error as Error);
        throw error;
      }
    },
  };
}

function cellOf(value: ExportValue, say: ExportWording['say']): string | number | Date | null {
  if (value === null) return say('export.no-data');
  if (typeof value === 'number' || value instanceof Date) return value;
  if (typeof value === 'object') return new Date(`${value.day}T00:00:00Z`);
  return value === '' ? null : value.slice(0, LONGEST_CELL);
}
