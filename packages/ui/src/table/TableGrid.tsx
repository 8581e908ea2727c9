import { Fragment } from 'react';

import type { DataColumn, DataTableProps } from './columns.ts';
import classes from './DataTable.module.css';
import { ReadAgain } from './ReadAgain.tsx';
import type { RowWindow } from './row-window.ts';
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
  const { body, onKeyDown } = useRowKeys(rows.length, view.scrollTo);
  const table = useSortableTable({ rows, columns, rowId, sort, onSort });
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
        aria-rowcount={windowed ? (totalCount ?? rows.length) + 1 : undefined}
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
            const model = table.getRowModel().rows[index];
            if (model === undefined) return null;
            const { id, original: row } = model;
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
                  {model.getAllCells().map((cell, at) => (
                    <Cell key={cell.id} column={columnOf(cell.column.id)} row={row} pin={pins.of(at)} />
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
  column: DataColumn<Row> | undefined;
  row: Row;
  pin: ReturnType<ReturnType<typeof usePinnedColumns>['of']>;
}

function Cell<Row>({ column, row, pin }: CellProps<Row>) {
  if (column === undefined) return null;
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
