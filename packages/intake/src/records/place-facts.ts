import { xinjiangMention } from '../places/find-xinjiang.ts';
import { namesChinesePlace } from './chinese-place.ts';
import type { Observer, Place } from './observer.ts';
import type { ValueDraft } from './value-draft.ts';

const documented = { assurance: 'documented' } as const;
const addressFields = ['address', 'city', 'district', 'postcode'] as const;

/** One address from its parts; a part that an earlier one already contains is not repeated. */
function addressOf(draft: ValueDraft): string | null {
  const parts: string[] = [];
  for (const field of addressFields) {
    const part = draft.known(field);
    if (part !== null && !parts.some((before) => before.toLowerCase().includes(part.toLowerCase()))) parts.push(part);
  }
  return parts.length === 0 ? null : parts.join(', ');
}

function observeAddress(draft: ValueDraft, observer: Observer): void {
  const said = addressFields.map((field) => draft.get(field)).filter((each) => each !== undefined);
  const [first] = said;
  if (first === undefined) return;
  const address = addressOf(draft);
  const declined = said.some(({ state }) => state === 'declined');
  if (address !== null)
    observer.known('place.address', address, said.find(({ state }) => state === 'known') ?? first, documented);
  else observer.missing('place.address', declined ? 'declined' : 'notRecorded', first);
}

/** `documented` if an address or an exact identifier locates the site, `alleged` if only a name does. */
function observeSite(draft: ValueDraft, observer: Observer): void {
  const [name, id, address] = [draft.get('siteName'), draft.get('siteId'), draft.get('address')];
  const place = [name, address, id].find((each) => each?.state === 'known');
  const any = name ?? id ?? address;
  if (place !== undefined) {
    const exact = id?.state === 'known' || address?.state === 'known';
    observer.known('place.site', place.value ?? place.text, place, exact ? documented : {});
  } else if (any !== undefined) {
    const declined = [name, id, address].some((each) => each?.state === 'declined');
    observer.missing('place.site', declined ? 'declined' : 'notRecorded', any);
  }
}

function observeCoordinates(draft: ValueDraft, observer: Observer): void {
  const [latitude, longitude] = [draft.get('latitude'), draft.get('longitude')];
  if (latitude === undefined || longitude === undefined) return;
  if (latitude.value !== null && longitude.value !== null) {
    const value = { latitude: latitude.value, longitude: longitude.value };
    observer.known('place.coordinates', value, latitude, documented);
  } else {
    const declined = latitude.state === 'declined' || longitude.state === 'declined';
    observer.missing('place.coordinates', declined ? 'declined' : 'notRecorded', latitude);
  }
}

const whereFields = {
  subdivision: ['subdivision'],
  address: ['address', 'city', 'district'],
  postcode: ['postcode'],
  coordinates: ['latitude'],
  name: ['siteName', 'country'],
} as const;

/** True when the location is known well enough to say that it is not in Xinjiang. */
function isPlaced(draft: ValueDraft): boolean {
  if (draft.known('subdivision') !== null || draft.known('city') !== null) return true;
  if (draft.known('latitude') !== null && draft.known('longitude') !== null) return true;
  if (/^\d{6}$/.test(draft.known('postcode') ?? '')) return true;
  return namesChinesePlace(draft.known('address') ?? '');
}

/**
 * Whether a site in China is in Xinjiang: yes if found, no if its location is known well enough, else not recorded. Nothing is observed for a site
 * in another country; where the country is unknown, only a find is observed.
 */
function observeXinjiang(draft: ValueDraft, observer: Observer, supplierName: string): void {
  const country = draft.known('country');
  if (country !== null && country !== 'CN') return;
  const text = (field: 'address' | 'city' | 'district'): string => draft.known(field) ?? '';
  const mention = xinjiangMention(
    {
      address: [text('address'), text('city'), text('district')].filter((part) => part !== '').join(', ') || undefined,
      subdivision: draft.known('subdivision') ?? undefined,
      postcode: draft.known('postcode') ?? undefined,
      siteName: draft.known('siteName') ?? undefined,
      supplierName,
      latitude: draft.known('latitude') ?? undefined,
      longitude: draft.known('longitude') ?? undefined,
    },
    country,
  );
  const nowhere: Place = { row: null, header: null };
  if (mention !== null) {
    const { where, term, assurance } = mention;
    const said = whereFields[where].map((field) => draft.get(field)).filter((each) => each?.state === 'known');
    const place = said[0] ?? draft.get('country') ?? nowhere;
    observer.known('place.xinjiang', { found: true, where, term }, place, { assurance });
    return;
  }
  if (country === null) return;
  const place =
    draft.get('address') ?? draft.get('subdivision') ?? draft.get('latitude') ?? draft.get('country') ?? nowhere;
  if (isPlaced(draft)) observer.known('place.xinjiang', { found: false, where: null, term: null }, place, documented);
  else observer.missing('place.xinjiang', 'notRecorded', place);
}

/** Observes the location of a site from the file. */
export function observePlace(draft: ValueDraft, observer: Observer, supplierName: string): void {
  observer.field('place.country', draft, 'country');
  observeSite(draft, observer);
  observeAddress(draft, observer);
  observer.field('place.subdivision', draft, 'subdivision', documented);
  observeCoordinates(draft, observer);
  observeXinjiang(draft, observer, supplierName);
  observer.field('place.siteType', draft, 'siteType');
}
