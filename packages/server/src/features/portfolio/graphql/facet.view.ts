import { LANES } from '@plumbline/risk';
import type { Say } from '../../../platform/text/texts.ts';
import { LaneEnum } from '../../risk/risk.types.ts';
import type { FacetCount } from '../facet-counts.ts';
import { chosenValues, multipleFacets, singleFacets, type FacetKey } from '../filter-conditions.ts';
import { nameOfValue } from '../filter-words.ts';
import type { SupplierFilter } from '../supplier-filter.ts';
import type { FacetType, FacetValueType } from './suppliers.types.ts';

/** Orders of values for facets that are not ordered by count. */
const LABEL_ORDER = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'NOT_ENOUGH_KNOWN', 'NOT_ASSESSED'];
const LEVEL_ORDER = ['HIGH', 'MEDIUM', 'LOW', ''];
const ORDERS: { readonly [K in FacetKey]?: readonly string[] } = {
  labels: LABEL_ORDER,
  overrides: ['in-force', 'suspended', ''],
  holds: ['waiting', 'confirmed', ''],
  lanes: LANES,
  contextBands: LEVEL_ORDER,
  needsDecision: ['1', '0'],
};

/** The value in the form that the filter takes: enum names for enums. */
function filterValue(facet: FacetKey, value: string): string {
  if (facet === 'needsDecision') return String(value === '1');
  if (facet !== 'lanes') return value;
  return Object.entries(LaneEnum).find(([, lane]) => lane === value)?.[0] ?? value;
}

/** The chosen values that no supplier has under the other filters; they are named too, so that the viewer can deselect them. */
function chosenByNobody(facet: FacetKey, counts: readonly FacetCount[], filter: SupplierFilter): FacetCount[] {
  const found = new Set(counts.map(({ value }) => value));
  const chosen = new Set(chosenValues(filter, facet)?.map(String));
  return [...chosen.difference(found)].map((value) => ({ facet, value, count: 0 }));
}

/**
 * Facets in page order, each with the values that suppliers have or the filter chose: closed sets in their own order, others by count.
 * Unknown context cannot be filtered for.
 */
export function facetViews(
  counts: readonly FacetCount[],
  filter: SupplierFilter,
  say: Say,
  locale: string,
): FacetType[] {
  const byFacet = Map.groupBy(counts, ({ facet }) => facet);
  return [...singleFacets, ...multipleFacets].map((facet) => {
    const order = ORDERS[facet];
    const found = (byFacet.get(facet) ?? []).filter(({ value }) => !(facet === 'contextBands' && value === ''));
    const values = [...found, ...chosenByNobody(facet, found, filter)].map(({ value, count }) => ({
      stored: value,
      value: filterValue(facet, value),
      name: nameOfValue(facet, value, say, locale),
      count,
    }));
    values.sort((a, b) =>
      order
        ? order.indexOf(a.stored) - order.indexOf(b.stored)
        : b.count - a.count || a.name.localeCompare(b.name, locale),
    );
    const shown = values.map(({ value, name, count }): FacetValueType => ({ value, name, count }));
    return {
      key: facet,
      name: say(`facet.${facet}`),
      multiValued: multipleFacets.some((key) => key === facet),
      values: shown,
    };
  });
}
