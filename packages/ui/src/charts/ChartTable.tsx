import type { ReactNode } from 'react';

import classes from './ChartTable.module.css';

interface Column {
  readonly heading: string;
  /** Numbers stand at the end. */
  readonly isNumber?: boolean;
}

interface ChartTableProps {
  name: string;
  columns: readonly Column[];
  /** The first cell of a row is its name. */
  rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** The numbers of a drawing. */
export function ChartTable({ name, columns, rows }: ChartTableProps) {
  const align = (at: number): 'end' | undefined => (columns[at]?.isNumber === true ? 'end' : undefined);
  return (
    <table className={classes.table}>
      <caption className="pl-hidden">{name}</caption>
      <thead>
        <tr>
          {columns.map(({ heading }, at) => (
            <th key={heading} scope="col" data-align={align(at)}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [head, ...cells] }) => (
          <tr key={key}>
            <th scope="row">{head}</th>
            {cells.map((cell, at) => (
              // Cells are told apart by their column alone.
              <td key={columns[at + 1]?.heading} data-align={align(at + 1)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
