import { expect, test } from '@jest/globals';
import { bySupplier } from './by-supplier.ts';

const plot = { supplierName: 'Acme Mills', value: '1', label: 'Plot 1' };
const hall = { supplierName: 'Acme Mills', value: '2', label: 'Hall 2' };
const dock = { supplierName: 'Kestrel', value: '3', label: 'Dock 3' };

test('What a file can hang on stands under its supplier where it has several', () => {
  expect(bySupplier([plot, hall, dock])).toEqual([
    {
      group: 'Acme Mills',
      items: [
        { value: '1', label: 'Plot 1' },
        { value: '2', label: 'Hall 2' },
      ],
    },
    { group: 'Kestrel', items: [{ value: '3', label: 'Dock 3' }] },
  ]);
  expect(bySupplier([plot, hall])).toEqual([
    { value: '1', label: 'Plot 1' },
    { value: '2', label: 'Hall 2' },
  ]);
  expect(bySupplier([])).toEqual([]);
});
