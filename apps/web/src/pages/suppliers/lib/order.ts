import type { Sort } from '@plumbline/ui';

import { without } from './filter.ts';
import type { SuppliersSearch } from './suppliers-search.ts';

type SupplierSort = NonNullable<SuppliersSearch['sort']>;

/** The usual direction of each order: most urgent first, highest score first, A to Z, least known first. */
const USUALLY_DESCENDING: Readonly<Record<SupplierSort, boolean>> = {
  ATTENTION: false,
  SCORE: true,
  NAME: false,
  COVERAGE: false,
};

const COLUMN_OF: Readonly<Record<SupplierSort, string>> = {
  ATTENTION: 'label',
  SCORE: 'score',
  NAME: 'name',
  COVERAGE: 'coverage',
};

export const SUPPLIER_SORTS = Object.keys(COLUMN_OF) as readonly SupplierSort[];

export function orderOf({ sort = 'ATTENTION', descending }: SuppliersSearch) {
  return { sort, descending: descending ?? USUALLY_DESCENDING[sort] };
}

/** Rank 1 is the most urgent, so this order looks descending to the reader. */
function seen(sort: SupplierSort, descending: boolean): boolean {
  return sort === 'ATTENTION' ? !descending : descending;
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
  const rest = without(search, 'sort', 'descending');
  if (next !== USUALLY_DESCENDING[sort]) return { ...rest, sort, descending: next };
  return sort === 'ATTENTION' ? rest : { ...rest, sort };
}
