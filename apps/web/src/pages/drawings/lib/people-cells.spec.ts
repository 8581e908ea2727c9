import { describe, expect, test } from '@jest/globals';

import { cellsInOrder, mainCurrency } from './people-cells.ts';

const eur = { minor: 100, currency: 'EUR', exponent: 2 };
const CELLS = [
  { label: 'NOT_ENOUGH_KNOWN', band: 'UNKNOWN', suppliers: 9, spend: [] },
  { label: 'HIGH', band: 'FROM_10', suppliers: 2, spend: [eur] },
  { label: 'CRITICAL', band: 'UNKNOWN', suppliers: 1, spend: [{ ...eur, currency: 'USD' }] },
  { label: 'CRITICAL', band: 'FROM_100', suppliers: 1, spend: [eur] },
] as const;

describe('People concerned', () => {
  test('are read from the gravest label down, and most people first', () => {
    expect(cellsInOrder(CELLS).map(({ label, band }) => `${label} ${band}`)).toEqual([
      'CRITICAL FROM_100',
      'CRITICAL UNKNOWN',
      'HIGH FROM_10',
      'NOT_ENOUGH_KNOWN UNKNOWN',
    ]);
  });

  test('are sized by the spend in the currency that most suppliers have', () => {
    expect(mainCurrency(CELLS)).toBe('EUR');
    expect(mainCurrency([])).toBe(null);
  });
});
