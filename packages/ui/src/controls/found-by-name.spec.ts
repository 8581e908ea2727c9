import { expect, test } from '@jest/globals';

import { foundByName } from './found-by-name.ts';

const countries = ['Côte d’Ivoire', 'Türkiye', 'Malaysia', 'Malawi', 'Mali', 'United Arab Emirates', 'Bangladesh'].map(
  (name) => ({ name }),
);
const found = (text: string): string[] => foundByName(countries, text).map(({ name }) => name);

test('A country is found by how any of its words begins, without accents', () => {
  expect(found('turk')).toEqual(['Türkiye']);
  expect(found('COTE')).toEqual(['Côte d’Ivoire']);
  expect(found('ivoi')).toEqual(['Côte d’Ivoire']);
  expect(found('arab uni')).toEqual(['United Arab Emirates']);
  expect(found('mal')).toEqual(['Malaysia', 'Malawi', 'Mali']);
});

test('A typing error is forgiven only where nothing begins as typed, and two of them in a long word', () => {
  expect(found('mali')).toEqual(['Mali']);
  expect(found('tukriye')).toEqual(['Türkiye']);
  expect(found('malasy')).toEqual(['Malaysia']);
  expect(found('bengladsh')).toEqual(['Bangladesh']);
  expect(found('xyz')).toEqual([]);
});

test('Nothing typed finds everything, and signs alone find nothing', () => {
  expect(found('  ')).toHaveLength(countries.length);
  expect(found('%')).toEqual([]);
});
