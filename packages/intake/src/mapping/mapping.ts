import type { Explained, FieldKey } from '@plumbline/facts';
import type { ToldText } from '../values/one-text.ts';
import type { ShareReading, ShareUnit, ShareWhy, ToldShare } from '../values/share-unit.ts';

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
  /** For a column that is asked about and has no proposal: fields whose values would look so. */
  readonly trials: readonly FieldKey[];
  /** By the first rows, how its bare numbers are read if it holds shares; null where it has none. */
  readonly share: ShareReading | null;
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
  /** What bare shares are by the heading. */
  readonly unit: ShareUnit | null;
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
  /** By field, what a person has said of the unit of its column. */
  readonly shares?: Readonly<Record<string, ToldShare>>;
  /** By field, what a person has said of the one text of its column. */
  readonly texts?: Readonly<Record<string, ToldText>>;
  /** By field, why its column was read as a person was shown. */
  readonly shown?: Readonly<Record<string, ShareWhy>>;
}
