import { describe, expect, test } from '@jest/globals';

import { inOrder, isTurned, orderOf, shownSort, turned, withSort } from './order.ts';

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

  test('turns round and back, whatever it goes by', () => {
    const byWorkers = inOrder({ labels: ['HIGH'] }, 'WORKERS');
    expect([turned(byWorkers), isTurned(byWorkers)]).toEqual([{ ...byWorkers, descending: false }, false]);
    expect([turned(turned(byWorkers)), isTurned(turned(byWorkers))]).toEqual([byWorkers, true]);
  });

  test('shows the highest spend of a currency as what comes first', () => {
    expect(shownSort({ sort: 'SPEND' })).toEqual({ column: 'spend', descending: true });
    expect(withSort({ sort: 'SPEND' }, { column: 'spend', descending: false })).toEqual({
      sort: 'SPEND',
      descending: true,
    });
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
