import { join } from 'node:path';
import { createReadStream } from 'node:fs';
import type pg from 'pg';
import { Config, environmentSchema } from '../../../server/src/platform/config/config.ts';
import { openDatabase } from '../../../server/src/platform/db/data-source.ts';
import { anAnalyst, Importing } from '../../../server/src/features/import/testing/importing.ts';
import type { ImportRow } from '../../../server/src/features/import/import-row.ts';
import { TestClock } from '../../../server/src/platform/time/testing/test-clock.ts';
import type { Viewer } from '../../../server/src/platform/tenancy/viewer.ts';
import { entities } from '../../../server/src/service/entities.ts';
import type { Prepared, WorkDatabase, Workload } from '../benchmark.ts';
import { connected, emptyTables, liveDigest } from './live-tables.ts';
import { supplierList } from './supplier-list.ts';

/** The database of the workload. @throws Error where it has none */
export function databaseOf({ database }: Workload): WorkDatabase {
  if (database === undefined) throw new Error('An import needs a database');
  return database;
}

/** Imports like the worker into one of the databases, with a superuser connection for observation. */
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
      KEYS_FOLDER: join(workload.folder, 'keys'),
      ANCHOR_FILE: join(workload.folder, 'anchors.jsonl'),
    }),
  );
  const database = await openDatabase(config, 'plumbline-bench', entities, () => undefined);
  const admin = await connected(ADMIN_URL);
  return {
    importing: new Importing({ database, config, clock: new TestClock(), admin, close: () => Promise.resolve() }),
    admin,
  };
}

/** Check and commit with the handlers of the worker, one after another in this process; the queue between them is not part of it. */
export async function prepareOurImport(workload: Workload): Promise<Prepared> {
  const { importing, admin } = await openImporting(workload, 'ours');
  const run = async (): Promise<number> => {
    const list = createReadStream(supplierList(workload));
    return importedRows(await importing.whole(anAnalyst(), 'suppliers.csv', list));
  };
  return { reset: () => emptyTables(admin), run, answer: () => run().then(() => liveDigest(admin)) };
}

/** The commit alone: its rows were read, compared and staged before. */
export async function prepareOurCommit(workload: Workload): Promise<Prepared> {
  const { importing, admin } = await openImporting(workload, 'ours');
  let checked: { viewer: Viewer; row: ImportRow } | null = null;
  const run = async (): Promise<number> => {
    if (checked === null) throw new Error('Nothing was checked');
    return importedRows(await importing.commit(checked.viewer, checked.row));
  };
  return {
    reset: async () => {
      await emptyTables(admin);
      const viewer = anAnalyst();
      const created = await importing.create(viewer, 'suppliers.csv', createReadStream(supplierList(workload)));
      checked = { viewer, row: await importing.check(viewer, created) };
    },
    run,
    answer: () => run().then(() => liveDigest(admin)),
  };
}

/** @throws Error unless the import is complete */
function importedRows({ state, rowCount }: ImportRow): number {
  if (state !== 'imported') throw new Error(`The import ended in the state ${state}`);
  return rowCount;
}
