import { describe, expect, test } from '@jest/globals';
import { destinationIndexTable, destinationRows, destinationRowsFor } from '../src/destination-index.ts';
import { migrantMajority, migrantMajorityTable } from '../src/migrant-majority.ts';
import { isSectorKey } from '../src/sectors.ts';

const classes = (iso2: string, sector: string | null, visaClass: string | null = null): string[] =>
  destinationRowsFor(iso2, sector, visaClass).map((row) => row.visaClass);

describe('what the law of a destination lets an employer do', () => {
  test('has rows for sixty-one countries, each with a statute, most of them second-hand and shown so', () => {
    expect(new Set(destinationIndexTable.rows.map(([iso2]) => iso2)).size).toBe(61);
    const rows = [...new Set(destinationIndexTable.rows.map(([iso2]) => String(iso2)))].flatMap(destinationRows);
    expect(rows).toHaveLength(159);
    expect(rows.every(({ source }) => source !== '')).toBe(true);
    expect(rows.filter(({ secondHand }) => secondHand === 0)).toHaveLength(10);
    expect(rows.every(({ sector }) => sector === 'all' || isSectorKey(sector))).toBe(true);
  });

  test('the row of the class and the sector comes first, in the words of the coding or without its brackets', () => {
    expect(classes('KR', 'AGR', 'E-9')).toEqual(['E-9']);
    expect(classes('KR', 'MAN', 'e-9')).toEqual(['E-9 (Employment Permit System)']);
    expect(classes('US', 'DOM', 'G-5')).toEqual(['A-3, G-5']);
  });

  test('without a class all rows of the sector may hold, and where it has none, that of low-wage work', () => {
    expect(classes('US', 'DOM')).toEqual(['A-3, G-5', 'B-1 domestic']);
    expect(classes('US', 'DOM', 'a permit that nobody coded')).toEqual(['A-3, G-5', 'B-1 domestic']);
    expect(classes('JP', 'CON')).toEqual(['all low-wage']);
    expect(classes('JP', null)).toEqual(['all low-wage']);
  });

  test('a row of manufacturing holds for its sub-sectors, and one of agriculture not for fishing', () => {
    expect(classes('MU', 'MAN-APP')).toEqual(['export enterprise permit']);
    expect(classes('MY', 'AGR-FISH')).toEqual(['all low-wage']);
    expect(classes('TH', 'AGR-FISH')).toEqual(['fishing crew']);
  });

  test('a destination that nobody coded has no row', () => {
    expect(destinationRowsFor('XK', 'CON', null)).toEqual([]);
  });
});

describe('how many of the workers of some work are migrants', () => {
  const band = (iso2: string, sector: string, isic: string | null = null): string | undefined =>
    migrantMajority(iso2, sector, isic)?.band;

  test('every row names its publisher, and none without a usable source ships', () => {
    expect(migrantMajorityTable.rows).toHaveLength(69);
    expect(
      migrantMajorityTable.rows.every(([, , , , , source]) => source !== '' && source !== 'no usable source'),
    ).toBe(true);
    expect(band('KZ', 'CON')).toBeUndefined();
  });

  test('rubber gloves are not furniture', () => {
    expect(band('MY', 'MAN-RUBBER')).toBe('50-80%');
    expect(band('MY', 'MAN')).toBeUndefined();
  });

  test('a harvest is not a dairy, and a farm of which nothing more is known is neither', () => {
    expect(band('US', 'AGR', '0111')).toBe('50-80%');
    expect(band('US', 'AGR', '0141')).toBeUndefined();
    expect(band('US', 'AGR')).toBeUndefined();
    expect(band('IT', 'AGR', '0141')).toBe('25-50%');
  });

  test('a row of the sector beats all private work, and of several the highest holds', () => {
    expect(band('SG', 'MAN-ELEC')).toBe('25-50%');
    expect(band('SG', 'CON')).toBe('>=80%');
    expect(band('KR', 'AGR-FISH', '0311')).toBe('50-80%');
    expect(band('KR', 'AGR-FISH')).toBe('<10%');
  });
});
