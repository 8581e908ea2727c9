import { open } from 'node:fs/promises';
import { openXlsx } from '../../../intake/src/reading/workbook/open-xlsx.ts';
import { cellTexts } from '../../../intake/src/reading/workbook/workbook.ts';
import type { ReadRows } from '../rows-contender.ts';
import { SUPPLIER_HEADER } from '../supplier-rows.ts';
import { supplierWorkbook } from './supplier-workbook-path.ts';

/** Intake's scanner in this process: what its child does before it packs the rows. */
export const ourScannerRows: ReadRows = async (workload, take) => {
  const file = await open(supplierWorkbook(workload), 'r');
  try {
    const workbook = await openXlsx(file.fd);
    for await (const { rows, texts } of workbook.rows(0)) {
      for (const row of rows) {
        const cells = cellTexts(row, texts);
        if (row.row > 1) take(SUPPLIER_HEADER.map((_, column) => cells[column] ?? ''));
      }
    }
  } finally {
    await file.close();
  }
};
