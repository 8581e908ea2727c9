import { useEffect, useLayoutEffect, useReducer, useRef } from 'react';

/** So many rows are drawn for one picture: a slow device takes less than 50 ms for them. */
const AT_ONCE = 4;

/**
 * Which rows of a window wait for the next picture. Somebody who scrolls faster than rows are drawn sees their places, as of rows that are still being read, and the
 * page never stands still. The rows with which the list opens do not wait.
 * @param indexes of the rows that could be drawn
 */
export function useRowsInTurn(indexes: readonly number[]): ReadonlySet<number> {
  const drawn = useRef<ReadonlySet<number>>(new Set());
  const hasOpened = useRef(false);
  const [, drawMore] = useReducer((times: number) => times + 1, 0);
  const isNew = (index: number): boolean => hasOpened.current && !drawn.current.has(index);
  const waiting = new Set(indexes.filter(isNew).slice(AT_ONCE));
  // Before anything else can draw: a row that is drawn never waits again.
  useLayoutEffect(() => {
    drawn.current = new Set(indexes.filter((index) => !waiting.has(index)));
    if (indexes.length > 0) hasOpened.current = true;
  });
  useEffect(() => {
    if (waiting.size === 0) return undefined;
    const frame = requestAnimationFrame(drawMore);
    return () => cancelAnimationFrame(frame);
  });
  return waiting;
}
