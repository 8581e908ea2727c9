import type { ReactNode } from 'react';

import classes from './SupplierTable.module.css';

interface LinesProps {
  children: ReactNode;
  /** Stands beneath; without it the first has room for two lines. */
  second?: ReactNode;
  /** All of it, where a line may be cut. */
  title?: string | undefined;
}

/** What a cell holds, in two lines at most. The lines are of one box: a list has many cells, and each box that cuts something is drawn apart. */
export function Lines({ children, second = null, title }: LinesProps) {
  return (
    <span className={second === null ? classes.alone : classes.lines} title={title}>
      {children}
      {second !== null && (
        <>
          {'\n'}
          <span className={classes.second}>{second}</span>
        </>
      )}
    </span>
  );
}
