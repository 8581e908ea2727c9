import type { Readable } from 'node:stream';
import type { RowRejectionCode } from './reading-codes.ts';

/** A statement for people as a code and its parameters; the words stand in the locale files under `reading.<code>`. */
export interface Explained {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/**
 * One record of the file as text cells, exactly as many as the header has. `row` is the line (text, from 1) or the sheet
 * row (workbook, from 1) where the record starts. Workbook cells come as displayed-value text: numbers in plain
 * notation with a point, dates ISO 8601, booleans true and false, percentages "12.5%", leading zeros of a 00000 format.
 */
export interface RawRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** Set when the record of a text file had fewer cells than the header and blank ones were added. */
  readonly padded?: true;
  /** Set when a workbook row has values to the right of the last heading: they are not among `cells`. */
  readonly unheaded?: true;
  /** Set when a character of the record could not be decoded: U+FFFD stands in its place. */
  readonly undecoded?: true;
}

/** A record that could not be read; `row` as in {@link RawRow}, the words under `reading.<code>`. */
export interface BrokenRow {
  readonly row: number;
  readonly code: RowRejectionCode;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** The cells, where they can be told apart although the record is rejected. */
  readonly cells?: readonly string[];
}

/** What a reader finds where a record should be. Blank lines are no records. */
export type ReadEvent =
  { readonly kind: 'row'; readonly value: RawRow } | { readonly kind: 'broken'; readonly value: BrokenRow };

/** How a file is written, found by looking or set by the caller, each finding with its reason. */
export interface FileFacts {
  readonly format: 'csv' | 'xlsx' | 'xls';
  /** True when the text came out of a .gz. */
  readonly compressed: boolean;
  /** WHATWG-like lower-case name ("utf-8", "windows-1252", "gb18030"); null for workbooks, as all text findings are. */
  readonly encoding: string | null;
  readonly encodingWhy: Explained | null;
  readonly delimiter: string | null;
  readonly delimiterWhy: Explained | null;
  readonly quote: string | null;
  readonly newline: 'LF' | 'CRLF' | 'CR' | 'mixed' | null;
  /** The sheet that is read and all sheets in their order; null and none for text. */
  readonly sheet: string | null;
  readonly sheetWhy: Explained | null;
  readonly sheets: readonly string[];
  /** The line or sheet row where the header record starts, from 1. */
  readonly headerRow: number;
  readonly headerWhy: Explained;
  /** The headings, trimmed; blank where the column has none. */
  readonly header: readonly string[];
  /** The day (YYYY-MM-DD) that the file itself names, above its headings or in its properties (UTC); never the file system's. */
  readonly writtenDate: string | null;
}

/** What must be known of a file to read its rows again without looking for anything. */
export type KnownFacts = Pick<
  FileFacts,
  'format' | 'compressed' | 'encoding' | 'delimiter' | 'quote' | 'sheet' | 'sheets' | 'headerRow' | 'header'
>;

/** What a caller may set instead of having it found. */
export interface ReadOptions {
  readonly encoding?: string;
  /** One character, or the word "tab". */
  readonly delimiter?: string;
  readonly sheet?: string;
  /** The line or sheet row of the headings, from 1. */
  readonly headerRow?: number;
}

/** The bytes of one file, which can be opened as often as wanted. */
export interface ByteSource {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Where the bytes stand on disk, when they do: a workbook is then read in place instead of from a copy. */
  readonly path?: string;
  open(): Readable;
}

/** A file that can be read as often as wanted; every reading gives the same events in the same order. */
export interface RowSource {
  readonly facts: FileFacts;
  /**
   * The records below the header in batches of about 1,000, in file order.
   * @throws UnreadableFile when the file turns out to be broken or hostile on the way.
   */
  rows(): AsyncIterable<ReadEvent[]>;
}

/** What {@link WorkbookReader} finds in a workbook before its rows are wanted. */
export interface OpenedWorkbook {
  readonly format: 'xlsx' | 'xls';
  readonly sheet: string;
  readonly sheetWhy: Explained;
  readonly sheets: readonly string[];
  readonly headerRow: number;
  readonly headerWhy: Explained;
  readonly header: readonly string[];
  readonly writtenDate: string | null;
}

/** Reads workbooks away from this process, so that a hostile one cannot harm it. */
export interface WorkbookReader {
  /** @throws UnreadableFile when the workbook cannot be read within the caps. */
  open(file: ByteSource, options: Pick<ReadOptions, 'sheet' | 'headerRow'>): Promise<OpenedWorkbook>;
  /** The records of the sheet below the header. @throws UnreadableFile as `open`, at any point of the reading. */
  rows(
    file: ByteSource,
    opened: Pick<OpenedWorkbook, 'sheet' | 'sheets' | 'headerRow' | 'header'>,
  ): AsyncIterable<ReadEvent[]>;
}
