import type { Explained, FieldKey } from '@plumbline/facts';

/** What one column is taken for, or what a constant stands for. Texts of `why` stand under its code in the locale files. */
export interface Suggestion {
  /** As it stands in the file; null for a constant. */
  readonly header: string | null;
  /** From 0; null for a constant. */
  readonly column: number | null;
  /** Null: the column is not read. */
  readonly field: FieldKey | null;
  readonly why: Explained;
}

/** Where the value of a field comes from in every row. */
export interface FieldSource {
  readonly field: FieldKey;
  readonly column: number | null;
  /** The heading, or null for a constant. */
  readonly header: string | null;
  /** The value for every row when the field was set and not mapped. */
  readonly constant: string | null;
  /** The heading speaks of a percentage. */
  readonly percent: boolean;
  /** ISO 4217 code in the heading. */
  readonly currency: string | null;
}

/** How the columns of a file are read: each field at most once. */
export interface Mapping {
  /** One for each column in file order, then one for each constant. */
  readonly suggestions: readonly Suggestion[];
  readonly sources: ReadonlyMap<FieldKey, FieldSource>;
}

/** What a caller wants otherwise than suggested: field keys to headings, and field keys to constants. */
export interface MappingRequest {
  readonly map?: Readonly<Record<string, string>>;
  readonly set?: Readonly<Record<string, string>>;
}
