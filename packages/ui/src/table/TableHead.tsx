import { lazy, memo, Suspense, type RefObject } from 'react';

import type { ColumnWidths, DataColumn, Sort } from './columns.ts';
import classes from './DataTable.module.css';
import { SortHeading } from './SortHeading.tsx';
import type { Pin } from './TableRow.tsx';

/** Only tables whose columns have widths of their own need it, and no first page has one. */
const ColumnEdge = lazy(async () => ({ default: (await import('./ColumnEdge.tsx')).ColumnEdge }));

interface TableHeadProps<Row extends object> {
  columns: readonly DataColumn<Row>[];
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
  pins: readonly Pin[];
  resizing: ColumnWidths | undefined;
  /** Not all rows are rendered: then each has its number. */
  numbered: boolean;
  /** For the row of headings. */
  row: RefObject<HTMLTableRowElement | null>;
}

/** The headings. They are not made again while somebody scrolls. */
export const TableHead = memo(Headings) as typeof Headings;

function Headings<Row extends object>({ columns, sort, onSort, pins, resizing, numbered, row }: TableHeadProps<Row>) {
  return (
    <thead className={classes.head}>
      <tr ref={row} aria-rowindex={numbered ? 1 : undefined}>
        {columns.map((column, at) => {
          const { style, ...pin } = pins[at] ?? {};
          return (
            <th
              key={column.id}
              scope="col"
              data-align={column.align}
              data-column={column.fixed === true ? undefined : column.id}
              {...pin}
              style={{ width: resizing?.chosen ? resizing.pixels[at] : column.width, ...style }}
              aria-sort={ariaSort(column, sort, onSort)}
            >
              {column.sortable === true && onSort !== undefined ? (
                <SortHeading column={column.id} heading={column.heading} sort={sort} onSort={onSort} />
              ) : (
                column.heading
              )}
              {resizing !== undefined && column.fixed !== true && (
                <Suspense>
                  <ColumnEdge
                    id={column.id}
                    heading={column.heading}
                    width={resizing.pixels[at] ?? 0}
                    resizing={resizing}
                  />
                </Suspense>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function ariaSort<Row>(
  { id, sortable }: DataColumn<Row>,
  sort: Sort | undefined,
  onSort: ((sort: Sort) => void) | undefined,
) {
  if (sortable !== true || onSort === undefined) return undefined;
  if (sort?.column !== id) return 'none';
  return sort.descending ? 'descending' : 'ascending';
}
