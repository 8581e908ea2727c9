import { useLayoutEffect, useRef } from 'react';

/** So many rows that come at once are more than somebody can read as they pass. */
const FAST = 4;
/** After so many moves of that kind in a row, somebody is in flight. One alone is a jump: a key, or a press on the scroll bar. */
const MOVES = 2;

/**
 * Whether somebody scrolls so fast that they do not read rows as they pass. Rows are neither asked for nor drawn then until they slow down, so that the page follows their
 * hand; those that were read before pass with their names.
 * @param from the first row in view
 */
export function useFlight(isScrolling: boolean, from: number): boolean {
  const before = useRef({ from, moves: 0 });
  const { from: last, moves: made } = before.current;
  const moves = (): number => {
    if (!isScrolling) return 0;
    // Something else changed, and the place did not.
    if (from === last) return made;
    return Math.abs(from - last) >= FAST ? made + 1 : 0;
  };
  const now = moves();
  useLayoutEffect(() => {
    before.current = { from, moves: now };
  });
  return now >= MOVES;
}
