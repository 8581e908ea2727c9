import type { Contender, Workload } from './benchmark.ts';
import { RowsDigest } from './rows-digest.ts';

/** Passes every row below the header to `take`, in file order. */
export type ReadRows = (workload: Workload, take: (cells: readonly string[]) => void) => Promise<void>;

/**
 * A contender whose answer is every cell of every row, and whose work is to have read them.
 * @param load loads the reader in the contender's own process, so that no other library takes memory there
 */
export function rowsContender(name: string, load: () => Promise<ReadRows>): Contender {
  return {
    name,
    prepare: async (workload) => {
      const readRows = await load();
      return {
        answer: async () => {
          const digest = new RowsDigest();
          await readRows(workload, (cells) => digest.add(cells));
          return digest.text();
        },
        run: async () => {
          let rows = 0;
          await readRows(workload, () => {
            rows += 1;
          });
          return rows;
        },
      };
    },
  };
}
