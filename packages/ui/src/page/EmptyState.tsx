import type { ReactNode } from 'react';

import classes from './State.module.css';

interface EmptyStateProps {
  title: string;
  /** What would fill it. */
  text: ReactNode;
  /** The one action that does. */
  action?: ReactNode;
}

/** Nothing here yet, or nothing after filters: says what would fill it and offers the one action that does. */
export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <div className={classes.state}>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.text}>{text}</p>
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  );
}
