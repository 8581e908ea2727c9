import { isSealed } from '@plumbline/facts';
import type { SiteDossier, SupplierDossier } from '@plumbline/facts';

/** Digits of a square: the last ones are narrower than forty metres. */
const DEPTH = 20;

/** In place of a country that is not known. */
const NOWHERE = '-';

/** A site whose coordinates are known, as it stands in a word. */
export interface PlaceWord {
  readonly latitude: number;
  readonly longitude: number;
  /** ISO 3166-1 alpha-2; empty if unknown. */
  readonly country: string;
  readonly siteKey: string;
}

/**
 * The sites of a supplier whose coordinates are known openly, as words: the square of the map, which is quartered digit by digit so that those of a part of the map begin alike,
 * then latitude, longitude, country and the key of the site. A household is none of them.
 */
export function placeWords({ sites }: SupplierDossier): string[] {
  return sites.flatMap((site) => {
    const place = site.observations['place.coordinates'];
    if (!place?.value || isSealed(place) || site.protection !== undefined || isOrMayBeHome(site)) return [];
    const { latitude, longitude } = place.value;
    const country = site.observations['place.country']?.value ?? NOWHERE;
    return `${squareOf(latitude, longitude)} ${latitude} ${longitude} ${country} ${site.key}`;
  });
}

/** A private household; also a place of domestic work of which nobody says what it is. */
function isOrMayBeHome({ observations }: SiteDossier): boolean {
  const type = observations['place.siteType']?.value ?? null;
  if (type !== null) return type === 'private-household';
  return (observations['activity.sectors']?.value ?? []).some(({ key }) => key === 'DOM');
}

export function placeOf(word: string): PlaceWord {
  const [, latitude = '', longitude = '', country = '', ...key] = word.split(' ');
  return {
    ...{ latitude: Number(latitude), longitude: Number(longitude), siteKey: key.join(' ') },
    country: country === NOWHERE ? '' : country,
  };
}

/** The households of a supplier whose state or province is known openly, as words: the country, then the state or province. */
export function districtWords({ sites }: SupplierDossier): string[] {
  return sites.flatMap(({ observations, protection }) => {
    const district = observations['place.subdivision'];
    const isHome = observations['place.siteType']?.value === 'private-household';
    if (!isHome || protection !== undefined || !district?.value || isSealed(district)) return [];
    return `${observations['place.country']?.value ?? ''} ${district.value}`;
  });
}

/** Each digit is a quarter of the square before it, from the north-west: 0 and 1, then 2 and 3. */
function squareOf(latitude: number, longitude: number): string {
  const fine = 2 ** DEPTH;
  const place = (share: number): number => Math.min(fine - 1, Math.max(0, Math.floor(share * fine)));
  const [east, south] = [place((longitude + 180) / 360), place((90 - latitude) / 180)];
  const bit = (number: number, at: number): number => Math.floor(number / 2 ** (DEPTH - 1 - at)) % 2;
  return Array.from({ length: DEPTH }, (_, at) => String(bit(east, at) + 2 * bit(south, at))).join('');
}

/** The square that pages name: the world, which is the empty one, or its digits. Null for what is no such name. */
export function squareNamed(name: string): string | null {
  if (name === 'world') return '';
  return name.length > 0 && name.length <= DEPTH && /^[0-3]*$/.test(name) ? name : null;
}
