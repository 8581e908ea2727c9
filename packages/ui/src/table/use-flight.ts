import { useLayoutEffect, useRef } from 'react';

/** After so many pictures in a row that have no row in common, somebody is in flight. One alone is a jump: a key, or a press on the scroll bar. */
const JUMPS = 2;

/**
 * Whether somebody scrolls so fast that no row is seen in two pictures after one another. Nobody reads then: rows are neither asked for nor drawn until they slow down,
 * so that the page follows their hand.
 * @param from the first row in view @param to the last
 */
export function useFlight(isScrolling: boolean, from: number, to: number): boolean {
  const before = useRef({ from, to, jumps: 0 });
  const { from: lastFrom, to: lastTo, jumps: lastJumps } = before.current;
  const jumps = (): number => {
    if (!isScrolling) return 0;
    // Something else changed, and the place did not.
    if (from === lastFrom && to === lastTo) return lastJumps;
    return from > lastTo || to < lastFrom ? lastJumps + 1 : 0;
  };
  const now = jumps();
  useLayoutEffect(() => {
    before.current = { from, to, jumps: now };
  });
  return now >= JUMPS;
}
