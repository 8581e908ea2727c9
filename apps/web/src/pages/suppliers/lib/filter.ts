import type { SupplierFilter } from '../../../gql/graphql.ts';
import type { SuppliersSearch } from './suppliers-search.ts';

/** Facets in the order in which people narrow a list: what is to be done first, then where and what. */
export const FACET_ORDER = [
  'needsDecision',
  'labels',
  'overrides',
  'lanes',
  'sectors',
  'countries',
  'regions',
  'flags',
  'siteTypes',
  'contextBands',
  'tiers',
  'decisions',
  'holds',
] as const;
export type FacetKey = (typeof FACET_ORDER)[number];

/** The search without some of its parts. */
export function without<Key extends keyof SuppliersSearch>(
  search: SuppliersSearch,
  ...parts: readonly Key[]
): Omit<SuppliersSearch, Key> {
  const rest = { ...search };
  for (const part of parts) Reflect.deleteProperty(rest, part);
  return rest;
}

/** The parts of the search that filter; an address may hold others. */
const FILTERS = ['search', ...FACET_ORDER, 'mainSector', 'importId', 'methodology', 'topic', 'square'] as const;

/** The filter for the service: the search without order and look. */
export function filterOf(search: SuppliersSearch): SupplierFilter {
  return Object.fromEntries(FILTERS.flatMap((key) => (search[key] === undefined ? [] : [[key, search[key]]])));
}

export function isFiltered(search: SuppliersSearch): boolean {
  return Object.keys(filterOf(search)).length > 0;
}

/** The search without any filter; order and look stay. */
export function withoutFilters(search: SuppliersSearch): SuppliersSearch {
  return without(search, ...FILTERS);
}

/** The chosen values of a facet, as the facet names them. */
export function chosenOf(search: SuppliersSearch, facet: FacetKey): readonly string[] {
  const value = search[facet];
  if (value === undefined) return [];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

/** The search with other values in one facet. Yes and no exclude each other: the last choice wins. */
export function withChosen(search: SuppliersSearch, facet: FacetKey, chosen: readonly string[]): SuppliersSearch {
  const rest = without(search, facet);
  const last = chosen.at(-1);
  if (last === undefined) return rest;
  if (facet === 'needsDecision') return { ...rest, needsDecision: last === 'true' };
  if (facet === 'tiers') return { ...rest, tiers: chosen.map(Number) };
  return { ...rest, [facet]: chosen };
}
