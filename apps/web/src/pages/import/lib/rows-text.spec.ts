import { describe, expect, test } from '@jest/globals';

import { rowsText } from './rows-text.ts';

describe('where a record stands in the file', () => {
  test('is said by its row numbers, and by how many more there are', () => {
    expect(rowsText([12], String, 'and')).toBe('12');
    expect(rowsText([12, 57, 203], String, 'and')).toBe('12, 57, 203');
    expect(rowsText([1, 2, 3, 4, 5], String, 'and')).toBe('1, 2, 3 and 2');
  });

  test('is said in whole rows, also by what could write decimals', () => {
    const decimals = (value: number, digits = 0): string => value.toFixed(digits);
    expect(rowsText([12, 57, 203], decimals, 'and')).toBe('12, 57, 203');
  });
});
