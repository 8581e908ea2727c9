import type { ReactNode } from 'react';

import classes from './ListNav.module.css';

interface ListNavProps {
  /** What the lists are of. */
  label: string;
  /** A list item with a link for each. The link of the list that is shown has `aria-current`. */
  children: ReactNode;
}

/** The lists that a page can show, as links beside each other. */
export function ListNav({ label, children }: ListNavProps) {
  return (
    <nav className={classes.lists} aria-label={label}>
      <ul>{children}</ul>
    </nav>
  );
}
