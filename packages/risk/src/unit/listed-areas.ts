import type { ListedArea } from '@plumbline/reference-data/areas';
import { known } from './unit.ts';
import type { Unit } from './unit.ts';

/** True while the entry is in force. @param day ISO 8601 */
export function isInForce({ from, to }: Pick<ListedArea, 'from' | 'to'>, day: string): boolean {
  return from <= day && (to === null || to >= day);
}

/**
 * Whether the site lies in one of the areas; null where its country is unknown, or only an area of its country is listed and the place is not known.
 * @param areas only those that count on the day
 */
export function liesIn(unit: Unit, areas: readonly Pick<ListedArea, 'country' | 'area'>[]): boolean | null {
  if (areas.length === 0) return false;
  if (unit.country === null) return null;
  const there = areas.filter(({ country }) => country === unit.country);
  const places = [known(unit, 'place.subdivision'), known(unit, 'place.address'), known(unit, 'input.subdivision')]
    .filter((place) => place !== null)
    .map((place) => place.toLowerCase());
  if (there.some(({ area }) => area === '' || places.some((place) => place.includes(area.toLowerCase())))) return true;
  return there.length > 0 && places.length === 0 ? null : false;
}
