import { defaultParseSearch, defaultStringifySearch } from '@tanstack/react-router';

import { present } from '../../../lib/search-params.ts';
import { without } from './filter.ts';
import { suppliersSearch, type SuppliersSearch } from './suppliers-search.ts';

/** What of a saved view the page needs. */
export interface View {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly shared: boolean;
  readonly own: boolean;
  readonly version: number;
  readonly ownDefault: boolean;
  readonly organisationDefault: boolean;
}

/** What a view keeps of the search: all but which view it is, the preview, the map and the day. */
function kept(search: SuppliersSearch): SuppliersSearch {
  const all = Object.entries(without(search, 'view', 'preview', 'map', 'asOf')).toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  // Values of a filter are a set: only columns have an order.
  return Object.fromEntries(
    all.map(([key, value]) => [key, Array.isArray(value) && key !== 'columns' ? value.toSorted() : value]),
  );
}

/** The search as a view keeps it. Equal searches have equal addresses. */
export function addressOf(search: SuppliersSearch): string {
  return defaultStringifySearch(kept(search)).replace(/^\?/, '');
}

/** The search that opens a view; what this version of the page does not know is left out. */
export function searchOf({ id, address }: Pick<View, 'id' | 'address'>): SuppliersSearch {
  return { ...kept(suppliersSearch(defaultParseSearch(`?${address}`))), view: id };
}

/** The search that opens a view, or all suppliers, from where somebody is: the day, the preview and the map stay. */
export function opened(search: SuppliersSearch, view: Pick<View, 'id' | 'address'> | null): SuppliersSearch {
  const { asOf, preview, map } = search;
  return { ...(view === null ? {} : searchOf(view)), ...present({ asOf, preview, map }) };
}

/** Whether the page shows something else than the view kept. */
export function isChanged(search: SuppliersSearch, view: Pick<View, 'id' | 'address'>): boolean {
  return addressOf(search) !== addressOf(searchOf(view));
}

/** Whether the address asks for anything: a link with a filter shows that, whatever the list opens with. */
export function asksForNothing(search: SuppliersSearch): boolean {
  return search.view === undefined && addressOf(search) === '';
}

/** The view with which the list opens: the person's own choice, else that of the organisation. */
export function openingView<One extends View>(views: readonly One[]): One | undefined {
  return views.find(({ ownDefault }) => ownDefault) ?? views.find(({ organisationDefault }) => organisationDefault);
}
