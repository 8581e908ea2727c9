import { expect, test } from '@jest/globals';
import { overdueBefore } from './hold-days.ts';

const isOverdue = (made: string, today: string): boolean => made < overdueBefore(today);

// 2026-11-30 is a Monday.
test.each([
  ['2026-11-30', ['2026-12-01', '2026-12-02'], '2026-12-03'],
  // Over a weekend: Monday and Tuesday are the two.
  ['2026-12-04', ['2026-12-05', '2026-12-07', '2026-12-08'], '2026-12-09'],
  ['2026-12-05', ['2026-12-07', '2026-12-08'], '2026-12-09'],
  ['2026-12-06', ['2026-12-08'], '2026-12-09'],
  ['2026-12-03', ['2026-12-04', '2026-12-05', '2026-12-07'], '2026-12-08'],
])('a hold made on %s is overdue after two whole working days, not before', (made, notYet, from) => {
  for (const day of [made, ...notYet]) expect([day, isOverdue(made, day)]).toEqual([day, false]);
  expect(isOverdue(made, from)).toBe(true);
});
