import type { Readable } from 'node:stream';
import type { RowRejectionCode } from './reading-codes.ts';

/** A statement for people as a code and its parameters; its texts are in the locale files under `reading.<code>`. */
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
  /** Set when a workbook row has values to the right of the last heading, which `cells` leaves out. */
  readonly unheaded?: true;
  /** Set when a character of the record could not be decoded and became U+FFFD. */
  readonly undecoded?: true;
}

/** A record that could not be read; `row` as in {@link RawRow}, its texts under `reading.<code>`. */
export interface BrokenRow {
  readonly row: number;
  readonly code: RowRejectionCode;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** The cells, if they could be separated although the record is rejected. */
  readonly cells?: readonly string[];
  /** The lines as they stand in the file, at most as many characters as a cell may have, if it is not known which cell belongs to which heading. */
  readonly raw?: string;
}

/** Result for one record. Blank lines are not records. */
export type ReadEvent =
  { readonly kind: 'row'; readonly value: RawRow } | { readonly kind: 'broken'; readonly value: BrokenRow };

/** Another encoding that the bytes of a file could be in, with some cells as they are read and as they would be. */
export interface OtherReading {
  readonly encoding: string;
  readonly cells: readonly { readonly here: string; readonly there: string }[];
}

/** The format of a file, detected or set by the caller, each part with its reason. */
export interface FileFacts {
  readonly format: 'csv' | 'xlsx' | 'xls';
  /** True when the text came out of a .gz. */
  readonly compressed: boolean;
  /** WHATWG-like lower-case name ("utf-8", "windows-1252", "gb18030"); null for workbooks, as all text findings are. */
  readonly encoding: string | null;
  readonly encodingWhy: Explained | null;
  /** Set where the encoding had to be weighed and the choice changes what is read. */
  readonly otherReading: OtherReading | null;
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
  /** The day (YYYY-MM-DD) given in the file, above its headings or in its properties (UTC); never the file system's date. */
  readonly writtenDate: string | null;
}

/** The format data that is needed to read the rows again without detection. */
export type KnownFacts = Pick<
  FileFacts,
  'format' | 'compressed' | 'encoding' | 'delimiter' | 'quote' | 'sheet' | 'sheets' | 'headerRow' | 'header'
>;

/** Settings that a caller may give instead of detection. */
export interface ReadOptions {
  readonly encoding?: string;
  /** One character, or the word "tab". */
  readonly delimiter?: string;
  readonly sheet?: string;
  /** The line or sheet row of the headings, from 1. */
  readonly headerRow?: number;
}

/** The bytes of one file, which can be opened any number of times. */
export interface ByteSource {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Path of the bytes, if they are on disk: a workbook is then read in place instead of from a copy. */
  readonly path?: string;
  open(): Readable;
}

/** A file that can be read any number of times; every reading gives the same events in the same order. */
export interface RowSource {
  readonly facts: FileFacts;
  /**
   * The records below the header in batches of about 1,000, in file order.
   * @throws UnreadableFile when the file turns out to be broken or hostile during reading.
   */
  rows(): AsyncIterable<ReadEvent[]>;
}

/** What {@link WorkbookReader} finds in a workbook before reading its rows. */
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
