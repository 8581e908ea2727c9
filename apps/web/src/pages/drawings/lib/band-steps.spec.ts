import { describe, expect, test } from '@jest/globals';

import { causesIn, spanSince, stepsInOrder } from './band-steps.ts';

const WEEKS = ['2026-11-16', '2026-11-23'];
const STEPS = [
  { week: '2026-11-23', cause: 'REVIEW', worse: 0, better: 2 },
  { week: '2026-11-23', cause: 'IMPORT', worse: 3, better: 1 },
  { week: '2026-11-16', cause: 'IMPORT', worse: 1, better: 0 },
] as const;

describe('Bands by week', () => {
  test('are read week by week, what got worse before what got better, each with what moved it', () => {
    expect(stepsInOrder(WEEKS, STEPS).map(({ index, cause, worse, better }) => [index, cause, worse, better])).toEqual([
      [0, 'IMPORT', 1, 0],
      [1, 'IMPORT', 3, 0],
      [1, 'IMPORT', 0, 1],
      [1, 'REVIEW', 0, 2],
    ]);
  });

  test('name only what moved anything', () => {
    expect(causesIn(STEPS)).toEqual(['IMPORT', 'REVIEW']);
    expect(causesIn([])).toEqual([]);
  });

  test('open what changed since then', () => {
    const now = new Date('2026-11-30T10:00:00Z');
    expect(spanSince('2026-11-24', now)).toBe(7);
    expect(spanSince('2026-11-02', now)).toBe(30);
    expect(spanSince('2026-09-07', now)).toBe(90);
  });
});
