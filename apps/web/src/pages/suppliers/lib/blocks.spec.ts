import { expect, test } from '@jest/globals';

import { BLOCK, blocksOf, FIRST_BLOCKS, SLOTS } from './blocks.ts';

test('Wherever somebody looks, each row in view is in a block that is read', () => {
  let blocks = FIRST_BLOCKS;
  for (const first of [0, 30, 49, 90, 40_000, 39_990, 99_960, 120, 0]) {
    const last = first + 60;
    blocks = blocksOf(first, last, blocks);
    for (let row = first; row <= last; row += 1) expect(blocks).toContain(Math.floor(row / BLOCK));
  }
});

test('Going on by a row asks for at most one more block, and going back for none', () => {
  let blocks = blocksOf(1000, 1030, FIRST_BLOCKS);
  for (let first = 1001; first < 1300; first += 1) {
    const next = blocksOf(first, first + 30, blocks);
    expect(next.filter((block, slot) => block !== blocks[slot]).length).toBeLessThanOrEqual(1);
    blocks = next;
  }
  const there = blocksOf(1300, 1330, blocks);
  expect(blocksOf(1290, 1320, there)).toEqual(there);
  expect(there).toHaveLength(SLOTS);
});
