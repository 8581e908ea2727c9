import { Fragment } from 'react';

import type { DataColumn, DataTableProps, Sort } from './columns.ts';
import classes from './DataTable.module.css';
import { ReadAgain } from './ReadAgain.tsx';
import type { RowWindow } from './row-window.ts';
import { SortHeading } from './SortHeading.tsx';
import { useRowKeys } from './use-row-keys.ts';

type TableGridProps<Row extends object> = DataTableProps<Row> & { view: RowWindow };

/** The table itself, with the rows that exist now. */
export function TableGrid<Row extends object>({
  name,
  rows,
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
  view,
}: TableGridProps<Row>) {
  const { body, onKeyDown } = useRowKeys(rows.length, view.scrollTo);
  const windowed = height !== undefined;
  return (
    // A short table scrolls sideways by itself; a long one does so in its window.
    <div className={windowed ? undefined : classes.box}>
      <table
        className={classes.table}
        // Rows need a number only if some of them are not rendered.
        aria-rowcount={windowed ? (totalCount ?? rows.length) + 1 : undefined}
      >
        <caption className="pl-hidden">{name}</caption>
        <thead className={classes.head}>
          <tr aria-rowindex={windowed ? 1 : undefined}>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                data-align={column.align}
                style={{ width: column.width }}
                aria-sort={ariaSort(column, sort)}
              >
                {column.sortable === true && onSort !== undefined ? (
                  <SortHeading column={column.id} heading={column.heading} sort={sort} onSort={onSort} />
                ) : (
                  column.heading
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {view.before > 0 && <Gap height={view.before} columns={columns.length} />}
          {view.indexes.map((index) => {
            const row = rows[index];
            if (row === undefined) return null;
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
                  {columns.map((column) => (
                    <Cell key={column.id} column={column} row={row} />
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

function Cell<Row>({ column, row }: { column: DataColumn<Row>; row: Row }) {
  if (column.rowHeader === true) {
    return (
      <th scope="row" className={classes.rowHeader} data-align={column.align}>
        {column.cell(row)}
      </th>
    );
  }
  return <td data-align={column.align}>{column.cell(row)}</td>;
}

/** Fills the space of rows out of view, so the scroll bar has the right size. */
function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr aria-hidden>
      <td className={classes.gap} colSpan={columns} style={{ height }} />
    </tr>
  );
}

function ariaSort<Row>(column: DataColumn<Row>, sort: Sort | undefined) {
  if (column.sortable !== true) return undefined;
  if (sort?.column !== column.id) return 'none';
  return sort.descending ? 'descending' : 'ascending';
}
