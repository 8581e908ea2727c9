import type { CSSProperties } from 'react';

import { useWords } from '../words/words.tsx';
import classes from './CardList.module.css';
import type { DataTableProps } from './columns.ts';
import { ReadAgain } from './ReadAgain.tsx';
import { rowsOf, type RowWindow } from './row-window.ts';

type CardListProps<Row extends object> = DataTableProps<Row> & { view: RowWindow };

/** The rows of a table as cards, for a screen too narrow for columns. */
export function CardList<Row extends object>({
  name,
  rows,
  inView,
  columns,
  rowId,
  loadingMore = false,
  onReadAgain,
  currentRowId,
  detail,
  view,
}: CardListProps<Row>) {
  const words = useWords();
  const { count, at: rowAt } = rowsOf({ rows, ...(inView && { inView }) });
  const title = columns.find((column) => column.rowHeader === true);
  const rest = columns.filter((column) => column !== title && column.wideOnly !== true);
  return (
    <>
      <ul
        aria-label={name}
        className={classes.list}
        style={
          {
            '--card': view.expected === undefined ? undefined : `${String(view.expected)}px`,
            paddingBlock: `${view.before}px ${view.after}px`,
          } as CSSProperties
        }
      >
        {view.indexes.map((index) => {
          const row = rowAt(index);
          if (row === undefined) {
            return index >= count ? null : (
              <li key={`unread ${index}`} data-index={index} aria-busy className={classes.unread} />
            );
          }
          const id = rowId(row);
          return (
            <li
              key={id}
              ref={view.measure}
              data-index={index}
              className={classes.card}
              aria-current={id === currentRowId || undefined}
            >
              {title !== undefined && <div className={classes.title}>{title.cell(row)}</div>}
              <dl className={classes.facts}>
                {rest.map((column) => (
                  <div key={column.id}>
                    <dt>{column.heading}</dt>
                    <dd>{column.cell(row)}</dd>
                  </div>
                ))}
              </dl>
              {detail?.(row)}
            </li>
          );
        })}
      </ul>
      {loadingMore && <p className="pl-quiet">{words('table.more')}</p>}
      {onReadAgain !== undefined && <ReadAgain onReadAgain={onReadAgain} />}
    </>
  );
}
