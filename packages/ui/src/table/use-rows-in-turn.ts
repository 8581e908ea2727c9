import { useEffect, useReducer, useRef } from 'react';

/** So many rows are drawn for one picture: a slow device takes less than 50 ms for them. */
const AT_ONCE = 4;

/**
 * Which rows of a window wait for the next picture. Somebody who scrolls faster than rows are drawn sees their places, as of rows that are still being read, and the
 * page never stands still.
 * @param indexes of the rows that could be drawn; those that are there from the start do not wait
 */
export function useRowsInTurn(indexes: readonly number[]): ReadonlySet<number> {
  const drawn = useRef<ReadonlySet<number> | null>(null);
  const [, drawMore] = useReducer((times: number) => times + 1, 0);
  const before = drawn.current;
  const isNew = (index: number): boolean => before !== null && !before.has(index);
  const waiting = new Set(indexes.filter(isNew).slice(AT_ONCE));
  useEffect(() => {
    drawn.current = new Set(indexes.filter((index) => !waiting.has(index)));
    if (waiting.size === 0) return undefined;
    const frame = requestAnimationFrame(drawMore);
    return () => cancelAnimationFrame(frame);
  });
  return waiting;
}
