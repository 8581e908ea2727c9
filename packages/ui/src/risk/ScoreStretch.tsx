import { along } from './score-scale.ts';
import classes from './ScoreStretch.module.css';

interface ScoreStretchProps {
  from: number;
  to: number;
  /** The step takes away. */
  falls: boolean;
}

/** What one step adds to a score or takes from it, on the scale of the score. Decoration: figures stand beside it. */
export function ScoreStretch({ from, to, falls }: ScoreStretchProps) {
  return (
    <span className={classes.track} aria-hidden>
      <span
        className={falls ? `${classes.stretch} ${classes.falls}` : classes.stretch}
        style={{ insetInlineStart: along(from), inlineSize: along(to - from) }}
      />
    </span>
  );
}
