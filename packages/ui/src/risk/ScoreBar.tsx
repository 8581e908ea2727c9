import { useFormat } from '../format/FormatProvider.tsx';
import { useWords } from '../words/words.tsx';
import classes from './ScoreBar.module.css';

interface ScoreBarProps {
  /** Name of the number, for screen readers. */
  name: string;
  /** From 0 to `top`; null while it cannot be computed. */
  value: number | null;
  low?: number | null;
  high?: number | null;
  top?: number;
  /** A token; the bar's colour says which of the four numbers it is, never how bad. */
  colour?: string;
  /** Hatches the rest of the track: for coverage, where the rest is unknown rather than absent. */
  restUnknown?: boolean;
}

/** A number on a track, with a tick at the value and a paler stretch for its range. Unknown is hatched, never empty. */
export function ScoreBar({
  name,
  value,
  low,
  high,
  top = 100,
  colour = 'var(--pl-score-neutral)',
  restUnknown,
}: ScoreBarProps) {
  const words = useWords();
  const format = useFormat();
  const at = (number: number) => `${Math.min(Math.max(number / top, 0), 1) * 100}%`;
  const number = (of: number) => format.number(of, Number.isInteger(of) ? 0 : 2);
  const hasRange = low !== null && low !== undefined && high !== null && high !== undefined && high > low;
  const spoken = [
    name,
    value === null ? words('score.unknown') : words('score.of', { value: number(value), top: number(top) }),
    ...(hasRange ? [words('score.range', { from: number(low), to: number(high) })] : []),
  ].join(', ');

  return (
    <div className={classes.track} role="img" aria-label={spoken}>
      {value === null && <span className={`${classes.rest} pl-hatch`} style={{ insetInlineStart: 0 }} />}
      {value !== null && restUnknown === true && (
        <span className={`${classes.rest} pl-hatch`} style={{ insetInlineStart: at(value) }} />
      )}
      {hasRange && (
        <span
          className={classes.range}
          style={{ insetInlineStart: at(low), width: at(high - low), backgroundColor: colour }}
        />
      )}
      {value !== null && (
        <>
          <span className={classes.fill} style={{ width: at(value), backgroundColor: colour }} />
          {restUnknown !== true && <span className={classes.tick} style={{ insetInlineStart: at(value) }} />}
        </>
      )}
    </div>
  );
}
