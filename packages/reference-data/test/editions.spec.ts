import { describe, expect, test } from '@jest/globals';
import { attributionPage } from '../src/attribution.ts';
import { currency } from '../src/currencies.ts';
import { checkedTable } from '../src/edition.ts';
import { editions } from '../src/editions.ts';
import { isXinjiangPostcode, xinjiangNames } from '../src/xinjiang-gazetteer.ts';

describe('editions', () => {
  test('every table says who published it, when, where and under which licence', () => {
    expect(new Set(editions.map(({ key }) => key)).size).toBe(editions.length);
    for (const edition of editions) {
      for (const text of [
        edition.title,
        edition.publisher,
        edition.edition,
        edition.date,
        edition.source,
        edition.licence,
      ])
        expect(text).not.toBe('');
      expect(edition.date).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
    }
  });

  test('a table with a row too many or too few does not load', () => {
    const [edition] = editions;
    if (edition === undefined) throw new Error('no editions');
    expect(() => checkedTable({ edition: { ...edition, expected: 2 }, columns: ['a'], rows: [['x']] })).toThrow(
      'has 1 rows where 2 are expected',
    );
  });

  test('the attribution page lists every table with its licence', () => {
    const page = attributionPage();
    for (const { key } of editions) expect(page).toContain(`| \`${key}\` |`);
    expect(page).toContain('CC BY 4.0');
  });
});

describe('currencies', () => {
  test('a currency has its minor unit, and one withdrawn since 2015 is still known', () => {
    expect(currency('JPY')?.minorUnit).toBe(0);
    expect(currency('KWD')?.minorUnit).toBe(3);
    expect(currency('HRK')).toMatchObject({ minorUnit: 2, withdrawn: '2023-01' });
    expect(currency('DEM')).toBeUndefined();
  });
});

describe('the Xinjiang gazetteer', () => {
  test('it holds the 14 prefectures, 110 counties, cities and districts, and 14 divisions of the corps', () => {
    const places = (level: string): Set<string> =>
      new Set(
        xinjiangNames()
          .filter((name) => name.level === level)
          .map(({ place }) => place),
      );
    expect(places('prefecture').size).toBe(14);
    // The cities that are seats of their prefecture share its names, so six of the 98 units of counties and districts stand there.
    expect(places('county').size + places('district').size).toBe(92);
    expect(places('xpcc-city').size).toBe(12);
    expect([...places('xpcc-division')].filter((place) => place.endsWith('Division'))).toHaveLength(14);
  });

  test('every place has a name in Chinese and one in Latin letters', () => {
    const byPlace = Map.groupBy(xinjiangNames(), ({ place }) => place);
    for (const names of byPlace.values()) expect(new Set(names.map(({ script }) => script)).size).toBe(2);
  });

  test('postcodes of Xinjiang begin with 83 or 84', () => {
    expect(isXinjiangPostcode('830000')).toBe(true);
    expect(isXinjiangPostcode('848116')).toBe(true);
    expect(isXinjiangPostcode('850000')).toBe(false);
    expect(isXinjiangPostcode('83000')).toBe(false);
  });
});
