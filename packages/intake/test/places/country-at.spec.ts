import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { realData } from '../../../facts/test/real-data.ts';
import { countryAt } from '../../src/places/country-at.ts';
import { resolveCountry } from '../../src/places/resolve-country.ts';

describe('The country of a point', () => {
  test.each([
    ['Dhaka', 23.81, 90.41, 'BD'],
    ['Samut Sakhon', 13.55, 100.27, 'TH'],
    ['Taipei', 25.03, 121.5, 'TW'],
    ['Pristina', 42.66, 21.16, 'XK'],
    ['the harbour of Port Louis', -20.16, 57.5, 'MU'],
    ['Cayenne', 4.9, -52.3, 'GF'],
  ])('is found for %s', (_, latitude, longitude, iso2) => {
    expect(countryAt(latitude, longitude)).toEqual({ kind: 'resolved', iso2 });
  });

  test.each([
    ['Sevastopol', 44.6, 33.5],
    ['Sukhumi', 43.0, 41.0],
    ['Tskhinvali', 42.23, 43.97],
    ['Tiraspol', 46.84, 29.63],
    ['Kyrenia', 35.33, 33.32],
    ['Stepanakert', 39.82, 46.75],
    ['Hargeisa', 9.56, 44.06],
    ['Laayoune', 27.15, -13.2],
  ])('stays open in %s, which is disputed', (_, latitude, longitude) => {
    expect(countryAt(latitude, longitude)).toEqual({ kind: 'disputed' });
  });

  test.each([
    ['Singapore', 1.35, 103.82],
    ['Shenzhen', 22.55, 114.05],
    ['Basel', 47.56, 7.59],
    ['Maseru', -29.3, 27.5],
    ['Gaza', 31.5, 34.45],
  ])('stays open in %s, which is near a border', (_, latitude, longitude) => {
    expect(countryAt(latitude, longitude).kind).toBe('border');
  });

  test('is not told for the middle of the sea, or for a point that nobody filled in', () => {
    expect(countryAt(-40, -140).kind).toBe('unknown');
    expect(countryAt(0, 0).kind).toBe('unknown');
  });
});

const folder = realData();
const onRealLists = folder === null ? test.skip : test;

describe('The coordinates of real lists', () => {
  onRealLists(
    'tell the country that the list gives in nineteen of twenty rows, and another in one of a thousand at most',
    () => {
      const rows = (file: string): Record<string, string>[] => {
        const bytes = readFileSync(join(folder ?? '', 'suppliers', file));
        return parse((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'), { columns: true, bom: true });
      };
      const points = [
        ...rows('universal_mill_list.csv').map((row) => [row['Latitude'], row['Longitude'], row['Country']] as const),
        ...rows('os_hub_facilities.csv.gz').map((row) => [row['lat'], row['lng'], row['country_code']] as const),
      ];
      const told = points.map(([latitude, longitude, country]) => {
        const found = countryAt(Number(latitude), Number(longitude));
        const written = resolveCountry(country ?? '');
        if (found.kind !== 'resolved') return 'open';
        return written.kind === 'resolved' && written.iso2 === found.iso2 ? 'right' : 'wrong';
      });
      const part = (kind: string): number => told.filter((each) => each === kind).length / told.length;
      expect(part('right')).toBeGreaterThanOrEqual(0.95);
      expect(part('wrong')).toBeLessThanOrEqual(0.001);
    },
  );
});
