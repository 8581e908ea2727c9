import type { Benchmark, Contender, Workload } from '../benchmark.ts';
import { prepareCopiedImport } from './copied-import.ts';
import { connected } from './live-tables.ts';
import { databaseOf, prepareOurCommit, prepareOurImport } from './our-import.ts';
import { prepareSavedImport } from './saved-import.ts';
import { keepFinishedRows, writeSupplierList } from './supplier-list.ts';

const ours: Contender = { name: 'Plumbline import', prepare: prepareOurImport };
const ourCommit: Contender = { name: 'Plumbline commit, after the check', prepare: prepareOurCommit };
const copied: Contender = { name: 'COPY of the finished rows', prepare: prepareCopiedImport };
const saved: Contender = { name: 'TypeORM save, 500 at a time', prepare: prepareSavedImport };

/** Prepares the list and our import's result, which the other contenders write. */
async function writeWorkload(workload: Workload): Promise<void> {
  await writeSupplierList(workload);
  const prepared = await prepareOurImport(workload);
  await prepared.reset?.();
  await prepared.run();
  const admin = await connected(databaseOf(workload).ours.ADMIN_URL);
  await keepFinishedRows(workload, admin);
  await admin.end();
}

const notes = [
  'From the bytes of a CSV file to suppliers, names, identifiers, keys, sites and observations in their indexed tables, those of the service. The others write the rows that ours has found: they read no file, resolve no country or sector, find no supplier, stage nothing and reject nothing.',
  'Ours runs check and commit with the handlers of the worker in one process, as the role that row-level security binds; its staged records, questions and audit entries are part of the work. The others write as superuser, since COPY is refused under row-level security. Processor time is of the process and of PostgreSQL together.',
];

/** M2 at the intended size of the service. */
export const fileToLiveTables: Benchmark = {
  key: 'import',
  title: 'File to live indexed tables (M2)',
  unit: 'rows',
  size: { full: 100_000, quick: 300 },
  notes: [...notes, 'A round takes minutes: nothing is warmed up, and no round is repeated.'],
  writeWorkload,
  contenders: [ours, copied],
  comparisons: [{ ours: ours.name, against: copied.name, speedTarget: 0.7, memoryTarget: null }],
  pace: { warmUps: 0, rounds: 3, patience: 0 },
};

/** M2 against the object-relational mapper, which is too slow for many rows. */
export const fileToLiveTablesBySave: Benchmark = {
  key: 'import-save',
  title: 'File to live indexed tables, a shorter list (M2)',
  unit: 'rows',
  size: { full: 5_000, quick: 200 },
  notes,
  writeWorkload,
  contenders: [ours, ourCommit, copied, saved],
  comparisons: [
    { ours: ours.name, against: saved.name, speedTarget: 10, memoryTarget: null },
    { ours: ours.name, against: copied.name, speedTarget: null, memoryTarget: null },
    { ours: ourCommit.name, against: copied.name, speedTarget: null, memoryTarget: null },
  ],
  pace: { warmUps: 1, rounds: 5, patience: 30 },
};
