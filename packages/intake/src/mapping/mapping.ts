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
}

/** Source of a field's value in every row. */
export interface FieldSource {
  readonly field: FieldKey;
  readonly column: number | null;
  /** The heading, or null for a constant. */
  readonly header: string | null;
  /** The value for every row when the field is a constant. */
  readonly constant: string | null;
  /** The heading mentions a percentage. */
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

/** Overrides of the suggested mapping: field keys to headings, and field keys to constants. */
export interface MappingRequest {
  readonly map?: Readonly<Record<string, string>>;
  readonly set?: Readonly<Record<string, string>>;
}
