import { createReadStream } from 'node:fs';
import type pg from 'pg';
import { Config, environmentSchema } from '../../../server/src/platform/config/config.ts';
import { openDatabase } from '../../../server/src/platform/db/data-source.ts';
import { anAnalyst, Importing } from '../../../server/src/features/import/testing/importing.ts';
import { entities } from '../../../server/src/service/entities.ts';
import type { Prepared, WorkDatabase, Workload } from '../benchmark.ts';
import { connected, emptyTables, liveDigest } from './live-tables.ts';
import { supplierList } from './supplier-list.ts';

/** The database of the workload. @throws Error where it has none */
export function databaseOf({ database }: Workload): WorkDatabase {
  if (database === undefined) throw new Error('An import needs a database');
  return database;
}

/** Imports as the worker does into one of the databases, and a superuser who looks on. */
export async function openImporting(
  workload: Workload,
  which: 'ours' | 'others',
): Promise<{ importing: Importing; admin: pg.Client }> {
  const { ADMIN_URL, ...urls } = databaseOf(workload)[which];
  const config = new Config(
    environmentSchema.parse({
      ...urls,
      AUTH_SECRET: 'a secret for measurements, and for nothing else at all',
      STORAGE_FOLDER: workload.folder,
    }),
  );
  const database = await openDatabase(config, 'plumbline-bench', entities, () => undefined);
  const admin = await connected(ADMIN_URL);
  return { importing: new Importing({ database, config, admin, close: () => Promise.resolve() }), admin };
}

/** Check and commit with the handlers of the worker, one after another in this process; the queue between them is not part of it. */
export async function prepareOurImport(workload: Workload): Promise<Prepared> {
  const { importing, admin } = await openImporting(workload, 'ours');
  const run = async (): Promise<number> => {
    const row = await importing.whole(anAnalyst(), 'suppliers.csv', createReadStream(supplierList(workload)));
    if (row.state !== 'imported') throw new Error(`The import ended in the state ${row.state}`);
    return row.rowCount;
  };
  return {
    reset: () => emptyTables(admin),
    run,
    answer: async () => {
      await run();
      return liveDigest(admin);
    },
  };
}
