import { describe, expect, test } from '@jest/globals';
import { givingWay } from './giving-way.ts';
import { turnsOfOthers } from './testing/turns-of-others.ts';

async function drained(entries: AsyncIterable<number>): Promise<number[]> {
  const seen: number[] = [];
  for await (const entry of entries) seen.push(entry);
  return seen;
}

const numbers = Array.from({ length: 10_000 }, (_, number) => number);

describe('Work that gives way', () => {
  test('lets others have a turn after every 50 entries, and loses none', async () => {
    let seen: number[] = [];
    const turns = await turnsOfOthers(async () => (seen = await drained(givingWay(numbers))));
    expect(seen).toEqual(numbers);
    expect(turns).toBeGreaterThanOrEqual(numbers.length / 50 - 1);
  });

  test('lets others have a turn after every heavy entry', async () => {
    const turns = await turnsOfOthers(() => drained(givingWay(numbers.slice(0, 100), () => 20_000)));
    expect(turns).toBeGreaterThanOrEqual(99);
  });
});
