import names from '../data/country-names.json' with { type: 'json' };
import unresolved from '../data/country-names-unresolved.json' with { type: 'json' };
import { countryNameKey } from './country-name-key.ts';
import { checkedTable, type Table } from './edition.ts';

/** How a name stands to its country. `short-name` is one of two or three letters that counts only as it is accented; `former-code` a code no longer in ISO 3166. */
export type CountryNameKind = 'name' | 'old-name' | 'abbreviation' | 'short-name' | 'former-code';

/** What a name means when it is looked up as a whole. */
export type CountryName =
  | { readonly kind: CountryNameKind; readonly iso2: string }
  /** Several countries bear or bore the name; `choices` are their ISO 2 codes. */
  | { readonly kind: 'ambiguous'; readonly choices: readonly string[] }
  /** An area whose state is disputed, by a key of ours such as `crimea`. */
  | { readonly kind: 'disputed'; readonly area: string }
  /** A region, continent or group of countries, by a key of ours such as `middle-east`. */
  | { readonly kind: 'region'; readonly region: string };

/** The tables of names as they ship. */
export const countryNamesTable: Table = checkedTable(names);
export const countryNamesUnresolvedTable: Table = checkedTable(unresolved);

function unresolvedName(kind: string, subject: string): CountryName {
  if (kind === 'ambiguous') return { kind, choices: subject.split(' ') };
  return kind === 'disputed' ? { kind, area: subject } : { kind: 'region', region: subject };
}

const meanings = new Map<string, CountryName>();

/** One object for all names of one kind of one country: there are a hundred times as many names. */
function resolvedName(kind: string, iso2: string): CountryName {
  const id = `${kind} ${iso2}`;
  const known = meanings.get(id) ?? ({ kind, iso2 } as CountryName);
  meanings.set(id, known);
  return known;
}

const byKey = new Map<string, CountryName>([
  ...names.rows.map(([key = '', iso2 = '', kind = '']) => [key, resolvedName(kind, iso2)] as const),
  ...unresolved.rows.map(([key = '', kind = '', subject = '']) => [key, unresolvedName(kind, subject)] as const),
]);

/** What a name means as a whole, in any case, script and punctuation; undefined when the tables do not have it. Codes are not names: see `country`. */
export function countryName(text: string): CountryName | undefined {
  const short = text.trim().toLowerCase().normalize('NFC');
  return (short.length <= 3 ? byKey.get(short) : undefined) ?? byKey.get(countryNameKey(text));
}
