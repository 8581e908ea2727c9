import type { Benchmark } from '../benchmark.ts';
import { recordsContender } from '../records-contender.ts';
import { supplierCsv } from '../csv/supplier-csv.ts';
import { supplierWorkbook } from './supplier-workbook-path.ts';

const xlsx = 'Plumbline records, XLSX';
const csv = 'Plumbline records, CSV';

/** The whole of intake, from a workbook and from the same rows as CSV. */
export const xlsxToRecords: Benchmark = {
  key: 'xlsx-to-records',
  title: 'File to supplier records: the whole of intake',
  unit: 'rows',
  size: { full: 100_000, quick: 500 },
  notes: [
    'Two readings of the file, of a workbook each in a process: mapping, values of every mapped cell, countries, sectors, and which rows are one supplier. The ratio says what a workbook costs beside the same rows as CSV.',
  ],
  writeWorkload: async (workload) => {
    const { writeSupplierWorkbook } = await import('./write-supplier-workbook.ts');
    await writeSupplierWorkbook(workload);
  },
  contenders: [recordsContender(xlsx, supplierWorkbook), recordsContender(csv, supplierCsv)],
  comparisons: [{ ours: xlsx, against: csv, speedTarget: null, memoryTarget: null }],
};
