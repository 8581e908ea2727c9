import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import {
  cappedChildReader,
  openRows,
  profileFile,
  readRecords,
  type Problem,
  type Rejection,
  type RowSource,
} from '@plumbline/intake';
import { SAFE_CSV } from '../../../platform/storage/safe-csv.ts';
import type { AskedMapping } from './look-at-file.ts';
import { MappedSource, NO_ANSWERS } from './mapped-source.ts';

/** How a file of corrected rows is written, so that nothing has to be detected. */
export const CORRECTED_FILE = { encoding: 'utf-8', delimiter: ',', headerRow: 1 } as const;

/** A rejected row as a person corrects it: a cell under each heading. */
export interface CorrectedRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Corrected rows with what their columns are. */
export interface TriedRows extends AskedMapping {
  readonly header: readonly string[];
  readonly rows: readonly CorrectedRow[];
}

/** What reading a corrected row leads to. */
export interface TriedRow {
  readonly row: number;
  /** Null where it can be imported now. */
  readonly rejection: Rejection | null;
  /** Values that cannot be understood; they are kept as they are written. */
  readonly problems: readonly Problem[];
}

/** Reads corrected rows as the file that they will be, and says which can be imported. @throws RefusedInput, UnreadableFile */
export async function tryRows(
  { header, rows, mapping, constants, source }: TriedRows,
  today: string,
): Promise<TriedRow[]> {
  const tried = new Map(
    rows.map(({ row }) => [row, { row, rejection: null as Rejection | null, problems: [] as Problem[] }]),
  );
  const read = new MappedSource(await fileOf(header, rows), mapping, NO_ANSWERS);
  const profile = await profileFile(read, { source, asOf: null, today, ...read.request(constants) });
  for await (const event of readRecords(read, profile)) {
    if (event.kind === 'rejected') {
      const row = tried.get(event.rejection.row);
      if (row !== undefined) row.rejection = event.rejection;
    } else if (event.kind === 'problem') tried.get(event.problem.row)?.problems.push(event.problem);
  }
  return [...tried.values()];
}

/** The rows as a file, with their own numbers. The number at the end of each keeps a blank row from being skipped. */
async function fileOf(header: readonly string[], rows: readonly CorrectedRow[]): Promise<RowSource> {
  const lines = rows.map(({ row, cells }) => [...header.map((_, at) => cells[at] ?? ''), String(row)]);
  const bytes = Buffer.from(stringify([[...header, '#'], ...lines], SAFE_CSV));
  const file = { name: 'corrected.csv', size: bytes.length, open: () => Readable.from([bytes]) };
  const source = await openRows(file, CORRECTED_FILE, cappedChildReader(process.execPath));
  return {
    facts: source.facts,
    async *rows() {
      let at = 0;
      for await (const events of source.rows()) {
        yield events.map((event): typeof event => {
          const row = rows[at]?.row ?? 0;
          at += 1;
          return event.kind === 'row'
            ? { kind: 'row', value: { ...event.value, row } }
            : { kind: 'broken', value: { ...event.value, row } };
        });
      }
    },
  };
}
