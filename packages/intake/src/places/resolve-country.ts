import { country, countryByIso3 } from '@plumbline/reference-data/countries';
import { countryName, type CountryNameKind } from '@plumbline/reference-data/country-names';

/** The meaning of a country cell. Nothing is guessed: a spelling that no table has is unknown. */
export type CountryReading =
  | {
      readonly kind: 'resolved';
      /** ISO 3166-1 alpha-2, upper case; XK for Kosovo. */
      readonly iso2: string;
      /** The evidence in the text: a code, a kind of name, or several parts that agree. */
      readonly via: 'iso2' | 'iso3' | CountryNameKind | 'parts';
      /** The part of the text that was understood. */
      readonly matched: string;
    }
  /** Several countries are meant or named; `choices` are their ISO 2 codes. */
  | { readonly kind: 'ambiguous'; readonly choices: readonly string[] }
  /** A disputed area, by a key such as `crimea`: it is never assigned to a state. */
  | { readonly kind: 'disputed'; readonly name: string }
  /** A region, continent or group, by a key such as `middle-east`. */
  | { readonly kind: 'region'; readonly name: string }
  | { readonly kind: 'unknown' };

const UNKNOWN: CountryReading = { kind: 'unknown' };
/** Longest text, in characters, that can be a country with all its names and codes. */
const LONGEST = 200;
const ARTICLE = /^(the|la|le|les|el|los|las|o|a|die|der|das)\s+/i;
/** Words before a name that do not change its meaning; except before China, Congo or Korea, where they decide between two countries. */
const FORM_OF_STATE =
  /^(?:the\s+)?(?:(?:islamic|arab|federal|federative|socialist|democratic|united|cooperative|co-operative|bolivarian|plurinational)\s+)*(?:republic|kingdom|state|sultanate|principality|commonwealth|union|federation|grand duchy)\s+of\s+(?:the\s+)?/i;
const DECIDED_BY_FORM = ['CN', 'TW', 'CG', 'CD', 'KR', 'KP', 'GE', 'MX', 'SD', 'SS', 'US'];

/** A code that fills the cell, in upper or lower case. Former codes count in upper case only, because in lower case they are words. */
function byCode(text: string): CountryReading | undefined {
  if (!/^([A-Z]{2,3}|[a-z]{2,3})$/.test(text)) return undefined;
  const code = text.toUpperCase();
  if (country(code) !== undefined) return { kind: 'resolved', iso2: code, via: 'iso2', matched: text };
  const byThree = countryByIso3(code);
  return byThree && { kind: 'resolved', iso2: byThree.iso2, via: 'iso3', matched: text };
}

function byName(text: string): CountryReading | undefined {
  const name = countryName(text);
  if (name === undefined) return undefined;
  switch (name.kind) {
    case 'ambiguous':
      return { kind: 'ambiguous', choices: name.choices };
    case 'disputed':
      return { kind: 'disputed', name: name.area };
    case 'region':
      return { kind: 'region', name: name.region };
    case 'former-code':
      return text === text.toUpperCase()
        ? { kind: 'resolved', iso2: name.iso2, via: name.kind, matched: text }
        : undefined;
    default:
      return { kind: 'resolved', iso2: name.iso2, via: name.kind, matched: text };
  }
}

function whole(text: string): CountryReading | undefined {
  const reading = byCode(text) ?? byName(text) ?? byName(text.replace(ARTICLE, ''));
  if (reading !== undefined) return reading;
  const bare = text.replace(FORM_OF_STATE, '');
  const named = bare === text ? undefined : byName(bare);
  return named?.kind === 'resolved' && !DECIDED_BY_FORM.includes(named.iso2) ? named : undefined;
}

/** "Korea, Republic of" and "Korea (South)" read the other way round: "Republic of Korea", "South Korea". */
function turned(text: string): CountryReading | undefined {
  const match = /^([^,(]+)(?:,\s*|\s*\()([^,()]+)\)?$/.exec(text);
  return match === null ? undefined : whole(`${match[2]?.trim() ?? ''} ${match[1]?.trim() ?? ''}`);
}

/** The one country that every part names or allows; a territory wins over the state that it belongs to. */
function agreed(text: string, parts: readonly CountryReading[]): CountryReading {
  const disputed = parts.find(({ kind }) => kind === 'disputed');
  if (disputed !== undefined) return disputed;
  const named = parts.map((part) =>
    part.kind === 'resolved' ? [part.iso2] : part.kind === 'ambiguous' ? part.choices : [],
  );
  if (named.some((choices) => choices.length === 0)) return UNKNOWN;
  const [first = [], ...others] = named;
  const common = first.filter((iso2) => others.every((choices) => choices.includes(iso2)));
  const all = [...new Set(named.flat())];
  const territories = all.filter((iso2) => !all.some((other) => country(other)?.parent === iso2));
  const left = common.length > 0 ? common : territories;
  const [only] = left;
  if (left.length === 1 && only !== undefined) return { kind: 'resolved', iso2: only, via: 'parts', matched: text };
  return { kind: 'ambiguous', choices: left };
}

function byParts(text: string): CountryReading | undefined {
  const parts = text
    .split(/[()[\],;/|:]|\s[-–—]\s/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2) return undefined;
  const readings = parts.map((part) => whole(part) ?? UNKNOWN);
  return agreed(text, readings);
}

/**
 * Reads a country cell: an ISO 3166-1 code, a name in any of many languages and scripts, an old name, an abbreviation, an inverted form, or several of these
 * that agree ("China (Hong Kong)", "Myanmar / Burma", "DE - Germany").
 * @param text the cell as written in the file
 */
export function resolveCountry(text: string): CountryReading {
  if (text.length > LONGEST) return UNKNOWN;
  const cell = text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return whole(cell) ?? turned(cell) ?? byParts(cell) ?? UNKNOWN;
}
