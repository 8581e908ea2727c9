/** Does the work and counts how often something else had a turn meanwhile, as a request of somebody else would. */
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
