import { describe, expect, test } from '@jest/globals';
import { daysBetween, lastInstantOf } from './days.ts';

describe('The days that a buyer can look at', () => {
  test('begin with the day on which everything was kept, and end with yesterday, where the buyer is', () => {
    const since = new Date('2026-10-31T23:30:00Z');
    const now = new Date('2026-11-29T23:30:00Z');
    expect(daysBetween(since, now, 'UTC')).toEqual({ first: '2026-10-31', last: '2026-11-28' });
    expect(daysBetween(since, now, 'Asia/Tokyo')).toEqual({ first: '2026-11-01', last: '2026-11-29' });
  });

  test('are none before the first has ended', () => {
    expect(daysBetween(new Date('2026-11-29T01:00:00Z'), new Date('2026-11-29T23:00:00Z'), 'UTC')).toBeNull();
  });

  test('end with their last instant, also where midnight does not exist or the clocks go back', () => {
    expect(lastInstantOf('2026-10-31', 'UTC').toISOString()).toBe('2026-10-31T23:59:59.999Z');
    expect(lastInstantOf('2026-10-25', 'Europe/Berlin').toISOString()).toBe('2026-10-25T22:59:59.999Z');
    // Clocks of Santiago go from 23:59:59 on 5 September 2026 to 01:00:00.
    expect(lastInstantOf('2026-09-05', 'America/Santiago').toISOString()).toBe('2026-09-06T03:59:59.999Z');
  });
});
