import { memo, type CSSProperties, type ReactNode } from 'react';

import type { DataColumn } from './columns.ts';
import classes from './DataTable.module.css';

/** What a cell of a column that stays in view has to have. */
export interface Pin {
  readonly 'data-pinned'?: true;
  readonly style?: CSSProperties;
}

interface TableRowProps<Row extends object> {
  row: Row;
  index: number;
  columns: readonly DataColumn<Row>[];
  pins: readonly Pin[];
  /** Not all rows are rendered: then each has its number. */
  numbered: boolean;
  current: boolean;
  measure: ((element: Element | null) => void) | undefined;
  onFocus: (row: Row) => void;
  /** Details under the row. */
  under: ReactNode;
}

/** One row. What is the same as before is not made again: while somebody scrolls, only rows that come into view are. */
export const TableRow = memo(Cells) as typeof Cells;

function Cells<Row extends object>({
  row,
  index,
  columns,
  pins,
  numbered,
  current,
  measure,
  onFocus,
  under,
}: TableRowProps<Row>) {
  return (
    <>
      <tr
        ref={measure}
        data-index={index}
        aria-rowindex={numbered ? index + 2 : undefined}
        aria-current={current || undefined}
        className={classes.row}
        onFocus={() => onFocus(row)}
      >
        {columns.map(({ id, align, rowHeader, cell }, at) =>
          rowHeader === true ? (
            <th key={id} scope="row" className={classes.rowHeader} data-align={align} {...pins[at]}>
              {cell(row)}
            </th>
          ) : (
            <td key={id} data-align={align} {...pins[at]}>
              {cell(row)}
            </td>
          ),
        )}
      </tr>
      {under !== undefined && under !== null && (
        <tr className={classes.detail}>
          <td colSpan={columns.length}>{under}</td>
        </tr>
      )}
    </>
  );
}
