import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cappedChildReader, openRows } from '../../../packages/intake/src/index.ts';
import { normaliseName } from '../../../packages/matching/src/index.ts';

/** Headings of the columns that hold names of companies in the published lists. */
const NAME_HEADINGS: ReadonlySet<string> = new Set([
  'name',
  'factory_name',
  'supplier_group',
  'group_name',
  'parent_com',
  'mill_name',
  'alternativ',
  'entity_raw',
  'primary_name',
  'aka',
  'entity',
  'aliases',
  'name_original_script',
  'sdn_name',
  'alt_name',
]);
const FOLDERS = ['suppliers', 'suppliers/lists', 'lists'] as const;

/** The forms in which names of published supplier and screening lists are compared. @param folder of the real data */
export async function realNameKeys(folder: string): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  for (const each of FOLDERS) {
    for (const file of readdirSync(join(folder, each)).sort()) {
      if (/\.csv(\.gz)?$/.test(file)) await addNames(join(folder, each, file), keys);
    }
  }
  return keys;
}

async function addNames(path: string, keys: Set<string>): Promise<void> {
  const file = { name: path, size: statSync(path).size, path, open: () => createReadStream(path) };
  const source = await openRows(file, {}, cappedChildReader(process.execPath));
  const columns = source.facts.header.flatMap((heading, at) => (NAME_HEADINGS.has(heading.toLowerCase()) ? [at] : []));
  for await (const events of source.rows()) {
    for (const event of events) {
      if (event.kind !== 'row') continue;
      for (const column of columns) {
        for (const name of (event.value.cells[column] ?? '').split(';')) keys.add(normaliseName(name).key);
      }
    }
  }
}
