import { useCallback, useLayoutEffect, useRef } from 'react';

/** Always the same function, which does what the one given last does: whatever it is handed to need not be drawn again. For events and effects, not while drawing. */
export function useLatest<Args extends readonly unknown[], Result>(
  act: (...args: Args) => Result,
): (...args: Args) => Result {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
