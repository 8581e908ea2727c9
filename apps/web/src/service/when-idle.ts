import { startTransition, useEffect, useState } from 'react';

/** Safari has no such call. */
function ask(run: (idle?: IdleDeadline) => void, options?: IdleRequestOptions): void {
  if (window.requestIdleCallback === undefined) setTimeout(run);
  else window.requestIdleCallback(run, options);
}

/** Runs when the browser has nothing to do, and at the latest after a second. */
export const whenIdle = (run: () => void): void => ask(run, { timeout: 1000 });

/** Milliseconds that a browser has free at once while nobody scrolls or types: between two pictures it has less than half of that. */
const RESTS = 40;

/** Runs when the page rests: not while somebody scrolls or types, however long that is. */
export const whenResting = (run: () => void): void =>
  ask((idle) => (idle !== undefined && idle.timeRemaining() < RESTS ? whenResting(run) : run()));

/** Whether the browser has had nothing to do since this was first drawn. Keys and clicks do not wait for what is drawn then. */
export function useWhenIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    let isGone = false;
    whenIdle(() => {
      if (!isGone) startTransition(() => setIdle(true));
    });
    return () => {
      isGone = true;
    };
  }, []);
  return isIdle;
}
