import { startTransition, useEffect, useState } from 'react';

/** Runs when the browser has nothing to do, and at the latest after a second. */
export function whenIdle(run: () => void): void {
  // Safari has no such call.
  if (window.requestIdleCallback === undefined) setTimeout(run);
  else window.requestIdleCallback(run, { timeout: 1000 });
}

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
