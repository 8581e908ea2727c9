import type { Explained, FieldKey } from '@plumbline/facts';
import type { CountryProposal, OneText, OtherReading, ShareReading, ToldShare, ToldText } from '@plumbline/intake';

export const IMPORT_STATES = [
  'uploaded',
  'mapped',
  'checking',
  'checked',
  'importing',
  'imported',
  'undoing',
  'undone',
  'discarded',
  'failed',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** A mapped column, by its place in the file. */
export interface MappedColumn {
  readonly index: number;
  readonly field: FieldKey;
  /** What a person has said of the unit of its shares. */
  readonly share?: ToldShare;
  /** A person has said that its one text is what they do. */
  readonly oneText?: ToldText;
}

/** A value for every row. */
export interface Constant {
  readonly field: FieldKey;
  readonly value: string;
}

/** The format of the file, as far as people need it. */
export interface StoredFileFacts {
  readonly format: 'csv' | 'xlsx' | 'xls';
  readonly compressed: boolean;
  readonly encoding: string | null;
  readonly encodingWhy: Explained | null;
  /** Another encoding with some cells in both readings. Missing in imports from before it was shown. */
  readonly otherReading?: OtherReading | null;
  /** How the country could be told where no column names it, or the column is blank: from the first rows, and once checked from all. Missing, as `blank`, in imports from before it was proposed. */
  readonly countryProposal?: (Omit<CountryProposal, 'blank'> & Partial<Pick<CountryProposal, 'blank'>>) | null;
  readonly delimiter: string | null;
  readonly delimiterWhy: Explained | null;
  readonly quote: string | null;
  readonly sheet: string | null;
  readonly sheetWhy: Explained | null;
  readonly sheets: readonly string[];
  readonly headerRow: number;
  readonly headerWhy: Explained;
  readonly header: readonly string[];
  readonly writtenDate: string | null;
}

/** What was suggested for the columns before a person mapped them. */
export interface StoredSuggestion {
  readonly index: number;
  readonly field: FieldKey | null;
  readonly why: Explained;
  /** Missing in imports from before people were asked about columns. */
  readonly asked?: boolean;
  /** For a column that is asked about: the field that it may be. */
  readonly proposal?: FieldKey | null;
  /** For a column that is asked about and has no proposal: fields as which it is tried. Missing in imports from before values decided that. */
  readonly trials?: readonly FieldKey[];
  /** How its bare numbers are read if it holds shares: by the first rows, and once checked by all. Missing in imports from before it was asked. */
  readonly share?: ShareReading | null;
  /** Once checked, what every row says of the activity. Missing where rows differ, and in imports from before it was asked. */
  readonly oneText?: OneText | null;
}
