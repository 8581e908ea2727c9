import { WHOLE_SUPPLIER } from '@plumbline/facts';
import { plainWords } from '../values/plain-words.ts';
import { textWord } from '../values/cell-word.ts';
import { LONGEST_NAME } from '../values/longest-name.ts';
import type { RowLayout } from './row-layout.ts';
import { shortKey } from './short-key.ts';

const addressParts = ['address', 'city', 'district', 'subdivision', 'postcode'] as const;

/**
 * Which site of its supplier a row is about: by site id, else by address, else by coordinates, else by site name, else the supplier itself.
 * @param cells projected by the layout
 */
export function siteKey(layout: RowLayout, cells: readonly string[]): string {
  return shortKey(wholeKey(layout, cells));
}

function wholeKey(layout: RowLayout, cells: readonly string[]): string {
  const said = (text: string): string => (textWord(text) === undefined ? text : '');
  const id = said(layout.text(cells, 'siteId'));
  if (id !== '' && id.length <= LONGEST_NAME) return `id ${id}`;
  const street = plainWords(said(layout.text(cells, 'address')));
  const parts = addressParts.map((field) => said(layout.text(cells, field))).filter((text) => text !== '');
  const address = plainWords(parts.join(' '));
  if (street !== '') return `address ${address}`;
  const [latitude, longitude] = [said(layout.text(cells, 'latitude')), said(layout.text(cells, 'longitude'))];
  if (latitude !== '' && longitude !== '') return `at ${latitude} ${longitude}`;
  const name = plainWords(said(layout.text(cells, 'siteName')));
  const place = name !== '' && address !== '' ? `${name} ${address}` : name || address;
  if (place !== '') return `${name === '' ? 'place' : 'name'} ${place}`;
  return WHOLE_SUPPLIER;
}
