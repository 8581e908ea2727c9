import { promisify } from 'node:util';
import { zstdCompress } from 'node:zlib';
import type { ReadEvent, RowSource } from '@plumbline/intake';
import type { Database } from '../../../platform/db/transaction.ts';
import { readColumns, type KeptRow } from '../imported-files.ts';
import type { MappedColumn } from '../import-parts.ts';
import type { Progress } from '../progress.ts';
import type { Staging } from './stage.ts';

const compress = promisify(zstdCompress);

/** Rows of one row of `import_cells`. Rows of a file are alike, so together they take much less than each alone. */
const TOGETHER = 100;

/** Longest text that is kept of a cell, in UTF-16 code units; the file has the rest. */
const LONGEST = 2_000;

/** The check that reads the file. */
interface Check {
  readonly staging: Staging;
  readonly database: Database;
  readonly progress: Progress;
}

/** The same file. While its rows are read, the cells of its mapped columns are written as they stand in it. */
export function keepingCells(
  source: RowSource,
  columns: readonly MappedColumn[],
  { staging, database, progress }: Check,
): RowSource {
  const kept = readColumns(columns);
  return {
    facts: source.facts,
    async *rows() {
      for await (const events of source.rows()) {
        progress.assertWanted();
        await write(
          database,
          staging,
          events.flatMap((event) => keptRow(event, kept)),
        );
        yield events;
      }
    },
  };
}

function keptRow(event: ReadEvent, columns: readonly MappedColumn[]): KeptRow[] {
  if (event.kind === 'broken') return [];
  const { row, cells } = event.value;
  return [[row, columns.map(({ index }) => shortened(cells[index] ?? ''))]];
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}

async function write(
  database: Database,
  { organisationId, importId }: Staging,
  rows: readonly KeptRow[],
): Promise<void> {
  const parts = Array.from({ length: Math.ceil(rows.length / TOGETHER) }, (_, at) =>
    rows.slice(at * TOGETHER, (at + 1) * TOGETHER),
  );
  if (parts.length === 0) return;
  const firstRows = parts.map(([first]) => first?.[0] ?? 0);
  const contents = await Promise.all(parts.map((part) => compress(JSON.stringify(part))));
  await database.transaction(organisationId, (tx) =>
    tx.write(
      `INSERT INTO import_cells (organisation_id, import_id, first_row, content)
       SELECT $1, $2, w.first_row, w.content FROM unnest($3::integer[], $4::bytea[]) AS w (first_row, content)`,
      [organisationId, importId, firstRows, contents],
    ),
  );
}
