import type { ReactNode } from 'react';
import { useId } from 'react';

import classes from './Panel.module.css';

interface PanelProps {
  title?: ReactNode;
  /** A quiet note after the title, such as a count. */
  note?: ReactNode;
  /** One link or button at the end of the head. */
  action?: ReactNode;
  /** No padding around the content: for tables that reach the edges. */
  flush?: boolean;
  children: ReactNode;
}

/** A white box with a head. A panel with a title is a region that screen readers can jump to. */
export function Panel({ title, note, action, flush = false, children }: PanelProps) {
  const id = useId();
  return (
    <section
      className={classes.panel}
      aria-labelledby={title === undefined ? undefined : id}
      data-flush={flush || undefined}
    >
      {title !== undefined && (
        <header className={classes.head}>
          <div>
            <h2 id={id} className={classes.title}>
              {title}
            </h2>
            {note !== undefined && <span className={classes.note}>{note}</span>}
          </div>
          {action}
        </header>
      )}
      <div className={classes.content}>{children}</div>
    </section>
  );
}
