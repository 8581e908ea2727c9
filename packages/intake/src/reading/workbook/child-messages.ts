import type { RowRejectionCode, UnreadableFileCode } from '../reading-codes.ts';
import type { Explained, OpenedWorkbook, ReadEvent, ReadOptions } from '../row-source.ts';

/** A request to the reading process: inspect the workbook, or read the rows of a sheet below its header. */
export type ChildRequest =
  | { readonly ask: 'open'; readonly options: Pick<ReadOptions, 'sheet' | 'headerRow'> }
  | { readonly ask: 'rows'; readonly sheet: number; readonly headerRow: number; readonly columns: number };

/** A read event in short: row and cells, with 1 when there are cells beyond the header; or row, code and parameters. */
export type PackedEvent =
  | readonly [row: number, cells: readonly string[]]
  | readonly [row: number, cells: readonly string[], unheaded: 1]
  | readonly [row: number, code: RowRejectionCode, parameters: Explained['parameters']];

/** One line of the answer, as JSON. `done` or `failed` is the last. */
export type ChildMessage =
  | { readonly opened: OpenedWorkbook }
  | { readonly rows: readonly PackedEvent[] }
  | { readonly failed: UnreadableFileCode; readonly parameters: Explained['parameters'] }
  | { readonly done: true };

/** Expands a short event. */
export function unpackedEvent(packed: PackedEvent): ReadEvent {
  const [row, second, third] = packed;
  if (typeof second === 'string') {
    const parameters = typeof third === 'object' ? third : {};
    return { kind: 'broken', value: { row, code: second, parameters } };
  }
  return { kind: 'row', value: third === 1 ? { row, cells: second, unheaded: true } : { row, cells: second } };
}
