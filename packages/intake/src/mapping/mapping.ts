import type { Explained, FieldKey } from '@plumbline/facts';

/** The field of one column or one constant. Texts of `why` are under its code in the locale files. */
export interface Suggestion {
  /** As written in the file; null for a constant. */
  readonly header: string | null;
  /** From 0; null for a constant. */
  readonly column: number | null;
  /** Null: the column is not read. */
  readonly field: FieldKey | null;
  readonly why: Explained;
  /** A person should say what the column is: it holds values, and neither heading nor values settle it. */
  readonly asked: boolean;
  /** For a column that is asked about: the field that it may be. */
  readonly proposal: FieldKey | null;
  /** For a column that is asked about: three of its values, as written. */
  readonly examples: readonly string[];
}

/** Source of a field's value in every row. */
export interface FieldSource {
  readonly field: FieldKey;
  /** The leading column first; empty for a constant. */
  readonly columns: readonly number[];
  /** The headings with a plus between them, or null for a constant. */
  readonly header: string | null;
  /** The value for every row when the field is a constant; for a country that other columns tell, from which. */
  readonly constant: string | null;
  /** The heading mentions a percentage. */
  readonly percent: boolean;
  /** ISO 4217 code in the heading. */
  readonly currency: string | null;
}

/** How the columns of a file are read: each field from one column, some from several. */
export interface Mapping {
  /** One for each column in file order, then one for each constant. */
  readonly suggestions: readonly Suggestion[];
  readonly sources: ReadonlyMap<FieldKey, FieldSource>;
}

/** Overrides of the suggested mapping: field keys to a heading or to several, and field keys to constants. */
export interface MappingRequest {
  readonly map?: Readonly<Record<string, string | readonly string[]>>;
  readonly set?: Readonly<Record<string, string>>;
}
