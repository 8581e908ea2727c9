import { createReadStream, statSync } from 'node:fs';
import { openRows } from '../../intake/src/reading/open-rows.ts';
import type { RowSource } from '../../intake/src/reading/row-source.ts';
import { cappedChildReader } from '../../intake/src/reading/workbook/capped-child.ts';
import type { ReadRows } from './rows-contender.ts';

/**
 * Opens a file on disk as intake does. Imports only intake's reading folder, because the tables of the rest would add memory.
 */
export function ourRowSource(path: string): Promise<RowSource> {
  const file = { name: path, size: statSync(path).size, path, open: () => createReadStream(path) };
  return openRows(file, {}, cappedChildReader(process.execPath));
}

/** The rows of a file on disk, as intake reads them. @throws Error for a broken row */
export async function ourRows(path: string, take: Parameters<ReadRows>[1]): Promise<void> {
  const source = await ourRowSource(path);
  for await (const events of source.rows()) {
    for (const event of events) {
      if (event.kind === 'broken') throw new Error(`Row ${event.value.row} is broken: ${event.value.code}`);
      take(event.value.cells);
    }
  }
}
