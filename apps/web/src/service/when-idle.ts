/** Runs when the browser has nothing to do, and at the latest after a second. */
export function whenIdle(run: () => void): void {
  // Safari has no such call.
  if (window.requestIdleCallback === undefined) setTimeout(run);
  else window.requestIdleCallback(run, { timeout: 1000 });
}
