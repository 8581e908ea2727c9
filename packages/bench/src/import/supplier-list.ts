import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type pg from 'pg';
import { FIRST_IMPORT, supplierRows, writeSeedFile } from '../../../../infra/seeds/generate-suppliers.ts';
import type { Workload } from '../benchmark.ts';
import { liveTables, type LiveTable } from './live-tables.ts';

/** The file that is imported. */
export function supplierList({ folder, size }: Workload): string {
  return join(folder, `service-suppliers-${size}.csv`);
}

/** Writes the demo list at any length, including doubtful, repeated and faulty rows. */
export async function writeSupplierList(workload: Workload): Promise<void> {
  await writeSeedFile(supplierList(workload), supplierRows({ ...FIRST_IMPORT, rows: workload.size }));
}

function finishedRows({ folder, size }: Workload, table: LiveTable): string {
  return join(folder, `finished-${size}-${table}.copy`);
}

/** Saves the live tables after an import, in COPY format. */
export async function keepFinishedRows(workload: Workload, admin: pg.Client): Promise<void> {
  for (const table of liveTables) {
    await pipeline(admin.query(copyTo(`COPY ${table} TO STDOUT`)), createWriteStream(finishedRows(workload, table)));
  }
}

/** Copies the saved rows into the live tables, with all their indexes, in one transaction. */
export async function copyFinishedRows(workload: Workload, admin: pg.Client): Promise<void> {
  await admin.query('BEGIN');
  for (const table of liveTables) {
    await pipeline(createReadStream(finishedRows(workload, table)), admin.query(copyFrom(`COPY ${table} FROM STDIN`)));
  }
  await admin.query('COMMIT');
}
