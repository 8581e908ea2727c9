import type { Benchmark } from '../benchmark.ts';
import { rowsContender } from '../rows-contender.ts';

const capped = 'Plumbline, capped process';
const scanner = 'Plumbline, same process';
const exceljs = 'ExcelJS stream';
const sheetjs = 'SheetJS dense';
const csv = 'Plumbline CSV, same rows';

/** XLSX to rows of text cells: M3. */
export const xlsxToRows: Benchmark = {
  key: 'xlsx-to-rows',
  title: 'XLSX to rows (M3)',
  unit: 'rows',
  size: { full: 100_000, quick: 500 },
  notes: [
    'The workbook is written by SheetJS: shared texts, numbers in the general format. Ours in its capped process starts one process a run, which opens the workbook and hands its rows over; its memory is that of both together.',
    'Only ASCII letters: ExcelJS 4.4.0 breaks a letter of several bytes that falls on the border of two of its chunks (one cell of 1.6 million in the list with other scripts), so that its answer would not be equal.',
    'ExcelJS and SheetJS also make text of every number here, as ours does.',
  ],
  writeWorkload: async (workload) => {
    const { writeSupplierWorkbook } = await import('./write-supplier-workbook.ts');
    await writeSupplierWorkbook(workload);
  },
  contenders: [
    rowsContender(capped, async () => (await import('./our-workbook-rows.ts')).ourWorkbookRows),
    rowsContender(scanner, async () => (await import('./our-scanner-rows.ts')).ourScannerRows),
    rowsContender(exceljs, async () => (await import('./exceljs-rows.ts')).exceljsRows),
    rowsContender(sheetjs, async () => (await import('./sheetjs-rows.ts')).sheetjsRows),
    rowsContender(csv, async () => (await import('../csv/our-csv-rows.ts')).ourCsvRows),
  ],
  comparisons: [
    { ours: capped, against: exceljs, speedTarget: 5, memoryTarget: 0.5 },
    { ours: scanner, against: exceljs, speedTarget: 5, memoryTarget: 0.5 },
    { ours: capped, against: sheetjs, speedTarget: null, memoryTarget: null },
    { ours: scanner, against: sheetjs, speedTarget: null, memoryTarget: null },
    { ours: capped, against: csv, speedTarget: 0.4, memoryTarget: null },
    { ours: scanner, against: csv, speedTarget: 0.4, memoryTarget: null },
  ],
};
