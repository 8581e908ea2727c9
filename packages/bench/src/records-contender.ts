import type { Contender, Workload } from './benchmark.ts';
import { RowsDigest } from './rows-digest.ts';

/**
 * All of intake on a file: mapping, values, places, sectors, and which rows are one supplier.
 * @param path of the file in the workload
 */
export function recordsContender(name: string, path: (workload: Workload) => string): Contender {
  return {
    name,
    prepare: async (workload) => {
      const { ourRecords } = await import('./our-records.ts');
      return {
        answer: async () => {
          const digest = new RowsDigest();
          for await (const event of ourRecords(path(workload))) {
            if (event.kind === 'rejected') throw new Error(`Row ${event.rejection.row} was rejected`);
            if (event.kind !== 'supplier') continue;
            const { dossier, names } = event.record;
            digest.add([names.supplierId ?? '', dossier.name, String(dossier.sites.length)]);
          }
          return digest.text();
        },
        run: async () => {
          let suppliers = 0;
          for await (const event of ourRecords(path(workload))) if (event.kind === 'supplier') suppliers += 1;
          return suppliers === 0 ? 0 : workload.size;
        },
      };
    },
  };
}
