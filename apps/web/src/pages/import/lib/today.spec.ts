import { describe, expect, test } from '@jest/globals';

import { todayIn } from './today.ts';

describe('the latest day that a file can speak to', () => {
  test('is today where the organisation is, not where the server is', () => {
    const evening = new Date('2026-11-24T20:00:00Z');
    expect(todayIn('Europe/London', evening)).toBe('2026-11-24');
    expect(todayIn('Asia/Tokyo', evening)).toBe('2026-11-25');
  });
});
