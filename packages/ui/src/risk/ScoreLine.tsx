import type { CSSProperties, ReactNode } from 'react';

import { useFormat } from '../format/FormatProvider.tsx';
import { useWords } from '../words/words.tsx';
import { LABEL_COLOUR, type Label } from './labels.ts';
import { along, CAP, TOP } from './score-scale.ts';
import classes from './ScoreLine.module.css';

interface ScoreLineProps {
  /** The computed label, whose colour the mark has. */
  label: Label;
  /** 0 to 100; null while it cannot be computed. */
  score: number | null;
  /** Its ends if the gaps were known. */
  low: number | null;
  high: number | null;
  /** Something was found: then the scale goes on beyond where context stops. */
  found: boolean;
  /** What stands in the second line, before the range. */
  children?: ReactNode;
}

/** The ruler of the score for lists, in two lines: where the score stands, and the whisker of what gaps leave open. */
export function ScoreLine({ label, score, low, high, found, children }: ScoreLineProps) {
  const words = useWords();
  const format = useFormat();
  if (score === null) {
    return (
      <span className={classes.line}>
        <span className={`${classes.none ?? ''} pl-quiet`}>{words('value.noData')}</span>
        {children !== undefined && <span className={classes.below}>{children}</span>}
      </span>
    );
  }
  const range = low === null || high === null || low === high ? null : ([low, high] as const);
  const spoken = [
    words('score.of', { value: format.number(score, 2), top: TOP }),
    ...(range === null
      ? []
      : [words('ruler.ifKnown', { from: format.number(range[0], 0), to: format.number(range[1], 0) })]),
  ].join('; ');
  return (
    <span className={classes.line}>
      <b title={spoken} role="img" aria-label={spoken}>
        {format.number(score, 2)}
      </b>
      <span
        className={classes.track}
        style={
          {
            '--reach': found ? '100%' : along(CAP),
            '--at': along(score),
            '--low': along(range?.[0] ?? score),
            '--high': along(range?.[1] ?? score),
            '--colour': LABEL_COLOUR[label] ?? 'var(--pl-hatch-ground)',
          } as CSSProperties
        }
        aria-hidden
      />
      {(children !== undefined || range !== null) && (
        <span className={classes.below}>
          {children}
          {range !== null && (
            <bdi aria-hidden>
              {words('band.range', { from: format.number(range[0], 0), to: format.number(range[1], 0) })}
            </bdi>
          )}
        </span>
      )}
    </span>
  );
}
