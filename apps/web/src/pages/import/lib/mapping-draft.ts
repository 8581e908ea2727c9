import type { ToldUnit } from '../../../gql/graphql.ts';

/** The unsent draft of the columns. */
export interface MappingDraft {
  /** Field of each column, by the column's index; null: not read. */
  readonly fields: readonly (string | null)[];
  /** A value that holds for every row. */
  readonly constants: readonly { readonly field: string; readonly value: string }[];
  /** What somebody said of the unit of a column of shares, by the column's index. Missing in drafts from before it was asked. */
  readonly units?: Readonly<Record<number, ToldUnit>>;
  /** Columns, by index, of which somebody said that their one text is what they do. Missing in drafts from before it was asked. */
  readonly oneTexts?: readonly number[];
}

/** At least one of these fields must be mapped, or no row names a supplier. */
const NAME_FIELDS: readonly string[] = ['supplierName', 'localName', 'siteName'];

interface Mapped {
  readonly columns: readonly {
    readonly index: number;
    readonly field: string | null;
    readonly share: { readonly told: ToldUnit | null } | null;
    readonly oneText: { readonly told: boolean } | null;
  }[];
  readonly constants: readonly { readonly field: string; readonly value: string }[];
}

export function draftOf({ columns, constants }: Mapped): MappingDraft {
  return {
    fields: columns.map(({ field }) => field),
    constants: constants.map(({ field, value }) => ({ field, value })),
    units: Object.fromEntries(columns.flatMap(({ index, share }) => (share?.told ? [[index, share.told]] : []))),
    oneTexts: columns.flatMap(({ index, oneText }) => (oneText?.told === true ? [index] : [])),
  };
}

/** Says what a bare number of a column is. */
export function tellUnit(draft: MappingDraft, column: number, unit: ToldUnit): MappingDraft {
  return { ...draft, units: { ...draft.units, [column]: unit } };
}

/** Says whether the one text of a column is what they do. Where it is not, nothing is read as the activity. */
export function tellOneText(draft: MappingDraft, column: number, isSo: boolean): MappingDraft {
  if (isSo) return { ...draft, oneTexts: [...(draft.oneTexts ?? []), column] };
  const field = draft.fields[column];
  return { ...draft, fields: draft.fields.map((each) => (each === field ? null : each)) };
}

/** Maps a column to a field. A field that has one column only leaves its old one; `several` is true for one that can have more. */
export function assign(draft: MappingDraft, column: number, field: string | null, several: boolean): MappingDraft {
  return {
    ...draft,
    fields: draft.fields.map((before, index) => {
      if (index === column) return field;
      return before === field && !several ? null : before;
    }),
    constants: field === null ? draft.constants : draft.constants.filter((constant) => constant.field !== field),
  };
}

/** Gives a field one value for every row. A column mapped to it is no longer read. */
export function setConstant(draft: MappingDraft, field: string, value: string): MappingDraft {
  return withConstant(
    { ...draft, fields: draft.fields.map((before) => (before === field ? null : before)) },
    field,
    value,
  );
}

/** Accepts from which columns the country is told. A column that names it is still read: then it is told where that column is blank. */
export function acceptCountry(draft: MappingDraft, value: string): MappingDraft {
  return withConstant(draft, 'country', value);
}

function withConstant(draft: MappingDraft, field: string, value: string): MappingDraft {
  const constant = { field, value };
  const known = draft.constants.some((one) => one.field === field);
  return {
    ...draft,
    constants: known
      ? draft.constants.map((one) => (one.field === field ? constant : one))
      : [...draft.constants, constant],
  };
}

export function removeConstant(draft: MappingDraft, field: string): MappingDraft {
  return { ...draft, constants: draft.constants.filter((constant) => constant.field !== field) };
}

/** True when a column or a value for every row gives the field. */
export function gives(draft: MappingDraft, field: string): boolean {
  return placeOf(draft, field) !== null;
}

export function namesSomebody({ fields, constants }: MappingDraft): boolean {
  return [...fields, ...constants.map(({ field }) => field)].some(
    (field) => field !== null && NAME_FIELDS.includes(field),
  );
}

/** Where a field is read from: the index of a column, `constant`, or null. */
export function placeOf(draft: MappingDraft, field: string): number | 'constant' | null {
  const index = draft.fields.indexOf(field);
  if (index >= 0) return index;
  return draft.constants.some((constant) => constant.field === field) ? 'constant' : null;
}

export function unreadCount({ fields }: MappingDraft): number {
  return fields.filter((field) => field === null).length;
}
