import { expect, test } from '@jest/globals';
import { benchmarkPlace } from './paid-parts.ts';

test('A benchmark stands where it belongs beside the bar, whichever is longer', () => {
  const total = (months: string | null) => ({ amount: { minor: 1 }, months, parts: [] });
  expect(benchmarkPlace(total('4.00'), '2')).toEqual({ mark: 0.5, fill: 1 });
  expect(benchmarkPlace(total('2.00'), '4')).toEqual({ mark: 1, fill: 0.5 });
  expect(benchmarkPlace(total(null), '4')).toBeNull();
  expect(benchmarkPlace(total('2.00'), null)).toBeNull();
});
