import { describe, expect, test } from '@jest/globals';

import { heatTint, heatWord } from './heat-cell.ts';

describe('A cell of sector by region', () => {
  test('shows its share when enough suppliers stand behind it', () => {
    expect(heatWord({ total: 44, share: 0.82 })).toBe('share');
    expect(heatWord({ total: 20, share: 0 })).toBe('share');
  });

  test('says "too few" instead of a share that one supplier would move', () => {
    expect(heatWord({ total: 19, share: null })).toBe('few');
  });

  test('says "none" where there is nobody, which is not the same as nothing wrong', () => {
    expect(heatWord({ total: 0, share: null })).toBe('none');
  });

  test('grows darker with the share and never so dark that its figures are hard to read', () => {
    expect(heatTint(0.1)).toBeLessThan(heatTint(0.9));
    expect(heatTint(1)).toBeLessThanOrEqual(42);
  });
});
