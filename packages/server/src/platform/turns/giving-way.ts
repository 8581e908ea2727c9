import { setImmediate as nextTurn } from 'node:timers/promises';

/** Entries after which other work of the process has its turn. */
const ENTRIES = 50;
/** Weight after which it has, whatever the number of entries: characters, where entries are rows of a file. */
const WEIGHT = 20_000;

/**
 * The entries one by one, with a turn for other work of the process after every few of them. What is at hand already is otherwise taken without a pause, however
 * long that lasts: requests of others would wait.
 * @param weightOf how much work an entry is; 0 where all are alike
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
