import { expect, test } from '@jest/globals';
import type { SupplierDossier } from '@plumbline/facts';
import { districtWords, placeOf, placeWords, squareNamed } from './place-words.ts';

const at = (latitude: number, longitude: number) => ({
  value: { latitude, longitude },
  source: { kind: 'buyer' },
  fact: 'place.coordinates',
});
const said = (value: unknown) => ({ value, source: { kind: 'buyer' }, fact: 'place.siteType' });
const dossierOf = (...sites: readonly object[]): SupplierDossier =>
  ({
    sites: sites.map((observations, place) => ({ key: `site ${place}`, observations })),
  }) as unknown as SupplierDossier;

test('sites near each other stand in squares that begin alike, and are read back as they were', () => {
  const [bengaluru = '', hosur = '', seville = ''] = placeWords(
    dossierOf(
      { 'place.coordinates': at(12.97, 77.59) },
      { 'place.coordinates': at(12.74, 77.83) },
      { 'place.coordinates': at(37.38, -5.98) },
    ),
  );
  expect(bengaluru.slice(0, 9)).toBe(hosur.slice(0, 9));
  expect(bengaluru.slice(0, 1)).not.toBe(seville.slice(0, 1));
  expect(placeOf(seville)).toEqual({ latitude: 37.38, longitude: -5.98, country: '', siteKey: 'site 2' });
});

test('a household is never a point, nor a place of domestic work of which nobody says what it is', () => {
  const home = { 'place.coordinates': at(40.42, -3.7), 'place.siteType': said('private-household') };
  const maybe = { 'place.coordinates': at(40.42, -3.7), 'activity.sectors': said([{ key: 'DOM', confidence: 90 }]) };
  expect(placeWords(dossierOf(home, maybe))).toEqual([]);
  const district = { 'place.subdivision': said('Madrid'), 'place.country': said('ES') };
  expect(districtWords(dossierOf({ ...home, ...district }, district))).toEqual(['ES Madrid']);
});

test('the whole map is a square, and words that no page sends are none', () => {
  expect(['world', '0123'].map(squareNamed)).toEqual(['', '0123']);
  expect(['', '4', '0 1', '0'.repeat(21)].map(squareNamed)).toEqual([null, null, null, null]);
});
