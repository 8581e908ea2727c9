import { useEffect, useLayoutEffect, useReducer, useRef } from 'react';

/** So many rows are drawn for one picture: a slow device takes almost as long for one as a picture may take, and a little longer while nothing moves harms nobody. */
const AT_ONCE = { moving: 1, standing: 3 } as const;

/**
 * Which rows of a window wait for a later picture. Somebody who scrolls faster than rows are drawn sees their names pass, and the page never stands still. The rows with
 * which the list opens do not wait.
 * @param indexes of the rows that could be drawn @param isScrolling others come into view meanwhile @param inFlight none is drawn until they slow down
 */
export function useRowsInTurn(
  indexes: readonly number[],
  { isScrolling, inFlight }: { readonly isScrolling: boolean; readonly inFlight: boolean },
): ReadonlySet<number> {
  const drawn = useRef<ReadonlySet<number>>(new Set());
  const hasOpened = useRef(false);
  const [, drawMore] = useReducer((times: number) => times + 1, 0);
  const isNew = (index: number): boolean => hasOpened.current && !drawn.current.has(index);
  const most = inFlight ? 0 : isScrolling ? AT_ONCE.moving : AT_ONCE.standing;
  const waiting = new Set(indexes.filter(isNew).slice(most));
  // Before anything else can draw: a row that is drawn never waits again.
  useLayoutEffect(() => {
    drawn.current = new Set(indexes.filter((index) => !waiting.has(index)));
    if (indexes.length > 0) hasOpened.current = true;
  });
  const isWaiting = waiting.size > 0 && !inFlight;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const frame = requestAnimationFrame(drawMore);
    return () => cancelAnimationFrame(frame);
  });
  return waiting;
}
