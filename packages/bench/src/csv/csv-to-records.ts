import type { Benchmark, Contender } from '../benchmark.ts';
import { recordsContender } from '../records-contender.ts';
import { rowsContender, type ReadRows } from '../rows-contender.ts';
import { RowsDigest } from '../rows-digest.ts';
import { supplierCsv, writeSupplierCsv } from './supplier-csv.ts';

const ours = 'Plumbline records';

/** The run yields only rows; suppliers are separated afterwards to compare answers. */
function plainParser(name: string, load: () => Promise<ReadRows>): Contender {
  const rows = rowsContender(name, load);
  return {
    name,
    prepare: async (workload) => ({
      ...(await rows.prepare(workload)),
      answer: async () => {
        const readRows = await load();
        const suppliers = new Map<string, { name: string; sites: Set<string> }>();
        await readRows(workload, ([id = '', supplierName = '', , , address = '', city = '', postcode = '']) => {
          const supplier = suppliers.get(id) ?? { name: supplierName, sites: new Set<string>() };
          supplier.sites.add(`${address}, ${city} ${postcode}`);
          suppliers.set(id, supplier);
        });
        const digest = new RowsDigest();
        for (const [id, supplier] of suppliers) digest.add([id, supplier.name, String(supplier.sites.size)]);
        return digest.text();
      },
    }),
  };
}

/** CSV to supplier records with all of intake, compared with parsers that stop at text cells. */
export const csvToRecords: Benchmark = {
  key: 'csv-to-records',
  title: 'CSV parsed and mapped to supplier records',
  unit: 'rows',
  size: { full: 100_000, quick: 2_000 },
  notes: [
    'Ours does the whole of intake in two readings: mapping, values of every mapped cell, countries, sectors, Xinjiang, and which rows are one supplier. The parsers deliver text cells only, so the ratio says what understanding a list costs beside reading it.',
  ],
  writeWorkload: writeSupplierCsv,
  contenders: [
    recordsContender(ours, supplierCsv),
    plainParser('csv-parse', async () => (await import('./csv-parse-rows.ts')).csvParseRows),
    plainParser('uDSV', async () => (await import('./udsv-rows.ts')).udsvRows),
  ],
  comparisons: [
    { ours, against: 'csv-parse', speedTarget: null, memoryTarget: null },
    { ours, against: 'uDSV', speedTarget: null, memoryTarget: null },
  ],
};
