import { describe, expect, test } from '@jest/globals';

import { moved, shownColumns, USUAL_COLUMNS, withColumn, withUsualTable } from './columns.ts';
import { exportedColumns } from './exported-columns.ts';
import { suppliersSearch } from './suppliers-search.ts';

describe('the columns of the suppliers', () => {
  test('are read from any address in its order, each once and with the name', () => {
    expect(suppliersSearch({ columns: ['workers', 'purple', 'workers', 'label'], pinned: '9' })).toEqual({
      columns: ['name', 'workers', 'label'],
    });
    expect(suppliersSearch({ columns: [], pinned: 2, density: 'compact' })).toEqual({ pinned: 2, density: 'compact' });
  });

  test('come and go one by one, and the address says nothing of those that are usual', () => {
    const without = withColumn({}, 'spend', false);
    expect(shownColumns(without)).toEqual(USUAL_COLUMNS.filter((key) => key !== 'spend'));
    expect(withColumn(without, 'spend', true)).toEqual({});
    expect(withColumn({}, 'name', false)).toEqual({});
  });

  test('move by one place, and no further than the end', () => {
    const later = moved({}, 'label', 1);
    expect(shownColumns(later).slice(0, 2)).toEqual(['score', 'label']);
    expect(moved(later, 'label', -1)).toEqual({});
    expect(moved({}, 'label', -1)).toEqual({});
  });

  test('are in a file what they are on the page, in the same order', () => {
    expect(exportedColumns(['workers', 'name', 'place'])).toEqual([
      ...['workers', 'name', 'localName', 'country', 'sector'],
    ]);
  });

  test('go back to how they come without touching the filters', () => {
    expect(withUsualTable({ labels: ['HIGH'], columns: ['name'], pinned: 1, density: 'compact' })).toEqual({
      labels: ['HIGH'],
    });
  });
});
