import { activityPhrasesEdition } from '../src/activity-phrases-edition.ts';
import type { Table } from '../src/edition.ts';
import { cell, sourceRows } from './source-rows.ts';

/** The indexes whose licence lets their phrases ship, and so train what ships. */
const SOURCES = [
  'ateco_2007_it',
  'gbt_4754_zh',
  'isic4_ar',
  'isic4_notes_en',
  'kbli_2020_id',
  'nace_2_tr',
  'naics_2017_index_en',
  'noga_2008_de',
  'noga_2008_fr',
  'noga_2008_it',
  'uk_sic_2007_index_en',
  'vsic_2007_vi',
];

/** Phrases of official indexes of activities with the codes of ISIC Rev.4 that they lead to: one row for each code of an index. */
export async function derive(from: string): Promise<Table> {
  const rows = new Map<string, { readonly head: readonly string[]; readonly phrases: string[] }>();
  for (const index of SOURCES) {
    for (const row of await sourceRows(from, `reference/activities/${index}.csv`)) {
      const isic = cell(row, 'isic4');
      if (isic === '') continue;
      const head = [index, cell(row, 'code'), cell(row, 'lang'), isic];
      const key = head.join('\t');
      const found = rows.get(key) ?? { head, phrases: [] };
      rows.set(key, found);
      found.phrases.push(cell(row, 'text').replaceAll(/\s+/gu, ' '));
    }
  }
  return {
    edition: activityPhrasesEdition,
    columns: ['index', 'code', 'language', 'isic', 'phrases'],
    rows: [...rows.values()].map(({ head, phrases }) => [...head, phrases.join('\n')]),
  };
}
