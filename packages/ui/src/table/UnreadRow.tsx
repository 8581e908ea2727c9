import { memo } from 'react';

import classes from './DataTable.module.css';
import type { Pin } from './TableRow.tsx';

interface UnreadRowProps {
  index: number;
  /** How many there are. */
  columns: number;
  /** Of a row that has been read and is not drawn yet. */
  name: string | undefined;
  /** The place of the column where the name stands, and what its cell has to have. */
  named: number;
  pin: Pin | undefined;
}

/** Stands where a row is still being read or drawn. It holds the focus that goes to the row. */
export const UnreadRow = memo(function UnreadRow({ index, columns, name, named, pin }: UnreadRowProps) {
  const after = columns - named - 1;
  return (
    <tr data-index={index} aria-rowindex={index + 2} aria-busy className={classes.unread} tabIndex={-1}>
      {name === undefined ? (
        <td colSpan={columns}>
          <span className={classes.loading} />
        </td>
      ) : (
        <>
          {named > 0 && <td colSpan={named} />}
          <th scope="row" {...pin}>
            <bdi>{name}</bdi>
          </th>
          {after > 0 && <td colSpan={after} />}
        </>
      )}
    </tr>
  );
});
