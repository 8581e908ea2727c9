import { Fragment } from 'react';

import type { DataColumn, DataTableProps } from './columns.ts';
import classes from './DataTable.module.css';
import { ReadAgain } from './ReadAgain.tsx';
import { rowsOf, type RowWindow } from './row-window.ts';
import { SortHeading } from './SortHeading.tsx';
import { usePinnedColumns } from './use-pinned-columns.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useScrollsSideways } from './use-scrolls-sideways.ts';
import { useSortableTable, type SortableColumn } from './use-sortable-table.ts';

type TableGridProps<Row extends object> = DataTableProps<Row> & { view: RowWindow };

/** The table itself, with the rows that exist now. */
export function TableGrid<Row extends object>({
  name,
  rows,
  inView,
  place,
  columns,
  rowId,
  sort,
  onSort,
  totalCount,
  loadingMore = false,
  onReadAgain,
  height,
  onRowFocus,
  currentRowId,
  detail,
  density = 'comfortable',
  pinned = 0,
  view,
}: TableGridProps<Row>) {
  const { count, at: rowAt } = rowsOf({ rows, ...(inView && { inView }) });
  const text = columns.find((column) => column.text !== undefined)?.text;
  const { body, onKeyDown } = useRowKeys({
    count,
    scrollTo: view.scrollTo,
    page: view.page,
    opensAt: place?.kept?.focused ?? undefined,
    textOf: text && ((index) => textOf(text, rowAt(index))),
  });
  const table = useSortableTable({ columns, sort, onSort });
  const columnOf = (id: string) => columns.find((column) => column.id === id);
  const windowed = height !== undefined;
  const { box, scrolls } = useScrollsSideways();
  const pins = usePinnedColumns(pinned);
  return (
    // A short table scrolls sideways by itself; a long one does so in its window.
    <div
      ref={box}
      className={windowed ? undefined : classes.box}
      {...(scrolls && !windowed ? { role: 'group', 'aria-label': name, tabIndex: 0 } : {})}
    >
      <table
        className={classes.table}
        data-density={density}
        // Rows need a number only if some of them are not rendered.
        aria-rowcount={windowed ? (totalCount ?? count) + 1 : undefined}
      >
        <caption className="pl-hidden">{name}</caption>
        <thead className={classes.head}>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} ref={pins.head} aria-rowindex={windowed ? 1 : undefined}>
              {group.headers.map(({ column: model }, at) => {
                const column = columnOf(model.id);
                if (column === undefined) return null;
                const { style, ...pin } = pins.of(at);
                return (
                  <th
                    key={model.id}
                    scope="col"
                    data-align={column.align}
                    {...pin}
                    style={{ width: column.width, ...style }}
                    aria-sort={ariaSort(model)}
                  >
                    {model.getCanSort() ? <SortHeading column={model} heading={column.heading} /> : column.heading}
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {view.before > 0 && <Gap height={view.before} columns={columns.length} />}
          {view.indexes.map((index) => {
            const row = rowAt(index);
            if (row === undefined) {
              return index >= count ? null : <Unread key={`unread ${index}`} index={index} columns={columns.length} />;
            }
            const id = rowId(row);
            const under = detail?.(row);
            return (
              <Fragment key={id}>
                <tr
                  ref={view.measure}
                  data-index={index}
                  aria-rowindex={windowed ? index + 2 : undefined}
                  aria-current={id === currentRowId || undefined}
                  className={classes.row}
                  onFocus={() => onRowFocus?.(row)}
                >
                  {columns.map((column, at) => (
                    <Cell key={column.id} column={column} row={row} pin={pins.of(at)} />
                  ))}
                </tr>
                {under !== undefined && under !== null && (
                  <tr className={classes.detail}>
                    <td colSpan={columns.length}>{under}</td>
                  </tr>
                )}
              </Fragment>
            );
          })}
          {view.after > 0 && <Gap height={view.after} columns={columns.length} />}
          {loadingMore && (
            <tr>
              <td colSpan={columns.length}>
                <span className={classes.loading} />
              </td>
            </tr>
          )}
          {onReadAgain !== undefined && (
            <tr>
              <td colSpan={columns.length}>
                <ReadAgain onReadAgain={onReadAgain} />
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps<Row> {
  column: DataColumn<Row>;
  row: Row;
  pin: ReturnType<ReturnType<typeof usePinnedColumns>['of']>;
}

function Cell<Row>({ column, row, pin }: CellProps<Row>) {
  if (column.rowHeader === true) {
    return (
      <th scope="row" className={classes.rowHeader} data-align={column.align} {...pin}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td data-align={column.align} {...pin}>
      {column.cell(row)}
    </td>
  );
}

/** Stands where a row is still being read. It holds the focus that goes to the row. */
function Unread({ index, columns }: { index: number; columns: number }) {
  return (
    <tr data-index={index} aria-rowindex={index + 2} aria-busy className={classes.unread} tabIndex={-1}>
      <td colSpan={columns}>
        <span className={classes.loading} />
      </td>
    </tr>
  );
}

function textOf<Row>(text: (row: Row) => string, row: Row | undefined): string {
  return row === undefined ? '' : text(row);
}

/** Fills the space of rows out of view, so the scroll bar has the right size. */
function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr aria-hidden>
      <td className={classes.gap} colSpan={columns} style={{ height }} />
    </tr>
  );
}

function ariaSort<Row extends object>(column: SortableColumn<Row>) {
  if (!column.getCanSort()) return undefined;
  const sorted = column.getIsSorted();
  if (sorted === false) return 'none';
  return sorted === 'desc' ? 'descending' : 'ascending';
}
