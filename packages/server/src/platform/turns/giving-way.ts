import { setImmediate as nextTurn } from 'node:timers/promises';

/** Entries after which other work of the process gets a turn. */
const ENTRIES = 50;
/** Weight after which it does, whatever the number of entries; characters, if entries are rows of a file. */
const WEIGHT = 20_000;

/**
 * Yields the entries one by one and lets other work of the process run after every few of them. Entries that are already in memory would otherwise be
 * taken without a pause, and other requests would have to wait.
 * @param weightOf how much work an entry is; 0 if all are alike
 */
export async function* givingWay<T>(
  entries: AsyncIterable<T> | Iterable<T>,
  weightOf: (entry: T) => number = () => 0,
): AsyncGenerator<T> {
  let taken = 0;
  let weight = 0;
  for await (const entry of entries) {
    yield entry;
    taken += 1;
    weight += weightOf(entry);
    if (taken < ENTRIES && weight < WEIGHT) continue;
    taken = 0;
    weight = 0;
    await nextTurn();
  }
}
