import { createReadStream } from 'node:fs';
import { cappedChildReader, reopenRows, type KnownFacts, type ReadEvent } from '@plumbline/intake';
import type { LookedAtFile } from './look-at-file.ts';

/** What a file holds at a row number. */
export interface RowInFile {
  readonly row: number;
  /** The cells; null where they could not be separated. */
  readonly cells: readonly string[] | null;
  /** The lines as they stand, where it is not known which cell belongs to which heading. */
  readonly raw: string | null;
}

/** Finds rows of a file by their numbers, and reads no further than the last of them. @throws UnreadableFile */
export async function rowsAt(
  { path, name, size, caps }: LookedAtFile,
  facts: KnownFacts,
  rows: readonly number[],
): Promise<RowInFile[]> {
  const file = { name, size, path, open: () => createReadStream(path) };
  const wanted = new Set(rows);
  const found: RowInFile[] = [];
  if (wanted.size === 0) return found;
  for await (const events of reopenRows(file, facts, cappedChildReader(process.execPath, caps))) {
    found.push(...events.filter(({ value }) => wanted.has(value.row)).map(inFile));
    if (found.length === wanted.size) break;
  }
  return found;
}

function inFile({ value }: ReadEvent): RowInFile {
  const raw = 'raw' in value ? (value.raw ?? null) : null;
  return { row: value.row, cells: value.cells ?? null, raw };
}
