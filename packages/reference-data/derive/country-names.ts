import { countryNameKey } from '../src/country-name-key.ts';
import { countries } from '../src/countries.ts';
import type { Table } from '../src/edition.ts';
import leftOut from './country-names-left-out.json' with { type: 'json' };
import own from './country-names-own.json' with { type: 'json' };
import { derive as deriveUnresolved, namesOf, sourceTerritories } from './country-names-unresolved.ts';
import { cell, sourceRows } from './source-rows.ts';

interface Name {
  readonly text: string;
  readonly iso2: string;
  readonly kind: string;
  readonly source: string;
}

const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Georgian',
  'Hebrew',
  'Arabic',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Oriya',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Thai',
  'Lao',
  'Tibetan',
  'Myanmar',
  'Ethiopic',
  'Khmer',
  'Mongolian',
  'Hangul',
  'Hiragana',
  'Katakana',
  'Han',
] as const;
const tests = SCRIPTS.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const);

const ISO_COLUMNS = [
  'CLDR display name',
  'official_name_en',
  'official_name_fr',
  'official_name_es',
  'official_name_ru',
  'official_name_ar',
  'official_name_cn',
  ...['English', 'French', 'Spanish', 'Russian', 'Arabic', 'Chinese'].flatMap((language) => [
    `UNTERM ${language} Short`,
    `UNTERM ${language} Formal`,
  ]),
];
const TRAILING_ARTICLE = /\s*\((the|l['’]|la|le|les|el|los|las)\)[\s*]*$|\s*\*+$/i;

/** Former states with one successor, and parts of the United Kingdom, as rigour codes them. */
const ONE_COUNTRY: Readonly<Record<string, readonly [iso2: string, kind: string]>> = {
  dd: ['DE', 'old-name'],
  zr: ['CD', 'old-name'],
  'gb-eng': ['GB', 'name'],
  'gb-nir': ['GB', 'name'],
  'gb-sct': ['GB', 'name'],
  'gb-wls': ['GB', 'name'],
};
const PEOPLE_AND_TOWNS = /london|(english|scottish|welsh|irish)|(wo)?m[ae]n$/i;

function ownNames(): Name[] {
  const listed = own.flatMap(([iso2 = '', kind = '', ...names]) =>
    names.map((text) => ({ text, iso2, kind, source: 'own' })),
  );
  return [...countries().map(({ iso2, name }) => ({ text: name, iso2, kind: 'name', source: 'own' })), ...listed];
}

async function isoNames(from: string): Promise<Name[]> {
  const rows = await sourceRows(from, 'reference/classifications/country_codes.csv');
  return rows.flatMap((row) =>
    ISO_COLUMNS.map((column) => cell(row, column).replace(TRAILING_ARTICLE, ''))
      .filter((text) => text !== '')
      .map((text) => ({ text, iso2: cell(row, 'ISO3166-1-Alpha-2'), kind: 'name', source: 'country-codes' })),
  );
}

/** GOV.UK's synonyms without its log of misspellings, which is in lower case: a broken spelling is asked about, not guessed. */
async function govukNames(from: string): Promise<Name[]> {
  const rows = await sourceRows(from, 'reference/classifications/govuk_country_synonyms.csv');
  return rows
    .map((row) => ({
      text: cell(row, 'name'),
      iso2: cell(row, 'canonical_node').replace(/^(country|territory):/, ''),
      kind: 'name',
      source: 'gov.uk',
    }))
    .filter(
      ({ text, iso2 }) => /^[A-Z]{2}$/.test(iso2) && !/^[a-z ]+$/.test(text) && !leftOut['gov.uk'].includes(text),
    );
}

/** rigour's names without towns, provinces and peoples. */
async function rigourNames(from: string): Promise<Name[]> {
  const rows = await sourceRows(from, 'reference/geo/un_locode_subdivisions.csv');
  const subdivisions = new Set(rows.map((row) => countryNameKey(cell(row, 'SUName'))));
  const dropped = new Set(leftOut.rigour.map(countryNameKey));
  // Its names of Saint-Martin are mostly those of the whole island, half of which is Sint Maarten.
  const territories = (await sourceTerritories(from)).filter(({ code }) => code !== 'mf');
  return territories.flatMap((territory) => {
    const [iso2, kind] = ONE_COUNTRY[territory.code] ?? [territory.code.toUpperCase(), 'name'];
    return namesOf(territory)
      .filter((text) => !/\d|citizen|subject|colony|\(formerly|nutome|emetab|^i -/i.test(text))
      .filter((text) => !territory.code.startsWith('gb-') || !PEOPLE_AND_TOWNS.test(text))
      .filter((text) => !subdivisions.has(countryNameKey(text)) && !dropped.has(countryNameKey(text)))
      .map((text) => ({ text, iso2, kind, source: 'rigour' }));
  });
}

/** Names of countries in many languages and scripts, each of exactly one country. Where two sources differ, the earlier holds: own, country-codes, GOV.UK, rigour. */
export async function derive(from: string): Promise<Table> {
  const unresolved = new Set((await deriveUnresolved(from)).rows.map(([key]) => String(key)));
  const codes = new Set(countries().map(({ iso2 }) => iso2));
  const rows = new Map<string, [key: string, iso2: string, kind: string, script: string, source: string]>();
  const names = [...ownNames(), ...(await isoNames(from)), ...(await govukNames(from)), ...(await rigourNames(from))];
  for (const { text, iso2, kind, source } of names) {
    // Names of two or three letters are told from others only by their accents (Mỹ, Çin), so they are kept as they are written.
    const key = kind === 'short-name' ? text.toLowerCase().normalize('NFC') : countryNameKey(text);
    const bare = /^[a-z]{0,3}$/.test(key) && source !== 'own';
    if (!codes.has(iso2) || bare || key === '') continue;
    if (unresolved.has(key)) {
      if (source === 'own' && kind !== 'short-name') throw new Error(`${text} is both a country and unresolved`);
      continue;
    }
    const earlier = rows.get(key);
    if (earlier === undefined) {
      const script = tests.find(([, test]) => test.test(key))?.[0] ?? 'other';
      rows.set(key, [key, iso2, kind, script, source]);
    } else if (earlier[1] !== iso2 && earlier[4] === source) {
      throw new Error(`${text} names ${earlier[1]} and ${iso2} in ${source}`);
    }
  }
  const sorted = [...rows.values()].sort((a, b) => (`${a[1]} ${a[3]} ${a[0]}` < `${b[1]} ${b[3]} ${b[0]}` ? -1 : 1));
  return {
    edition: {
      key: 'country-names',
      title: 'Names of countries in many languages and scripts',
      publisher: 'Open Knowledge (country-codes), GOV.UK, OpenSanctions (rigour), Plumbline',
      edition: '1',
      date: '2026-01-01',
      source:
        'https://github.com/datasets/country-codes; GOV.UK country register synonyms; https://github.com/opensanctions/rigour; own list',
      licence: 'PDDL-1.0 (country-codes), MIT (GOV.UK, rigour), Apache-2.0 (own)',
      expected: 25777,
    },
    columns: ['key', 'iso2', 'kind', 'script', 'source'],
    rows: sorted,
  };
}
