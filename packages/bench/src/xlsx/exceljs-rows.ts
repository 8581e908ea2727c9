import ExcelJS from 'exceljs';
import type { ReadRows } from '../rows-contender.ts';
import { SUPPLIER_HEADER } from '../supplier-rows.ts';
import { supplierWorkbook } from './supplier-workbook-path.ts';
import { texts } from './texts.ts';

/** ExcelJS as a stream, with the options for the least work. */
export const exceljsRows: ReadRows = async (workload, take) => {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(supplierWorkbook(workload), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'ignore',
    hyperlinks: 'ignore',
  });
  for await (const sheet of reader) {
    for await (const row of sheet) {
      // Its values start at index 1.
      if (row.number > 1) take(texts(row.values as readonly unknown[], 1, SUPPLIER_HEADER.length));
    }
  }
};
