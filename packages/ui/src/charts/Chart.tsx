import { useCallback, useId, useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';

import { Panel } from '../page/Panel.tsx';
import { useWords } from '../words/words.tsx';
import type { ChartPoint, Draw } from './chart-parts.ts';
import classes from './Chart.module.css';
import { nextPoint } from './next-point.ts';
import { MAP_ON_PAPER, useDrawing, type Kind } from './use-drawing.ts';

interface ChartProps {
  title: string;
  note?: ReactNode;
  /** The point of the drawing in a sentence or two: what is lost on nobody who cannot see it. */
  says: ReactNode;
  /** What colours and hatches mean, as `ChartKey`. */
  legend?: ReactNode;
  kind?: Kind;
  draw: Draw;
  /** In the order in which the arrow keys go through them. */
  points: readonly ChartPoint[];
  /** Pixels. */
  height: number;
  /** What is read beside the drawing where there is room, else below it. */
  beside?: ReactNode;
  /** The same numbers as a table. */
  table: ReactNode;
}

/**
 * A drawing with its text twin: a sentence that says the point, a line that reads what the pointer or the arrow keys
 * are at, and the same numbers as a table. Where the drawing cannot be loaded, the table stands in its place.
 */
export function Chart({ title, note, says, legend, kind = 'plain', draw, points, height, beside, table }: ChartProps) {
  const words = useWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [current, setCurrent] = useState<number | null>(null);
  const onPoint = useCallback((at: number | null) => setCurrent(at), []);
  const { place, state } = useDrawing({ kind, draw, points, current, onPoint });
  const point = current === null ? undefined : points[current];
  const isShown = open || state === 'failed';

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && point?.onOpen !== undefined) {
      point.onOpen();
      // What it opened may be another drawing in this place.
      setCurrent(null);
      return;
    }
    const next = nextPoint(event.key, current, points.length, getComputedStyle(event.currentTarget).direction);
    if (next === current) return;
    event.preventDefault();
    setCurrent(next);
  };

  return (
    <Panel
      title={title}
      note={note}
      action={
        <button
          type="button"
          className={classes.switch}
          aria-expanded={isShown}
          aria-controls={`${id}table`}
          onClick={() => setOpen(!open)}
        >
          {words(isShown ? 'chart.hideTable' : 'chart.showTable')}
        </button>
      }
    >
      <figure className={classes.figure} data-state={state} aria-labelledby={`${id}says`}>
        <figcaption id={`${id}says`} className={classes.says}>
          {says}
        </figcaption>
        {state !== 'failed' && points.length > 0 && (
          <>
            {legend}
            <div className={classes.drawn}>
              <div
                className={classes.keys}
                // The arrow keys belong to the drawing while it has the focus, in screen readers too.
                role="application"
                tabIndex={0}
                aria-label={words('chart.keys', { title })}
                aria-describedby={`${id}says`}
                onKeyDown={onKeyDown}
                onBlur={() => setCurrent(null)}
              >
                <div
                  ref={place}
                  className={classes.drawing}
                  data-kind={kind}
                  style={
                    {
                      height: kind === 'map' ? `min(${height}px, 60vw)` : height,
                      '--on-paper': `${MAP_ON_PAPER}px`,
                    } as CSSProperties
                  }
                  aria-hidden
                />
              </div>
              {beside}
            </div>
            <p role="status" className={classes.reading}>
              {point === undefined ? '' : point.text}
              {point?.onOpen !== undefined && <span className="pl-quiet"> {words('chart.open')}</span>}
            </p>
          </>
        )}
        {/* Print has it too where nothing was drawn. */}
        <div id={`${id}table`} className={classes.table} data-open={isShown || undefined}>
          {table}
        </div>
      </figure>
    </Panel>
  );
}
