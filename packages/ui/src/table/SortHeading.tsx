import { useWords } from '../words/words.tsx';
import type { Sort } from './columns.ts';
import classes from './DataTable.module.css';

interface SortHeadingProps {
  column: string;
  heading: string;
  /** How the rows are ordered now; the service does so. */
  sort: Sort | undefined;
  onSort: (sort: Sort) => void;
}

/** A heading that sorts the rows, descending first, since people look for the highest. */
export function SortHeading({ column, heading, sort, onSort }: SortHeadingProps) {
  const words = useWords();
  const isSorted = sort?.column === column;
  const isDescending = isSorted && sort.descending;
  return (
    <button
      type="button"
      className={classes.sort}
      title={words(isDescending ? 'table.sortAscending' : 'table.sortDescending', { column: heading })}
      onClick={() => onSort({ column, descending: !isDescending })}
    >
      {heading}
      <svg width="8" height="10" viewBox="0 0 8 10" aria-hidden focusable={false} data-shown={isSorted || undefined}>
        <path d={isSorted && !isDescending ? 'M4 2 7 7H1z' : 'M4 8 1 3h6z'} fill="currentColor" />
      </svg>
    </button>
  );
}
