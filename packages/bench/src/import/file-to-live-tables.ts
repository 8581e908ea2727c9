import type { Benchmark, Contender, Prepared, Workload } from '../benchmark.ts';
import { keepFinishedRows, writeSupplierList } from './supplier-list.ts';
import { connected } from './live-tables.ts';

const OURS = 'Plumbline import';
const COPY = 'COPY of the finished rows';
const SAVE = 'TypeORM save, 500 at a time';

const ours: Contender = { name: OURS, prepare: (workload) => ourImport(workload) };
const copied: Contender = {
  name: COPY,
  prepare: async (workload) => (await import('./copied-import.ts')).prepareCopiedImport(workload),
};
const saved: Contender = {
  name: SAVE,
  prepare: async (workload) => (await import('./saved-import.ts')).prepareSavedImport(workload),
};

/** Loaded when it is wanted: the other benchmarks run without the back end. */
async function ourImport(workload: Workload): Promise<Prepared> {
  return (await import('./our-import.ts')).prepareOurImport(workload);
}

/** The list, and what an import of ours makes of it, for the others to write. */
async function writeWorkload(workload: Workload): Promise<void> {
  await writeSupplierList(workload);
  const prepared = await ourImport(workload);
  await prepared.reset?.();
  await prepared.run();
  const admin = await connected(workload.database?.ours.ADMIN_URL ?? '');
  await keepFinishedRows(workload, admin);
  await admin.end();
}

const notes = [
  'From the bytes of a CSV file to suppliers, names, identifiers, keys, sites and observations in their indexed tables, those of the service. The others write the rows that ours has found: they read no file, resolve no country or sector, find no supplier, stage nothing and reject nothing.',
  'Ours runs check and commit with the handlers of the worker in one process, as the role that row-level security binds; its staged records, questions and audit entries are part of the work. The others write as superuser, since COPY is refused under row-level security. Processor time is of the process and of PostgreSQL together.',
];

/** M2 at the size that the service is made for. */
export const fileToLiveTables: Benchmark = {
  key: 'import',
  title: 'File to live indexed tables (M2)',
  unit: 'rows',
  size: { full: 100_000, quick: 1_000 },
  notes,
  writeWorkload,
  contenders: [ours, copied],
  comparisons: [{ ours: OURS, against: COPY, speedTarget: 0.7, memoryTarget: null }],
  pace: { warmUps: 0, rounds: 3, patience: 0 },
};

/** M2 against the object-relational mapper, whose way is too slow for many rows. */
export const fileToLiveTablesBySave: Benchmark = {
  key: 'import-save',
  title: 'File to live indexed tables, a shorter list (M2)',
  unit: 'rows',
  size: { full: 5_000, quick: 500 },
  notes,
  writeWorkload,
  contenders: [ours, copied, saved],
  comparisons: [
    { ours: OURS, against: SAVE, speedTarget: 10, memoryTarget: null },
    { ours: OURS, against: COPY, speedTarget: null, memoryTarget: null },
  ],
  pace: { warmUps: 1, rounds: 5, patience: 30 },
};
