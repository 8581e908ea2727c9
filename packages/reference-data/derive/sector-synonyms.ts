import type { Table } from '../src/edition.ts';
import { codeSectors, NACE_RULES } from './sector-rules.ts';
import { cell, sourceRows } from './source-rows.ts';

/** A phrase as it is compared: small letters, single spaces, nothing but words. */
function key(phrase: string): string {
  return phrase
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Phrases for activities that lead to one sector only: synonyms of UK SIC 2007 and titles of NACE Rev.2 in English and German.
 * A phrase that several sectors share is left out, as is one of a single letter or number.
 */
export async function derive(from: string): Promise<Table> {
  const found = new Map<string, { readonly sectors: Set<string>; readonly source: string }>();
  const add = (phrase: string, code: string, source: string): void => {
    const sector = codeSectors(NACE_RULES, code).general;
    const text = key(phrase);
    if (text.length < 3 || /^\d+$/.test(text)) return;
    const entry = found.get(text) ?? { sectors: new Set<string>(), source };
    found.set(text, entry);
    entry.sectors.add(sector ?? 'several');
  };
  for (const row of await sourceRows(from, 'reference/classifications/uk_sic_2007_with_synonyms.csv')) {
    const code = cell(row, 'LeadingZeroSicCodeId');
    if (code.length !== 5) continue;
    for (const phrase of [cell(row, 'SicCodeDescription'), ...cell(row, 'ListOfSynonyms').split(',')]) {
      add(phrase, code.slice(0, 4), 'uk-sic');
    }
  }
  for (const row of await sourceRows(from, 'reference/classifications/nace_rev2_en_de.csv')) {
    const code = cell(row, 'code').replace('.', '');
    add(cell(row, 'title_en'), code, 'nace-en');
    add(cell(row, 'title_de'), code, 'nace-de');
  }
  const rows = [...found]
    .filter(([, { sectors }]) => sectors.size === 1 && !sectors.has('several'))
    .map(([phrase, { sectors, source }]) => [phrase, [...sectors].join(''), source])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return {
    edition: {
      key: 'sector-synonyms',
      title: 'Phrases for activities that lead to one sector',
      publisher: 'Office for National Statistics; Eurostat',
      edition: 'UK SIC 2007; NACE Rev.2',
      date: '2008',
      source: 'Titles and synonyms of UK SIC 2007, titles of NACE Rev.2 in English and German',
      licence: 'reuse with attribution (Open Government Licence v3.0; Eurostat)',
      expected: rows.length,
    },
    columns: ['phrase', 'sector', 'source'],
    rows,
  };
}
