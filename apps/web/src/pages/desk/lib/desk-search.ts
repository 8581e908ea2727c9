import { oneOf, readFrom, textOf, type RawSearch } from '../../../lib/search-params.ts';
import { suppliersSearch } from '../../suppliers/lib/suppliers-search.ts';

/** The search without some of its parts. */
function without<Search extends object, Key extends keyof Search>(
  search: Search,
  ...parts: readonly Key[]
): Omit<Search, Key> {
  const rest = { ...search };
  for (const part of parts) Reflect.deleteProperty(rest, part);
  return rest;
}

/** On a narrow screen one of three columns shows. */
export const DESK_STEPS = ['queue', 'case', 'decision'] as const;
export type DeskStep = (typeof DESK_STEPS)[number];

/** The address of the desk: the filter of the list, whose case is open, and the column that a phone shows. */
export function deskSearch(raw: RawSearch) {
  return readFrom(raw, {
    ...without(suppliersSearch(raw), 'sort', 'descending', 'preview', 'asOf', 'needsDecision'),
    supplier: textOf(raw['supplier']),
    step: oneOf(raw['step'], DESK_STEPS),
  });
}

export type DeskSearch = ReturnType<typeof deskSearch>;

/** The part of the address that filters. */
export function filterOfDesk(search: DeskSearch) {
  return without(search, 'supplier', 'step');
}
