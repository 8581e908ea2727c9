import { expect, test } from '@jest/globals';
import { passedDays } from './decision-rules.ts';

test('today has not passed, yesterday has', () => {
  const days = { until: '2026-11-26', remedyDate: '2026-11-25' };
  expect(passedDays(days, '2026-11-25')).toEqual([]);
  expect(passedDays(days, '2026-11-26').map(({ field }) => field)).toEqual(['remedyDate']);
  expect(passedDays({ until: null, remedyDate: null }, '2026-11-26')).toEqual([]);
});
