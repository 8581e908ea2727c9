import { expect, test } from '@jest/globals';

import { dayOf } from './day-in-address.ts';

test('a day of the calendar is read from an address, anything else is no day', () => {
  expect(['2026-10-31', '2026-10', '2026-13-01', 20261031, undefined].map(dayOf)).toEqual([
    '2026-10-31',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
