import { readFile } from 'node:fs/promises';
import { read, type CellObject } from '@e965/xlsx';
import type { ReadRows } from '../rows-contender.ts';
import { SUPPLIER_HEADER } from '../supplier-rows.ts';
import { supplierWorkbook } from './supplier-workbook-path.ts';
import { texts } from './texts.ts';

/** SheetJS with dense sheets and without unneeded cell formats. It reads a workbook whole. */
export const sheetjsRows: ReadRows = async (workload, take) => {
  const book = read(await readFile(supplierWorkbook(workload)), {
    dense: true,
    cellFormula: false,
    cellHTML: false,
    cellText: false,
  });
  const rows = (book.Sheets[book.SheetNames[0] ?? '']?.['!data'] ?? []) as readonly (readonly (
    CellObject | undefined
  )[])[];
  for (const row of rows.slice(1)) {
    take(
      texts(
        row.map((cell) => cell?.v),
        0,
        SUPPLIER_HEADER.length,
      ),
    );
  }
};
