import { isXinjiangPostcode, type XinjiangName, xinjiangNames } from '@plumbline/reference-data/xinjiang-gazetteer';
import { isInsideXinjiang } from './xinjiang-outline.ts';

/** Known location of a site. Every part may be missing; texts are as written in the file. */
export interface XinjiangPlace {
  readonly address?: string | undefined;
  readonly subdivision?: string | undefined;
  readonly postcode?: string | undefined;
  readonly siteName?: string | undefined;
  readonly supplierName?: string | undefined;
  /** Decimal degrees, north positive. */
  readonly latitude?: number | undefined;
  /** Decimal degrees, east positive. */
  readonly longitude?: number | undefined;
}

/** Evidence that a site is in Xinjiang. */
export interface XinjiangMention {
  readonly where: 'subdivision' | 'address' | 'postcode' | 'coordinates' | 'name';
  /** The matching gazetteer name, postcode or coordinates. */
  readonly term: string;
  /** `documented` by the location of the site; `alleged` if only a company's or site's name mentions it. */
  readonly assurance: 'documented' | 'alleged';
}

/** Text as words of Latin letters and digits, one space before, between and after them. */
function words(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’ʻʼ`]/g, '');
  return ` ${plain.replace(/[^a-z0-9]+/g, ' ').trim()} `;
}

const latinNames = new Map<string, { readonly name: XinjiangName; readonly spelled: string }[]>();
for (const name of xinjiangNames().filter(({ script }) => script === 'latin')) {
  const spelled = words(name.term);
  const first = spelled.trim().split(' ', 1)[0] ?? '';
  latinNames.set(first, [...(latinNames.get(first) ?? []), { name, spelled }]);
}
for (const names of latinNames.values()) names.sort((a, b) => b.spelled.length - a.spelled.length);
const hanNames = xinjiangNames()
  .filter(({ script }) => script === 'han')
  .toSorted((a, b) => b.term.length - a.term.length);

/** Number of characters after a name to search for a street word. */
const NEAR = 100;

/** Streets and villages are named after far places: "Urumqi Middle Road" is in Shanghai, "Xinjiang County" in Shanxi. */
const LATIN_STREET =
  /^((north|south|east|west|middle|central|bei|nan|dong|xi|zhong|first|second|third|\d+(st|nd|rd|th)?|no) )*(road|rd|street|str|st|lu|jie|avenue|ave|dadao|da dao|lane|boulevard|blvd|building|hotel|restaurant)\d* /;
const LATIN_NAMESAKE = /^(county|town|village|township|xian|zhen|cun|xiang) /;
const HAN_STREET = /^[东西南北中一二三]{0,2}(路|街|大道|道|巷|弄|大厦)/u;

function latinHits(text: string): XinjiangName[] {
  const spaced = words(text);
  const hits: XinjiangName[] = [];
  for (let at = spaced.indexOf(' '); at >= 0 && at < spaced.length - 1; at = spaced.indexOf(' ', at + 1)) {
    const first = spaced.slice(at + 1, spaced.indexOf(' ', at + 1));
    const found = latinNames.get(first)?.find(({ spelled }) => spaced.startsWith(spelled, at));
    if (found === undefined) continue;
    const end = at + found.spelled.length;
    const after = spaced.slice(end, end + NEAR);
    const namesake = found.name.level === 'region' && LATIN_NAMESAKE.test(after);
    if (!LATIN_STREET.test(after) && !namesake) hits.push(found.name);
  }
  return hits;
}

function hanHits(text: string): XinjiangName[] {
  if (!/\p{Script=Han}/u.test(text)) return [];
  let rest = text.normalize('NFKC');
  const hits: XinjiangName[] = [];
  for (const name of hanNames) {
    const at = rest.indexOf(name.term);
    if (at < 0) continue;
    if (!HAN_STREET.test(rest.slice(at + name.term.length).slice(0, NEAR))) hits.push(name);
    // A longer name is taken out of the text, so that a shorter one inside it does not count a second time.
    rest = rest.replaceAll(name.term, '|'.repeat(name.term.length));
  }
  return hits;
}

function hitsIn(texts: readonly (string | undefined)[]): XinjiangName[] {
  return texts.flatMap((text) => (text === undefined ? [] : [...latinHits(text), ...hanHits(text)]));
}

function unambiguous(texts: readonly (string | undefined)[]): XinjiangName | undefined {
  return hitsIn(texts).find(({ ambiguous }) => !ambiguous);
}

/** A name of Xinjiang only, or a county and its prefecture that each could be elsewhere: "Moyu, Hetian". */
function inAddress(texts: readonly (string | undefined)[]): XinjiangName | undefined {
  const hits = hitsIn(texts);
  const isBeside = (hit: XinjiangName): boolean =>
    hit.level !== 'prefecture' &&
    hits.some(({ level, prefecture }) => level === 'prefecture' && prefecture === hit.prefecture);
  return hits.find(({ ambiguous }) => !ambiguous) ?? hits.find(isBeside);
}

/** A subdivision code without its country, as subdivision columns hold it. */
const SUBDIVISION_CODE = /^(XJ|65)$/i;

function byPlace({ address, subdivision, postcode }: XinjiangPlace): XinjiangMention | null {
  const code = SUBDIVISION_CODE.exec((subdivision ?? '').trim())?.[0];
  const named = code ?? inAddress([subdivision])?.term;
  if (named !== undefined) return { where: 'subdivision', term: named, assurance: 'documented' };
  const addressed = inAddress([address, subdivision]);
  if (addressed !== undefined) return { where: 'address', term: addressed.term, assurance: 'documented' };
  if (postcode === undefined || !isXinjiangPostcode(postcode)) return null;
  return { where: 'postcode', term: postcode.trim(), assurance: 'documented' };
}

function byCoordinates({ latitude, longitude }: XinjiangPlace): XinjiangMention | null {
  if (latitude === undefined || longitude === undefined || !isInsideXinjiang(latitude, longitude)) return null;
  return { where: 'coordinates', term: `${latitude}, ${longitude}`, assurance: 'documented' };
}

function byCompanyName({ siteName, supplierName }: XinjiangPlace): XinjiangMention | null {
  const name = unambiguous([siteName]) ?? unambiguous([supplierName]);
  return name === undefined ? null : { where: 'name', term: name.term, assurance: 'alleged' };
}

/** Without a country only the region's own names and the corps' count: Aksu and Karamay are also elsewhere. */
function withoutCountry({ address, subdivision }: XinjiangPlace): XinjiangMention | null {
  const region = hitsIn([subdivision, address]).find(
    ({ level, ambiguous }) => !ambiguous && (level === 'region' || level === 'xpcc-division'),
  );
  return region === undefined ? null : { where: 'address', term: region.term, assurance: 'documented' };
}

/**
 * Looks for Xinjiang in the data of a site: subdivision, address, postcode and coordinates first, then names.
 * @param iso2 country of the site, or null when it is not known; a site in another country never matches
 * @returns the first mention in that order, or null when there is none
 */
export function xinjiangMention(place: XinjiangPlace, iso2: string | null): XinjiangMention | null {
  if (iso2 === null) return withoutCountry(place) ?? byCoordinates(place);
  if (iso2 !== 'CN') return null;
  return byPlace(place) ?? byCoordinates(place) ?? byCompanyName(place);
}
