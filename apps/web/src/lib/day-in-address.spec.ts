import { expect, test } from '@jest/globals';

import { askedDayOf, dayOf, nearestOf } from './day-in-address.ts';

test('a day of the calendar is read from an address, anything else is no day', () => {
  expect(['2026-10-31', '2026-10', '2026-13-01', '2026-02-30', 20261031, undefined].map(dayOf)).toEqual([
    '2026-10-31',
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('an address that asks for no day is kept, so that nobody takes today for that day', () => {
  expect(['2026-10-31', 'yesterday', 20261031, '', undefined].map(askedDayOf)).toEqual([
    '2026-10-31',
    'yesterday',
    '20261031',
    undefined,
    undefined,
  ]);
});

test('a day that was not kept leads to the nearest one that was', () => {
  const kept = { first: '2026-10-01', last: '2026-10-31' };
  expect(['2020-02-29', '2099-01-01', 'yesterday'].map((day) => nearestOf(day, kept))).toEqual([
    '2026-10-01',
    '2026-10-31',
    '2026-10-31',
  ]);
});
