import type { Prepared, Workload } from '../benchmark.ts';
import { connected, emptyTables, liveDigest } from './live-tables.ts';
import { databaseOf } from './our-import.ts';
import { copyFinishedRows } from './supplier-list.ts';

/** COPY of the finished rows into the same indexed tables: nothing is read, understood, compared or staged. */
export async function prepareCopiedImport(workload: Workload): Promise<Prepared> {
  const admin = await connected(databaseOf(workload).others.ADMIN_URL);
  const run = async (): Promise<number> => {
    await copyFinishedRows(workload, admin);
    return workload.size;
  };
  return { reset: () => emptyTables(admin), run, answer: () => run().then(() => liveDigest(admin)) };
}
