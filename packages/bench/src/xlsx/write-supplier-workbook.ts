import { writeFile } from 'node:fs/promises';
import { utils, write } from '@e965/xlsx';
import type { Workload } from '../benchmark.ts';
import { writeSupplierCsv } from '../csv/supplier-csv.ts';
import { SUPPLIER_HEADER, supplierRows } from '../supplier-rows.ts';
import { supplierWorkbook } from './supplier-workbook-path.ts';

/** Columns whose cells are numbers in a workbook. */
const numberColumns: ReadonlySet<string> = new Set([
  'Postcode',
  'Total workers',
  'Female workers %',
  'Migrant workers %',
  'Agency workers %',
  'Labour agents',
  'Wages overdue days',
]);

/**
 * Writes the supplier list of a workload as SheetJS writes workbooks, with shared texts and numbers as numbers, and as CSV beside it. Letters beyond ASCII become x, because ExcelJS breaks
 * those that fall on the border of two of its chunks.
 */
export async function writeSupplierWorkbook(workload: Workload): Promise<void> {
  const texts = [...supplierRows(workload.size)].map((cells) => cells.map((cell) => cell.replace(/[^ -~]/g, 'x')));
  await writeSupplierCsv(workload, texts);
  const rows = texts.map((cells) =>
    cells.map((cell, column) => {
      if (cell === '') return null;
      return numberColumns.has(SUPPLIER_HEADER[column] ?? '') ? Number(cell) : cell;
    }),
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([[...SUPPLIER_HEADER], ...rows], { dense: true }), 'Suppliers');
  await writeFile(
    supplierWorkbook(workload),
    write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true }) as Buffer,
  );
}
