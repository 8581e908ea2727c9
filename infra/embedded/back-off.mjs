const shortest = 1_000;
const longest = 30_000;
const settled = 60_000;

/** How long to wait before restarting something that ended: twice as long each time, back to the shortest wait once it has run for a minute. */
export function backOff() {
  let wait = shortest;
  let since = performance.now();
  return {
    started() {
      since = performance.now();
    },
    next() {
      if (performance.now() - since > settled) wait = shortest;
      const now = wait;
      wait = Math.min(wait * 2, longest);
      return now;
    },
  };
}
