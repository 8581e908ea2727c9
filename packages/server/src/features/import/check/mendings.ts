import { joinOf, writtenSource, type CountryProposal } from '@plumbline/intake';
import type { FieldKey } from '@plumbline/facts';
import type { Constant, MappedColumn, StoredSuggestion } from '../import-parts.ts';

/** What a person could say of the columns with one press: what a column is, or from what the country is told. */
export type Mending =
  | { readonly kind: 'column'; readonly index: number; readonly field: FieldKey; readonly isTrial: boolean }
  | { readonly kind: 'country'; readonly from: CountryProposal['from'] };

/** How the columns of a file are read. */
export interface Columns {
  readonly mapping: readonly MappedColumn[];
  readonly constants: readonly Constant[];
}

/** Mendings that are weighed: each one is a reading of its own. */
const MOST = 8;

/** The mendings that are possible: of columns that nobody has explained, and of a country that no column names. */
export function mendingsOf(
  columns: Columns,
  suggestions: readonly StoredSuggestion[],
  countryProposal: CountryProposal | null,
): Mending[] {
  const given = new Set([...columns.mapping, ...columns.constants].map(({ field }) => field));
  const isOpen = (field: FieldKey): boolean => !given.has(field) || joinOf(field) !== null;
  const read = new Set(columns.mapping.map(({ index }) => index));
  const unread = suggestions.filter(({ index, asked }) => asked === true && !read.has(index));
  const country: Mending[] = countryProposal === null ? [] : [{ kind: 'country', from: countryProposal.from }];
  const proposed = unread.flatMap(({ index, proposal }): Mending[] =>
    proposal !== undefined && proposal !== null && isOpen(proposal)
      ? [{ kind: 'column', index, field: proposal, isTrial: false }]
      : [],
  );
  const tried = unread.flatMap(({ index, trials = [] }) =>
    trials.filter(isOpen).map((field): Mending => ({ kind: 'column', index, field, isTrial: true })),
  );
  return [...country, ...proposed, ...tried].slice(0, MOST);
}

/** The columns with a mending. */
export function mended({ mapping, constants }: Columns, mending: Mending): Columns {
  if (mending.kind === 'country')
    return { mapping, constants: [...constants, { field: 'country', value: writtenSource(mending.from) }] };
  const { index, field } = mending;
  const others = mapping.filter(
    (column) => column.index !== index && (column.field !== field || joinOf(field) !== null),
  );
  return {
    mapping: [...others, { index, field }],
    constants: constants.filter((constant) => constant.field !== field),
  };
}

/** The columns with all mendings that do not exclude each other; the earlier one counts. */
export function allMended(columns: Columns, mendings: readonly Mending[]): Columns {
  const fields = new Set<FieldKey>();
  const places = new Set<number>();
  let all = columns;
  for (const mending of mendings) {
    const field = mending.kind === 'country' ? 'country' : mending.field;
    if ((fields.has(field) && joinOf(field) === null) || (mending.kind === 'column' && places.has(mending.index)))
      continue;
    fields.add(field);
    if (mending.kind === 'column') places.add(mending.index);
    all = mended(all, mending);
  }
  return all;
}
