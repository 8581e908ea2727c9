import type { ReactNode } from 'react';

import { useWords } from '../words/words.tsx';
import classes from './Diff.module.css';

/** A value before and after. Null is "no data", written out; where there was none before, only the new value stands. Equal values stand alone, unmarked. */
export function Diff({ before, after }: { before: string | null; after: string | null }) {
  const words = useWords();
  const shown = (value: string | null): ReactNode => (value === null ? words('value.noData') : <bdi>{value}</bdi>);
  if (before === after) return shown(after);
  return (
    <span className={classes.diff}>
      {before !== null && (
        <>
          <del>
            <span className="pl-hidden">{words('diff.before')} </span>
            {shown(before)}
          </del>{' '}
        </>
      )}
      <ins>
        <span className="pl-hidden">{words('diff.after')} </span>
        {shown(after)}
      </ins>
    </span>
  );
}
