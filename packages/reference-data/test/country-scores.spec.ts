import { describe, expect, test } from '@jest/globals';
import { countries, country, ILO_REGIONS } from '../src/countries.ts';
import { countryParts } from '../src/country-scores.ts';

describe('countries', () => {
  test('every country is in one of the five regions of the ILO', () => {
    const byRegion = Object.groupBy(countries(), ({ region }) => region);
    expect(Object.keys(byRegion).sort()).toEqual([...ILO_REGIONS].sort());
    expect(byRegion['Arab States']?.map(({ iso2 }) => iso2).join(' ')).toBe('AE BH IQ JO KW LB OM PS QA SA SY YE');
  });

  test.each([
    ['TR', 'Europe and Central Asia'],
    ['IL', 'Europe and Central Asia'],
    ['UZ', 'Europe and Central Asia'],
    ['IR', 'Asia and the Pacific'],
    ['AF', 'Asia and the Pacific'],
    ['SD', 'Africa'],
    ['EG', 'Africa'],
    ['MR', 'Africa'],
    ['FJ', 'Asia and the Pacific'],
    ['XK', 'Europe and Central Asia'],
  ])('%s is in %s, as the ILO counts it', (iso2, region) => {
    expect(country(iso2)?.region).toBe(region);
  });

  test('Western Sahara and Antarctica are not countries of the table', () => {
    expect(country('EH')).toBeUndefined();
    expect(country('AQ')).toBeUndefined();
  });

  test('a territory names the state that people write beside it', () => {
    expect(country('PR')?.parent).toBe('US');
    expect(country('HK')?.parent).toBe('CN');
    expect(country('TW')?.parent).toBeNull();
  });
});

describe('the parts of the country score', () => {
  test('Denmark has V 18.13, T 20 and G 11.82, from which C0 is 17.20', () => {
    const { V, T, G, Rat } = countryParts('DK');
    expect([V, T, G, Rat]).toEqual(['18.1323', '20.0000', '11.8213', null]);
    // (0.40 V + 0.25 T + 0.20 G) / 0.85
    expect(((0.4 * Number(V) + 0.25 * Number(T) + 0.2 * Number(G)) / 0.85).toFixed(2)).toBe('17.20');
  });

  test('Qatar is known as tier 1 or 2, and was not in tier 1 when all tiers were open', () => {
    expect(countryParts('QA')).toMatchObject({
      V: '35.8687',
      T: '30.0000',
      tipKind: 'tier1or2',
      G: '31.3423',
      Rat: null,
    });
  });

  test('the Watch List and Tier 3 are exact', () => {
    expect(countryParts('BR')).toMatchObject({ T: '70.0000', tipKind: 'watchlist' });
    expect(countryParts('CN')).toMatchObject({ T: '100.0000', tipKind: 'tier3' });
  });

  test('special cases and states never rated have no tier', () => {
    for (const iso2 of ['HT', 'LY', 'SO', 'YE', 'MC', 'PS'])
      expect(countryParts(iso2)).toMatchObject({ T: null, tipKind: null });
  });

  test('countries under old codes have their scores', () => {
    for (const iso2 of ['RO', 'CD', 'TL', 'PS', 'AD', 'XK']) expect(countryParts(iso2).G).not.toBeNull();
  });

  test('V rests on governance alone where climate has no data, and is unknown where neither has', () => {
    const { V, raw } = countryParts('TW');
    const governance = [raw.va, raw.pv, raw.ge, raw.cc].map((estimate) => ((2.5 - Number(estimate)) / 5) * 100);
    expect(raw.ndGain).toBeNull();
    expect(V).toBe((governance.reduce((sum, risk) => sum + risk, 0) / 4).toFixed(4));
    expect(countryParts('FK')).toMatchObject({ V: null, G: null });
  });

  test('no score is outside 0 to 100', () => {
    const scores = countries().flatMap(({ iso2 }) => [
      countryParts(iso2).V,
      countryParts(iso2).T,
      countryParts(iso2).G,
    ]);
    for (const score of scores.filter((part) => part !== null)) {
      expect(score).toMatch(/^\d{1,3}\.\d{4}$/);
      expect(Number(score)).toBeLessThanOrEqual(100);
    }
  });

  test('an unknown country is an error, not a score', () => {
    expect(() => countryParts('ZZ')).toThrow('No country ZZ');
  });
});
