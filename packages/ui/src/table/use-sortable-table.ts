import { rowSortingFeature, tableFeatures, useTable, type ReactTable, type Updater } from '@tanstack/react-table';
import { useMemo } from 'react';

import type { DataColumn, DataTableProps } from './columns.ts';

const features = tableFeatures({ rowSortingFeature });
type Features = typeof features;

type Sorted = readonly { readonly id: string; readonly desc: boolean }[];
type SortableTable<Row extends object> = ReactTable<Features, Row, Sorted>;
export type SortableColumn<Row extends object> = ReturnType<SortableTable<Row>['getAllLeafColumns']>[number];

interface TableModel<Row extends object> {
  columns: readonly DataColumn<Row>[];
  sort: DataTableProps<Row>['sort'];
  onSort: DataTableProps<Row>['onSort'];
}

const NOT_SORTED: never[] = [];
const NO_ROWS: never[] = [];

/** Headings and the order that they show. The service sorts: here is only which column it sorted by, and what a heading asks for next. */
export function useSortableTable<Row extends object>({ columns, sort, onSort }: TableModel<Row>): SortableTable<Row> {
  const canSort = onSort !== undefined;
  const definitions = useMemo(
    () =>
      columns.map(({ id, heading, sortable }) => ({
        id,
        header: heading,
        accessorFn: (row: Row) => row,
        enableSorting: canSort && sortable === true,
      })),
    [columns, canSort],
  );
  const sorting = useMemo(
    () => (sort === undefined ? NOT_SORTED : [{ id: sort.column, desc: sort.descending }]),
    [sort],
  );
  return useTable<Features, Row, Sorted>(
    {
      features,
      columns: definitions,
      data: NO_ROWS,
      manualSorting: true,
      enableMultiSort: false,
      enableSortingRemoval: false,
      sortDescFirst: true,
      state: { sorting },
      onSortingChange: (change: Updater<typeof sorting>) => {
        const [next] = typeof change === 'function' ? change(sorting) : change;
        if (next !== undefined) onSort?.({ column: next.id, descending: next.desc });
      },
    },
    (state) => state.sorting,
  );
}
