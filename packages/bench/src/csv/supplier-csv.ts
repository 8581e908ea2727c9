import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Workload } from '../benchmark.ts';
import { SUPPLIER_HEADER, supplierRows } from '../supplier-rows.ts';

const linesAtOnce = 2_000;

/** Path of the CSV supplier list of a workload. */
export function supplierCsv(workload: Workload): string {
  return join(workload.folder, `suppliers-${workload.size}.csv`);
}

/** Writes that list: UTF-8, commas, LF, quotes where a cell needs them. */
export async function writeSupplierCsv(
  workload: Workload,
  rows: Iterable<readonly string[]> = supplierRows(workload.size),
): Promise<void> {
  await pipeline(Readable.from(csvPieces(rows)), createWriteStream(supplierCsv(workload)));
}

function* csvPieces(rows: Iterable<readonly string[]>): Generator<string> {
  let lines = [csvLine(SUPPLIER_HEADER)];
  for (const cells of rows) {
    lines.push(csvLine(cells));
    if (lines.length < linesAtOnce) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
}
