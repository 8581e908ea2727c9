import { describe, expect, test } from '@jest/globals';

import { orderOf, shownSort, withSort } from './order.ts';

describe('the order of the suppliers page', () => {
  test('begins with what asks for attention, and the address says nothing of it', () => {
    expect(orderOf({})).toEqual({ sort: 'ATTENTION', descending: false });
    expect(shownSort({})).toEqual({ column: 'label', descending: true });
    expect(withSort({ sort: 'NAME' }, { column: 'label', descending: true })).toEqual({});
  });

  test('starts a column in its usual direction', () => {
    expect(withSort({}, { column: 'name', descending: true })).toEqual({ sort: 'NAME' });
    expect(withSort({}, { column: 'score', descending: true })).toEqual({ sort: 'SCORE' });
    expect(orderOf({ sort: 'SCORE' })).toEqual({ sort: 'SCORE', descending: true });
  });

  test('turns round when the same heading is pressed again, and keeps the filters', () => {
    expect(withSort({ sort: 'NAME', labels: ['HIGH'] }, { column: 'name', descending: true })).toEqual({
      sort: 'NAME',
      descending: true,
      labels: ['HIGH'],
    });
    expect(withSort({}, { column: 'label', descending: false })).toEqual({ sort: 'ATTENTION', descending: true });
  });
});
