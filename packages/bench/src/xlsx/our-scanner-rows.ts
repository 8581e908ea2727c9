import { open } from 'node:fs/promises';
import { openXlsx } from '../../../intake/src/reading/workbook/open-xlsx.ts';
import { packedEvents } from '../../../intake/src/reading/workbook/packed-events.ts';
import type { ReadRows } from '../rows-contender.ts';
import { SUPPLIER_HEADER } from '../supplier-rows.ts';
import { supplierWorkbook } from './supplier-workbook-path.ts';

/** Intake's scanner in this process: what its child does, without the child. @throws Error for a broken row */
export const ourScannerRows: ReadRows = async (workload, take) => {
  const file = await open(supplierWorkbook(workload), 'r');
  try {
    const workbook = await openXlsx(file.fd);
    for await (const rows of workbook.rows(0)) {
      for (const [row, cells] of packedEvents(rows, 1, SUPPLIER_HEADER.length)) {
        if (typeof cells === 'string') throw new Error(`Row ${row} is broken: ${cells}`);
        take(cells);
      }
    }
  } finally {
    await file.close();
  }
};
