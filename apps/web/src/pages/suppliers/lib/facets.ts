import type { FacetValue } from '@plumbline/ui';

import { chosenOf, FACET_ORDER, type FacetKey } from './filter.ts';
import type { SuppliersSearch } from './suppliers-search.ts';

export interface FacetCounts {
  readonly key: string;
  readonly name: string;
  readonly multiValued: boolean;
  readonly values: readonly FacetValue[];
}

export interface ShownFacet extends FacetCounts {
  readonly key: FacetKey;
  readonly chosen: readonly string[];
}

/** Facets that have values, in the page's order. */
export function shownFacets(facets: readonly FacetCounts[], search: SuppliersSearch): ShownFacet[] {
  return FACET_ORDER.flatMap((key) => {
    const facet = facets.find((one) => one.key === key);
    return facet === undefined || facet.values.length === 0 ? [] : [{ ...facet, key, chosen: chosenOf(search, key) }];
  });
}
