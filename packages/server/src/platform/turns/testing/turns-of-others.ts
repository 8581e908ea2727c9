/** Does the work and counts how often other work, such as another request, got a turn meanwhile. */
export async function turnsOfOthers(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let waiting = setImmediate(function turn() {
    turns += 1;
    waiting = setImmediate(turn);
  });
  try {
    await work();
  } finally {
    clearImmediate(waiting);
  }
  return turns;
}
