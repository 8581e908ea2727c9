import { describe, expect, test } from '@jest/globals';

import { widthsAfter } from '@plumbline/ui/table/column-widths.ts';

import { chosenWidths, moved, shownColumns, USUAL_COLUMNS, withColumn, withUsualTable, withWidths } from './columns.ts';
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

  test('have the widths of the address, and one that is made wider leaves the others as they are', () => {
    const search = suppliersSearch({ widths: ['spend-80', 'name-240', 'purple-90', 'flag-9', 'score-1e9'] });
    expect(chosenWidths(search)).toEqual({ name: 240, spend: 80 });
    expect(chosenWidths(withWidths(search, { name: 256, spend: 80 }))).toEqual({ name: 256, spend: 80 });
    expect(withWidths(search, null)).toEqual({});
    expect(widthsAfter({ name: 240, spend: 80 }, 'spend', 12)).toEqual({ name: 240, spend: 48 });
  });

  test('go back to how they come without touching the filters', () => {
    expect(
      withUsualTable({ labels: ['HIGH'], columns: ['name'], pinned: 1, density: 'compact', widths: ['name-90'] }),
    ).toEqual({
      labels: ['HIGH'],
    });
  });
});
