import type { ReactNode } from 'react';

import classes from './DataTable.module.css';

interface LinesProps {
  children: ReactNode;
  /** Stands beneath; without it the first has room for two lines. */
  second?: ReactNode;
  /** All of it, where a line may be cut. */
  title?: string | undefined;
  /** The text is of the data, in any script: it is cut where it ends, not where the page does. */
  dir?: 'auto';
  /** The same of what stands beneath. It is a box of its own then. */
  secondDir?: 'auto' | undefined;
}

/**
 * What a cell holds, in two lines at most where its row cuts them, and as many as it takes elsewhere. The lines are of one box where they can be: a list has
 * many cells, and each box that cuts something is drawn apart.
 */
export function Lines({ children, second = null, title, dir, secondDir }: LinesProps) {
  return (
    <span className={second === null ? classes.alone : classes.lines} title={title} dir={dir}>
      {children}
      {second !== null && (
        <>
          {'\n'}
          <span className={classes.second} dir={secondDir}>
            {second}
          </span>
        </>
      )}
    </span>
  );
}
