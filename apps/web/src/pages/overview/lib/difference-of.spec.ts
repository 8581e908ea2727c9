import { describe, expect, test } from '@jest/globals';

import { differenceOf } from './difference-of.ts';

const kept = { first: '2026-11-20', last: '2026-11-24' };

describe('A line of “What changed” opens', () => {
  test('what moved between the day before and the day of the change, in the zone of the organisation', () => {
    const moved = { tab: 'moved', asOf: '2026-11-21', until: '2026-11-22' };
    expect(differenceOf('2026-11-22T09:00:00Z', 'UTC', kept)).toEqual(moved);
    expect(differenceOf('2026-11-21T20:00:00Z', 'Asia/Tokyo', kept)).toEqual(moved);
  });

  test('what moved since yesterday when it changed today', () => {
    expect(differenceOf('2026-11-25T09:00:00Z', 'UTC', kept)).toEqual({ tab: 'moved', asOf: '2026-11-24' });
  });

  test('the timeline where the day before was not kept', () => {
    expect(differenceOf('2026-11-20T09:00:00Z', 'UTC', kept)).toEqual({ tab: 'timeline' });
    expect(differenceOf('2026-11-22T09:00:00Z', 'UTC', null)).toEqual({ tab: 'timeline' });
  });
});
