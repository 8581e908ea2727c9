import { expect, test } from '@jest/globals';

import { durationBetween } from './duration.ts';

test('how long a job took is said in hours, minutes and seconds', () => {
  expect(durationBetween('2026-11-24T10:00:00Z', '2026-11-24T11:02:03Z')).toEqual({ hours: 1, minutes: 2, seconds: 3 });
});

test('a clock that is behind does not make a job end before it began', () => {
  expect(durationBetween('2026-11-24T10:00:00Z', '2026-11-24T09:59:58Z')).toEqual({ hours: 0, minutes: 0, seconds: 0 });
});
