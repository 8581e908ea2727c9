import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { FIRST_IMPORT, HEADER, supplierRows, writeSeedFile } from '../../../../infra/seeds/generate-suppliers.ts';
import { anAnalyst, type Importing } from '../../../server/src/features/import/testing/importing.ts';
import type { ImportRow } from '../../../server/src/features/import/import-row.ts';
import { AssessPortion } from '../../../server/src/features/risk/commands/assess-portion.ts';
import { ScreeningLists } from '../../../server/src/features/risk/screening.ts';
import { ThePast1764000004000 } from '../../../server/src/migrations/1764000004000-the-past.ts';
import type { Workload } from '../benchmark.ts';
import { openImporting } from '../import/our-import.ts';
import type { RunDatabase } from './run-database.ts';

/** What one step left in the database. */
export interface StoredStep {
  readonly step: string;
  /** Bytes of all tables with their indexes, each packed. */
  readonly bytes: number;
  /** Rows and bytes of the tables of the past. */
  readonly pastRows: number;
  readonly pastBytes: number;
  readonly seconds: number;
}

export interface StorageReading {
  readonly rows: number;
  readonly suppliers: number;
  /** The same steps, with the past kept and without. */
  readonly kept: readonly StoredStep[];
  readonly without: readonly StoredStep[];
}

/** One row in so many changes from one list to the next. */
const CHANGED = 100;

/** Imports a list, the same list with 1% of its rows changed, and undoes that: once with the past kept, once as before it was kept. */
export async function measureStorage(database: RunDatabase, folder: string, rows: number): Promise<StorageReading> {
  const names = { kept: 'bench_kept', without: 'bench_without' };
  const workload: Workload = {
    folder,
    size: rows,
    database: {
      pid: database.pid,
      ours: await database.create(names.kept),
      others: await database.create(names.without),
    },
  };
  const files = [join(folder, 'first.csv'), join(folder, 'again.csv')] as const;
  const list = [...supplierRows({ ...FIRST_IMPORT, rows })];
  await writeSeedFile(files[0], list);
  await writeSeedFile(files[1], list.map(changed));
  const kept = await storedSteps(workload, 'ours', files);
  const without = await storedSteps(workload, 'others', files);
  return { rows, suppliers: kept.suppliers, kept: kept.steps, without: without.steps };
}

/** Every hundredth row says another number of workers. */
function changed(cells: readonly string[], place: number): readonly string[] {
  return place % CHANGED === 0 ? cells.with(HEADER.indexOf('Workers'), String(900 + place)) : cells;
}

async function storedSteps(
  workload: Workload,
  which: 'ours' | 'others',
  [first, again]: readonly [string, string],
): Promise<{ suppliers: number; steps: StoredStep[] }> {
  const { importing, admin } = await openImporting(workload, which);
  try {
    if (which === 'others') await keepNoPast(admin);
    const viewer = anAnalyst();
    const steps: StoredStep[] = [];
    let last: ImportRow | undefined;
    const step = async (name: string, work: () => Promise<unknown>, day: string): Promise<void> => {
      const since = performance.now();
      await work();
      await assessAll(importing, viewer.organisationId, day);
      const seconds = (performance.now() - since) / 1e3;
      steps.push({ step: name, seconds, ...(await sizes(admin)) });
    };
    const whole = (file: string, asOf: string) => async (): Promise<void> => {
      last = await importing.whole(viewer, 'suppliers.csv', createReadStream(file), asOf);
    };
    await step('import', whole(first, '2026-10-01'), '2026-10-02');
    await step('import again, 1% changed', whole(again, '2026-11-01'), '2026-11-02');
    await step('undo', () => importing.undo(viewer, last as ImportRow), '2026-11-03');
    const { rows } = await admin.query<{ count: number }>('SELECT count(*)::int AS count FROM portfolio');
    return { suppliers: rows[0]?.count ?? 0, steps };
  } finally {
    await importing.database.close();
    await admin.end();
  }
}

/** The database as it was before the past was kept. */
async function keepNoPast(admin: pg.Client): Promise<void> {
  const runner = { query: (sql: string) => admin.query(sql) };
  await new ThePast1764000004000().down(runner as unknown as Parameters<ThePast1764000004000['down']>[0]);
}

async function assessAll(importing: Importing, organisationId: string, day: string): Promise<void> {
  const portion = new AssessPortion(new ScreeningLists());
  for (let taken = 1; taken > 0;) {
    ({ taken } = await importing.database.transaction(organisationId, (tx) =>
      portion.execute(tx, organisationId, day),
    ));
  }
}

async function sizes(admin: pg.Client): Promise<Pick<StoredStep, 'bytes' | 'pastRows' | 'pastBytes'>> {
  await admin.query('VACUUM FULL');
  const { rows } = await admin.query<{ table: string; bytes: number }>(
    `SELECT relname AS table, pg_total_relation_size(oid)::int AS bytes FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
  );
  const sum = (tables: typeof rows): number => tables.reduce((total, { bytes }) => total + bytes, 0);
  const past = rows.filter(({ table }) => table.startsWith('past_'));
  let pastRows = 0;
  for (const { table } of past) {
    const counted = await admin.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
    pastRows += counted.rows[0]?.count ?? 0;
  }
  return { bytes: sum(rows), pastRows, pastBytes: sum(past) };
}
