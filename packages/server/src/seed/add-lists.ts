import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { cappedChildReader, openRows, resolveCountry, type RowSource } from '@plumbline/intake';
import { readLists, type ListFile } from '@plumbline/matching';
import { AddScreeningList } from '../features/risk/commands/add-screening-list.ts';
import { Database } from '../platform/db/transaction.ts';
import type { Viewer } from '../platform/tenancy/viewer.ts';

/** Adds the screening lists from folders that the organisation does not have yet. All their entries are invented. */
export async function addLists(
  app: INestApplicationContext,
  viewer: Viewer,
  folders: readonly string[],
): Promise<void> {
  const { organisationId } = viewer;
  const known = await app
    .get(Database)
    .transaction(organisationId, (tx) =>
      tx.query<{ name: string }>('SELECT name FROM screening_lists WHERE organisation_id = $1', [organisationId]),
    );
  const files = (await Promise.all(folders.map(listFiles))).flat();
  const { lists } = await readLists(files, { country });
  for (const list of lists) {
    if (known.some(({ name }) => name === list.name)) continue;
    await app.get(AddScreeningList, { strict: false }).execute(viewer, { list, fictional: true });
  }
}

async function listFiles(folder: string): Promise<ListFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv')).sort();
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const { size } = await stat(path);
      const source = await openRows(
        { name, size, path, open: () => createReadStream(path) },
        {},
        cappedChildReader(process.execPath),
      );
      return { name, header: source.facts.header, rows: cellsOf(source) };
    }),
  );
}

function country(text: string): string | null {
  const reading = resolveCountry(text);
  return reading.kind === 'resolved' ? reading.iso2 : null;
}

async function* cellsOf(source: RowSource): AsyncGenerator<readonly string[]> {
  for await (const batch of source.rows()) {
    for (const event of batch) if (event.kind === 'row') yield event.value.cells;
  }
}
