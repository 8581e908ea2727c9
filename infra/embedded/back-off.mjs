const shortest = 1_000;
const longest = 30_000;
const settled = 60_000;

/** How long to wait before something that ended is started again: twice as long each time, from the start once it has lived for a minute. */
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
