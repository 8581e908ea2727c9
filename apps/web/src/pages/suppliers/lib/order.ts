import type { Sort } from '@plumbline/ui';

import { without } from './filter.ts';
import type { SuppliersSearch } from './suppliers-search.ts';

type SupplierSort = NonNullable<SuppliersSearch['sort']>;

/** The usual direction of each order, as the service names it: ranks go up from the most urgent, and from the highest spend of a currency. */
const USUALLY_DESCENDING: Readonly<Record<SupplierSort, boolean>> = {
  ATTENTION: false,
  SCORE: true,
  NAME: false,
  COVERAGE: false,
  WORKERS: true,
  SPEND: false,
  COUNTRY: false,
  DECISION: false,
};

const COLUMN_OF: Readonly<Record<SupplierSort, string>> = {
  ATTENTION: 'label',
  SCORE: 'score',
  NAME: 'name',
  COVERAGE: 'coverage',
  WORKERS: 'workers',
  SPEND: 'spend',
  COUNTRY: 'place',
  DECISION: 'decision',
};

export const SUPPLIER_SORTS = Object.keys(COLUMN_OF) as readonly SupplierSort[];

export function orderOf({ sort = 'ATTENTION', descending }: SuppliersSearch) {
  return { sort, descending: descending ?? USUALLY_DESCENDING[sort] };
}

/** Rank 1 is the most urgent or the highest, so these orders look descending to the reader. */
function seen(sort: SupplierSort, descending: boolean): boolean {
  return sort === 'ATTENTION' || sort === 'SPEND' ? !descending : descending;
}

/** Whether the rows stand the other way round than this order usually has them. */
export function isTurned(search: SuppliersSearch): boolean {
  const { sort, descending } = orderOf(search);
  return descending !== USUALLY_DESCENDING[sort];
}

/** The search in another order, in its usual direction. */
export function inOrder(search: SuppliersSearch, sort: SupplierSort): SuppliersSearch {
  const rest = without(search, 'sort', 'descending');
  return sort === 'ATTENTION' ? rest : { ...rest, sort };
}

/** The search with its rows the other way round. */
export function turned(search: SuppliersSearch): SuppliersSearch {
  const { sort, descending } = orderOf(search);
  return isTurned(search) ? inOrder(search, sort) : { ...search, sort, descending: !descending };
}

/** The order as the table's headings show it. */
export function shownSort(search: SuppliersSearch): Sort {
  const { sort, descending } = orderOf(search);
  return { column: COLUMN_OF[sort], descending: seen(sort, descending) };
}

/** The search after a click on a heading: a new column starts in its usual direction, the same one reverses. */
export function withSort(search: SuppliersSearch, { column, descending }: Sort): SuppliersSearch {
  const sort = SUPPLIER_SORTS.find((one) => COLUMN_OF[one] === column) ?? 'ATTENTION';
  const before = orderOf(search);
  const next = before.sort === sort ? seen(sort, descending) : USUALLY_DESCENDING[sort];
  return next === USUALLY_DESCENDING[sort] ? inOrder(search, sort) : { ...search, sort, descending: next };
}
