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

/** Facets in the page's order. A chosen value that no supplier has under the other filters stays, with the count 0. */
export function shownFacets(facets: readonly FacetCounts[], search: SuppliersSearch): ShownFacet[] {
  return FACET_ORDER.flatMap((key) => {
    const facet = facets.find((one) => one.key === key);
    if (facet === undefined) return [];
    const chosen = chosenOf(search, key);
    const missing = chosen.filter((value) => !facet.values.some((one) => one.value === value));
    const values = [...facet.values, ...missing.map((value) => ({ value, name: value, count: 0 }))];
    return values.length === 0 ? [] : [{ ...facet, key, values, chosen }];
  });
}
