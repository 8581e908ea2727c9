import { UnstyledButton } from '@mantine/core';

import { useWords } from '../words/words.tsx';
import classes from './DataTable.module.css';
import type { SortableColumn } from './use-sortable-table.ts';

/** A heading that sorts the rows, descending first, since people look for the highest. */
export function SortHeading<Row extends object>({ column, heading }: { column: SortableColumn<Row>; heading: string }) {
  const words = useWords();
  const sorted = column.getIsSorted();
  const next = column.getNextSortingOrder();
  return (
    <UnstyledButton
      className={classes.sort}
      title={words(next === 'desc' ? 'table.sortDescending' : 'table.sortAscending', { column: heading })}
      onClick={() => column.toggleSorting(next === 'desc')}
    >
      {heading}
      <svg
        width="8"
        height="10"
        viewBox="0 0 8 10"
        aria-hidden
        focusable={false}
        data-shown={sorted !== false || undefined}
      >
        <path d={sorted === 'asc' ? 'M4 2 7 7H1z' : 'M4 8 1 3h6z'} fill="currentColor" />
      </svg>
    </UnstyledButton>
  );
}
