import { UnstyledButton } from '@mantine/core';

import { useWords } from '../words/words.tsx';
import type { Sort } from './columns.ts';
import classes from './DataTable.module.css';

interface SortHeadingProps {
  column: string;
  heading: string;
  sort: Sort | undefined;
  onSort: (sort: Sort) => void;
}

/** A heading that sorts the rows, descending first, since people look for the highest. */
export function SortHeading({ column, heading, sort, onSort }: SortHeadingProps) {
  const words = useWords();
  const sorted = sort?.column === column;
  const next = { column, descending: sorted ? !sort.descending : true };
  return (
    <UnstyledButton
      className={classes.sort}
      title={words(next.descending ? 'table.sortDescending' : 'table.sortAscending', { column: heading })}
      onClick={() => onSort(next)}
    >
      {heading}
      <svg width="8" height="10" viewBox="0 0 8 10" aria-hidden focusable={false} data-shown={sorted || undefined}>
        <path d={sorted && !sort.descending ? 'M4 2 7 7H1z' : 'M4 8 1 3h6z'} fill="currentColor" />
      </svg>
    </UnstyledButton>
  );
}
