import type { Explained, FieldKey } from '@plumbline/facts';

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

/** A column that is read, by its place in the file. */
export interface MappedColumn {
  readonly index: number;
  readonly field: FieldKey;
}

/** A value for every row. */
export interface Constant {
  readonly field: FieldKey;
  readonly value: string;
}

/** How the file is written, as far as people need it. */
export interface StoredFileFacts {
  readonly format: 'csv' | 'xlsx' | 'xls';
  readonly compressed: boolean;
  readonly encoding: string | null;
  readonly encodingWhy: Explained | null;
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

/** What the columns were taken for before anybody said anything. */
export interface StoredSuggestion {
  readonly index: number;
  readonly field: FieldKey | null;
  readonly why: Explained;
}
