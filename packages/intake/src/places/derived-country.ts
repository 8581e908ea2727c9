import type { FieldKey } from '@plumbline/facts';
import { countrySubdivisions } from '@plumbline/reference-data/country-subdivisions';
import { readField } from '../values/read-field.ts';
import { plainWords } from '../values/plain-words.ts';
import { countryAt } from './country-at.ts';
import { resolveCountry } from './resolve-country.ts';

/** What a country can be told from where no column names it. */
export const COUNTRY_SOURCES = ['coordinates', 'subdivision', 'postcode', 'registrationNumber'] as const;
export type CountrySource = (typeof COUNTRY_SOURCES)[number];

/** The fields that each source reads. */
export const FIELDS_OF_SOURCE: Readonly<Record<CountrySource, readonly FieldKey[]>> = {
  coordinates: ['latitude', 'longitude'],
  subdivision: ['subdivision'],
  postcode: ['postcode'],
  registrationNumber: ['registrationNumber'],
};

const sign = '@';

/** How a person says that the country of every row is told from a source: `--set country=@coordinates`. */
export function writtenSource(source: CountrySource): string {
  return `${sign}${source}`;
}

/** The source that a constant names, or undefined where it is a country. */
export function sourceNamed(constant: string): CountrySource | undefined {
  return COUNTRY_SOURCES.find((source) => constant.trim() === writtenSource(source));
}

const unsurveyed = { format: { decimal: 'unseen', scale: 'open', order: 'unseen' }, currency: null } as const;

/** True for a constant that says from which columns the country is told. */
export function namesSource(constant: string): boolean {
  return sourceNamed(constant) !== undefined;
}

function byCoordinates(latitude: string, longitude: string): string | null {
  const [north, east] = [readField('latitude', latitude, unsurveyed), readField('longitude', longitude, unsurveyed)];
  if (north.state !== 'known' || east.state !== 'known') return null;
  const found = countryAt(Number(north.value), Number(east.value));
  return found.kind === 'resolved' ? found.iso2 : null;
}

/** Countries with a subdivision of that name. */
const byName = new Map<string, Set<string>>();
for (const { country, name } of countrySubdivisions()) {
  const key = plainWords(name);
  byName.set(key, (byName.get(key) ?? new Set()).add(country));
}
const isoCode = /^([A-Z]{2})-[A-Z0-9]{1,3}$/u;

function bySubdivision(text: string): string | null {
  const code = isoCode.exec(text.trim())?.[1];
  if (code !== undefined) {
    const country = resolveCountry(code);
    return country.kind === 'resolved' ? country.iso2 : null;
  }
  const countries = byName.get(plainWords(text)) ?? new Set<string>();
  const [country] = countries;
  if (country === undefined || countries.size > 1) return null;
  // Crimea is disputed, and Taiwan a country of its own, in whatever list they stand.
  const own = resolveCountry(text);
  return own.kind === 'disputed' || (own.kind === 'resolved' && own.iso2 !== country) ? null : country;
}

/** Postcodes that only one country writes so. */
const postcodes: readonly (readonly [iso2: string, form: RegExp])[] = [
  ['GB', /^(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})$/u],
  ['CA', /^[ABCEGHJ-NPRSTVXY]\d[A-Z] \d[A-Z]\d$/u],
  ['NL', /^[1-9]\d{3} [A-Z]{2}$/u],
  ['BR', /^\d{5}-\d{3}$/u],
  ['PT', /^\d{4}-\d{3}$/u],
  ['PL', /^\d{2}-\d{3}$/u],
];

/** Numbers in registers that only one country writes so. */
const registers: readonly (readonly [iso2: string, form: RegExp])[] = [
  ['BR', /^\d{2}\.\d{3}\.\d{3}\/\d{4}-\d{2}$/u],
  ['CN', /^[159YN][1-9]\d{6}[0-9A-HJ-NP-RTUW-Y]{10}$/u],
  ['IN', /^(?:\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]|[LU]\d{5}[A-Z]{2}\d{4}[A-Z]{3}\d{6})$/u],
  ['DE', /^HR[AB] ?\d{1,6}(?: ?[A-Z])?$/u],
  ['GB', /^(?:SC|NI|OC|SO)\d{6}$/u],
  ['ID', /^\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}$/u],
];

function byForm(text: string, forms: readonly (readonly [iso2: string, form: RegExp])[]): string | null {
  const written = text.trim().toUpperCase().replace(/\s+/gu, ' ');
  return forms.find(([, form]) => form.test(written))?.[0] ?? null;
}

/**
 * The country of a row as the source tells it, ISO 2; null where it does not tell one country for certain.
 * @param text the cell of a field, trimmed
 */
export function derivedCountry(source: CountrySource, text: (field: FieldKey) => string): string | null {
  switch (source) {
    case 'coordinates':
      return byCoordinates(text('latitude'), text('longitude'));
    case 'subdivision':
      return bySubdivision(text('subdivision'));
    case 'postcode':
      return byForm(text('postcode'), postcodes);
    case 'registrationNumber':
      return byForm(text('registrationNumber'), registers);
  }
}
