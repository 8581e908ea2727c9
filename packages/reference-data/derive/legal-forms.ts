import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Table } from '../src/edition.ts';
import { SHORT_FORMS } from './legal-forms-short.ts';
import { cell, sourceRows } from './source-rows.ts';

interface RigourForm {
  readonly display?: string;
  readonly generic?: string;
  readonly aliases?: readonly string[];
}

interface Row {
  form: string;
  position: string;
  countries: Set<string>;
  sources: Set<string>;
}

/** Kinds of rigour that are businesses; funds, public bodies, associations, cooperatives and religious bodies are part of a name. */
const BUSINESS = new Set(['JSC', 'LLC', 'LLP', 'LP', 'GP', 'SP']);
/** Words of the published lists that mark something other than the form of one business, or stand in names as words. */
const NOT_A_FORM = new RegExp(
  `(^| )(${[
    'group gruppe grupo groupe holding bank banka fund fond fonds trust caisse branch filial foreign foundation association society insurance',
    'cooperative cooperatives operative operatives operativa opérative authority coop cooperativa kooperativa professional enterprise export import agricultural savings investment',
    'union other first national district government state body credit loan partnerschaft stiftung genossenschaft zone centre',
    'corporation corporations company companies business profit provider domestic ranch partnerships formed including includes authorised',
    'банк фирма дом охранная охранное строительная управляющая страховая ликвидационная некоммерческое fióktelep organizacni',
  ]
    .join(' ')
    .split(' ')
    .map((word) => word.normalize('NFD').replace(/\p{M}/gu, ''))
    .join('|')})( |$)`,
);

const spaced = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’`´"״“”]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
const plain = (text: string): string => spaced(text).normalize('NFD').replace(/\p{M}/gu, '');
const written = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
/** A form that is long enough to be nothing but a form: two words or more, twelve letters or more, one script. */
const isLong = (text: string): boolean => {
  const words = plain(text);
  const letters = words.replaceAll(' ', '');
  const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u].filter((script) =>
    script.test(words),
  );
  return (
    words.includes(' ') && letters.length >= 12 && scripts.length === 1 && !/\d/.test(words) && !NOT_A_FORM.test(words)
  );
};
const pieces = (text: string): string[] =>
  text
    .split(';')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

/**
 * Legal forms of businesses: the short ones chosen by hand, the long ones from rigour (MIT) and from the ISO 20275 code list (CC0), where a code counts as
 * the form of a business when one of its abbreviations is a short form or one of its names a business form of rigour.
 * @param from folder of the sources, as the data README describes it.
 */
export async function derive(from: string): Promise<Table> {
  const rows = new Map<string, Row>();
  const add = (form: string, position: string, countries: readonly string[], source: string): void => {
    const key = plain(form);
    const row = rows.get(key);
    if (row === undefined) {
      rows.set(key, { form: written(form), position, countries: new Set(countries), sources: new Set([source]) });
      return;
    }
    for (const country of countries) row.countries.add(country);
    row.sources.add(source);
    if (source === 'own' && row.position !== position) row.position = 'either';
  };

  for (const { position, countries, forms } of SHORT_FORMS) {
    for (const form of forms.split('|')) add(form, position, countries.split(' ').filter(Boolean), 'own');
  }
  const short = new Set(rows.keys());

  const rigour = JSON.parse(await readFile(join(from, 'identifiers/org_legal_forms.json'), 'utf8')) as RigourForm[];
  const business = new Set<string>();
  for (const { display, generic, aliases = [] } of rigour) {
    if (generic !== undefined && !BUSINESS.has(generic)) continue;
    for (const alias of display === undefined ? aliases : [display, ...aliases]) {
      const known = short.has(plain(alias));
      if (generic === undefined && !known) continue;
      if (!known && !isLong(alias)) continue;
      business.add(plain(alias));
      add(alias, 'either', [], 'rigour');
    }
  }

  const elf = await sourceRows(from, 'identifiers/iso20275_elf_codes_1.4.1.csv');
  for (const code of elf) {
    const names = [
      'Entity Legal Form name Local name',
      'Entity Legal Form name Transliterated name (per ISO 01-140-10)',
    ].flatMap((column) => pieces(cell(code, column)));
    const abbreviations = ['Abbreviations Local language', 'Abbreviations transliterated'].flatMap((column) =>
      pieces(cell(code, column)),
    );
    const forms = [...names, ...abbreviations];
    if (!abbreviations.some((form) => short.has(plain(form))) && !names.some((form) => business.has(plain(form))))
      continue;
    const country = cell(code, 'Country Code (ISO 3166-1)');
    for (const form of forms) {
      if (short.has(plain(form)) || isLong(form)) add(form, 'either', country === '' ? [] : [country], 'iso20275');
    }
  }

  const sorted = [...rows.values()].sort((a, b) => (a.form < b.form ? -1 : 1));
  return {
    edition: {
      key: 'legal-forms',
      title: 'Legal forms of businesses',
      publisher: 'Plumbline, from rigour (OpenSanctions) and GLEIF',
      edition: 'rigour organisation types; ISO 20275 ELF code list 1.4.1',
      date: elf.map((code) => cell(code, 'Modification date YYYY-MM-DD (ISO 8601)')).reduce((a, b) => (a > b ? a : b)),
      source:
        'https://github.com/opensanctions/rigour; https://www.gleif.org/en/about-lei/code-lists/iso-20275-entity-legal-forms-code-list',
      licence: 'MIT (rigour), CC0-1.0 (ISO 20275 code list), Apache-2.0 (short forms)',
      expected: sorted.length,
    },
    columns: ['form', 'position', 'countries', 'sources'],
    rows: sorted.map(({ form, position, countries, sources }) => [
      form,
      position,
      [...countries].sort().join(' ') || null,
      [...sources].sort().join(' '),
    ]),
  };
}
