import { foldText } from '../sector/fold-text.ts';
import places from './china-places.json' with { type: 'json' };

const latin = new Set<string>();
const han: string[] = [];
for (const row of `${places.provinces}; ${places.cities}`.split('; ')) {
  const [name = '', native = ''] = row.split(/ (?=[^ ]+$)/);
  latin.add(foldText(name).replaceAll(' ', ''));
  if (!han.includes(native)) han.push(native);
}
const hanName = new RegExp(`(?:${han.join('|')})(?![东西南北中]{0,2}(?:路|街|大道))`, 'u');
/** A street is named after a far city: "Shanghai Road" says nothing about where the road is. */
const street = new Set([
  'road',
  'rd',
  'street',
  'st',
  'lu',
  'jie',
  'avenue',
  'ave',
  'dadao',
  'lane',
  'hotel',
  'building',
]);
const between = new Set(['east', 'west', 'north', 'south', 'middle', 'central', 'bei', 'nan', 'dong', 'xi', 'zhong']);
const longestName = 3;

/**
 * True when an address names a province or city of China outside Xinjiang, in Latin or Chinese script, so that the site's location is known.
 * A road that is named after a city does not count.
 */
export function namesChinesePlace(address: string): boolean {
  if (hanName.test(address)) return true;
  const words = foldText(address)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  return words.some((_, at) => {
    for (let length = 1; length <= longestName; length += 1) {
      if (!latin.has(words.slice(at, at + length).join(''))) continue;
      let after = at + length;
      while (between.has(words[after] ?? '')) after += 1;
      if (!street.has(words[after] ?? '')) return true;
    }
    return false;
  });
}
