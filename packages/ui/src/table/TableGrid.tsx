import type { CSSProperties } from 'react';

import type { DataTableProps } from './columns.ts';
import classes from './DataTable.module.css';
import type { LongHeading } from './LongHeading.tsx';
import { ReadAgain } from './ReadAgain.tsx';
import { rowsOf, type RowWindow } from './row-window.ts';
import { TableHead } from './TableHead.tsx';
import { TableRow } from './TableRow.tsx';
import { UnreadRow } from './UnreadRow.tsx';
import { useLatest } from './use-latest.ts';
import type { PinnedColumns } from './use-pinned-columns.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useScrollsSideways } from './use-scrolls-sideways.ts';

/** What only long tables have: it comes with the code that draws the rows in view, and no first page loads it. */
interface LongParts extends PinnedColumns {
  readonly Heading: typeof LongHeading;
  /** Those that its columns keep. */
  readonly widths: readonly number[] | undefined;
}

type TableGridProps<Row extends object> = DataTableProps<Row> & { view: RowWindow; long?: LongParts };

const NONE_PINNED: PinnedColumns['pins'] = [];

/** The table itself, with the rows that exist now. */
export function TableGrid<Row extends object>(props: TableGridProps<Row>) {
  const { name, columns, rowId, sort, onSort, totalCount, loadingMore = false, onReadAgain, height, view } = props;
  const { onRowFocus, currentRowId, detail, density = 'comfortable', rowHeight, long, resizing } = props;
  const { count, at: rowAt } = rowsOf(props);
  const named = columns.findIndex((column) => column.text !== undefined);
  const text = columns[named]?.text;
  const { body, onKeyDown } = useRowKeys<Row, HTMLTableSectionElement>(props);
  const windowed = height !== undefined;
  const { box, scrolls } = useScrollsSideways();
  // A row whose function is another one is drawn again.
  const onFocus = useLatest((row: Row) => onRowFocus?.(row));
  const pins = long?.pins ?? NONE_PINNED;
  const widths = resizing?.chosen === true ? resizing.pixels : long?.widths;
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
        data-sized={widths !== undefined || undefined}
        data-even={rowHeight !== undefined || undefined}
        style={
          {
            '--row': view.expected === undefined ? undefined : `${String(view.expected)}px`,
            width: widths?.reduce((sum, width) => sum + width, 0),
          } as CSSProperties
        }
        // Rows need a number only if some of them are not rendered.
        aria-rowcount={windowed ? (totalCount ?? count) + 1 : undefined}
      >
        <caption className="pl-hidden">{name}</caption>
        <TableHead
          columns={columns}
          sort={sort}
          onSort={onSort}
          pins={pins}
          resizing={resizing}
          widths={widths}
          Heading={long?.Heading}
          numbered={windowed}
          row={long?.head}
        />
        <tbody ref={body} onKeyDown={onKeyDown}>
          {view.before > 0 && <Gap height={view.before} columns={columns.length} />}
          {view.indexes.map((index) => {
            const row = rowAt(index);
            if (row === undefined || view.waiting?.has(index) === true) {
              if (index >= count) return null;
              const name = row === undefined ? undefined : text?.(row);
              return (
                <UnreadRow
                  key={`unread ${index}`}
                  index={index}
                  columns={columns.length}
                  name={name}
                  named={named}
                  pin={pins[named]}
                />
              );
            }
            const id = rowId(row);
            return (
              <TableRow
                key={id}
                row={row}
                index={index}
                columns={columns}
                pins={pins}
                numbered={windowed}
                current={id === currentRowId}
                measure={view.measure}
                onFocus={onFocus}
                under={detail?.(row)}
              />
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

/** Fills the space of rows out of view, so the scroll bar has the right size. */
function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr aria-hidden>
      <td className={classes.gap} colSpan={columns} style={{ height }} />
    </tr>
  );
}
