import type { SupplierFilter } from '../../../gql/graphql.ts';
import { present } from '../../../lib/search-params.ts';
import type { SuppliersSearch } from './suppliers-search.ts';

/** Facets in the order in which people narrow a list: what is to be done first, then where and what. */
export const FACET_ORDER = [
  'needsDecision',
  'labels',
  'lanes',
  'sectors',
  'countries',
  'regions',
  'flags',
  'siteTypes',
  'contextBands',
  'tiers',
  'decisions',
] as const;
export type FacetKey = (typeof FACET_ORDER)[number];

/** What the service is asked for: the search without order and view. */
export function filterOf({ sort: _sort, descending: _descending, preview: _preview, ...filter }: SuppliersSearch) {
  return filter satisfies SupplierFilter;
}

export function isFiltered(search: SuppliersSearch): boolean {
  return Object.keys(filterOf(search)).length > 0;
}

/** The search without any filter; order and view stay. */
export function withoutFilters({ sort, descending, preview }: SuppliersSearch): SuppliersSearch {
  return present({ sort, descending, preview });
}

/** The chosen values of a facet, as the facet names them. */
export function chosenOf(search: SuppliersSearch, facet: FacetKey): readonly string[] {
  const value = search[facet];
  if (value === undefined) return [];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

/** The search with other values chosen in one facet. Yes and no exclude each other: the one chosen last holds. */
export function withChosen(search: SuppliersSearch, facet: FacetKey, chosen: readonly string[]): SuppliersSearch {
  const { [facet]: _before, ...rest } = search;
  const last = chosen.at(-1);
  if (last === undefined) return rest;
  if (facet === 'needsDecision') return { ...rest, needsDecision: last === 'true' };
  if (facet === 'tiers') return { ...rest, tiers: chosen.map(Number) };
  return { ...rest, [facet]: chosen };
}
