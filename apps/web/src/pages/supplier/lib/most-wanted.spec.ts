import { describe, expect, test } from '@jest/globals';

import { mostWanted } from './most-wanted.ts';

describe('what is asked of a supplier first', () => {
  test('is what most rules wait for, then by name', () => {
    const gaps = [
      { name: 'Net pay', rules: ['a'] },
      { name: 'Cost per hire', rules: ['a'] },
      { name: 'Who holds documents', rules: ['a', 'b'] },
    ];
    expect(mostWanted(gaps).map(({ name }) => name)).toEqual(['Who holds documents', 'Cost per hire', 'Net pay']);
  });
});
