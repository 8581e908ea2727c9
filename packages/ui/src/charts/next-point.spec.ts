import { describe, expect, test } from '@jest/globals';

import { nextPoint } from './next-point.ts';

describe('A drawing that has the focus', () => {
  test('is read point by point with the arrow keys, and stops at its ends', () => {
    expect(nextPoint('ArrowRight', null, 3, 'ltr')).toBe(0);
    expect(nextPoint('ArrowRight', 0, 3, 'ltr')).toBe(1);
    expect(nextPoint('ArrowDown', 2, 3, 'ltr')).toBe(2);
    expect(nextPoint('ArrowLeft', 0, 3, 'ltr')).toBe(0);
    expect(nextPoint('End', 0, 3, 'ltr')).toBe(2);
    expect(nextPoint('Home', 2, 3, 'ltr')).toBe(0);
  });

  test('is read the other way round from right to left', () => {
    expect(nextPoint('ArrowLeft', 0, 3, 'rtl')).toBe(1);
    expect(nextPoint('ArrowRight', 1, 3, 'rtl')).toBe(0);
  });

  test('leaves all other keys to the page, and every key where there is nothing to read', () => {
    expect(nextPoint('Tab', 1, 3, 'ltr')).toBe(1);
    expect(nextPoint('ArrowRight', null, 0, 'ltr')).toBe(null);
  });
});
