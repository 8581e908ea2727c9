import { describe, expect, test } from '@jest/globals';

import { sumOf } from './decimal-sum.ts';

describe('the last line of the arithmetic', () => {
  test('adds up exactly, where binary fractions would not', () => {
    expect(sumOf(['0.1', '0.2'])).toBe('0.3');
    expect(sumOf(['37.50', '17.0000', '10.41'])).toBe('64.9100');
  });

  test('takes away what lowers the number', () => {
    expect(sumOf(['10', '-12.5'])).toBe('-2.5');
    expect(sumOf(['-0.25', '0.25'])).toBe('0.00');
  });

  test('is nothing where there are no terms', () => {
    expect(sumOf([])).toBe('0');
  });
});
