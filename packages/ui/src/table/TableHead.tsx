import { memo, type RefObject } from 'react';

import type { ColumnWidths, DataColumn, Sort } from './columns.ts';
import classes from './DataTable.module.css';
import type { LongHeading } from './LongHeading.tsx';
import type { Pin } from './TableRow.tsx';

interface TableHeadProps<Row extends object> {
  columns: readonly DataColumn<Row>[];
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
  pins: readonly Pin[];
  resizing: ColumnWidths | undefined;
  /** Of each column, in pixels; without them the content decides. */
  widths: readonly number[] | undefined;
  /** Of a long table. */
  Heading: typeof LongHeading | undefined;
  /** Not all rows are rendered: then each has its number. */
  numbered: boolean;
  /** For the row of headings. */
  row: RefObject<HTMLTableRowElement | null> | undefined;
}

/** The headings. They are not made again while somebody scrolls. */
export const TableHead = memo(Headings) as typeof Headings;

function Headings<Row extends object>({
  columns,
  sort,
  onSort,
  pins,
  resizing,
  widths,
  Heading,
  numbered,
  row,
}: TableHeadProps<Row>) {
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
              style={{ width: widths?.[at] ?? column.width, ...style }}
              aria-sort={ariaSort(column, sort, onSort)}
            >
              {Heading === undefined ? (
                column.heading
              ) : (
                <Heading
                  column={column}
                  sort={sort}
                  onSort={onSort}
                  resizing={resizing}
                  width={resizing?.pixels[at] ?? 0}
                />
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
