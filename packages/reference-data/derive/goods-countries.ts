import { countryName } from '../src/country-names.ts';

/** Spellings of the List of Goods that no name of the table has. */
const SPELLINGS: Readonly<Record<string, string>> = {
  'Congo, Democratic Republic of the': 'CD',
  'Congo, Republic of the': 'CG',
  'Falkland Islands (Islas Malvinas)': 'FK',
  'Saint Helena, Ascension, and Tristan da Cunha': 'SH',
  'Turkey (Türkiye)': 'TR',
  'West Bank and the Gaza Strip': 'PS',
  'Western Sahara': 'EH',
};

/**
 * ISO 2 of a country as the United States Department of Labor writes it.
 * @throws Error when the spelling is new
 */
export function goodsCountry(name: string): string {
  const named = countryName(name);
  const iso2 = SPELLINGS[name] ?? (named && 'iso2' in named ? named.iso2 : undefined);
  if (iso2 === undefined) throw new Error(`No country for ${name}`);
  return iso2;
}
