import type { CSSProperties } from 'react';

import { useWords } from '../words/words.tsx';
import classes from './CardList.module.css';
import type { DataTableProps } from './columns.ts';
import { ReadAgain } from './ReadAgain.tsx';
import { rowsOf, type RowWindow } from './row-window.ts';
import { useRowKeys } from './use-row-keys.ts';

type CardListProps<Row extends object> = DataTableProps<Row> & { view: RowWindow };

/** The rows of a table as cards, for a window too narrow for columns. */
export function CardList<Row extends object>(props: CardListProps<Row>) {
  const { name, columns, rowId, loadingMore = false, onReadAgain, currentRowId, detail, view } = props;
  const words = useWords();
  const { count, at: rowAt } = rowsOf(props);
  const { body, onKeyDown } = useRowKeys<Row, HTMLUListElement>(props);
  const title = columns.find((column) => column.rowHeader === true);
  const rest = columns.filter((column) => column !== title);
  return (
    <>
      <ul
        ref={body}
        onKeyDown={onKeyDown}
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
              <li key={`unread ${index}`} data-index={index} aria-busy className={classes.unread} tabIndex={-1} />
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
