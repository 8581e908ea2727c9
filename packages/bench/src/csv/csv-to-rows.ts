import type { Benchmark } from '../benchmark.ts';
import { rowsContender } from '../rows-contender.ts';
import { writeSupplierCsv } from './supplier-csv.ts';

const ours = 'Plumbline rows';

/** CSV to rows of text cells: ours with detection, scanning and row numbers, compared with two parsers that are given the format. */
export const csvToRows: Benchmark = {
  key: 'csv-to-rows',
  title: 'CSV to rows',
  unit: 'rows',
  size: { full: 300_000, quick: 2_000 },
  notes: [
    'Ours reads the file twice: once to find the encoding, once for the rows; it also numbers rows and goes on after broken quoting. The others are told the encoding, and csv-parse stops at the first fault.',
  ],
  writeWorkload: writeSupplierCsv,
  contenders: [
    rowsContender(ours, async () => (await import('./our-csv-rows.ts')).ourCsvRows),
    rowsContender('csv-parse', async () => (await import('./csv-parse-rows.ts')).csvParseRows),
    rowsContender('uDSV', async () => (await import('./udsv-rows.ts')).udsvRows),
  ],
  comparisons: [
    { ours, against: 'csv-parse', speedTarget: null, memoryTarget: null },
    { ours, against: 'uDSV', speedTarget: null, memoryTarget: null },
  ],
};
