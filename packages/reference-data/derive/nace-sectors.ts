import type { Table } from '../src/edition.ts';
import { codeSectors, NACE_RULES } from './sector-rules.ts';
import { cell, sourceRows } from './source-rows.ts';

/** Every code of NACE Rev.2 with its titles in English and German and its sector. */
export async function derive(from: string): Promise<Table> {
  const source = await sourceRows(from, 'reference/classifications/nace_rev2_en_de.csv');
  return {
    edition: {
      key: 'nace-sectors',
      title: 'NACE Rev.2 codes with their sector',
      publisher: 'Eurostat (codes, titles); Plumbline (sectors)',
      edition: 'Rev.2',
      date: '2008',
      source: 'Statistical classification of economic activities in the European Community, Revision 2',
      licence: 'reuse with attribution',
      expected: source.length,
    },
    columns: ['code', 'title_en', 'title_de', 'sector', 'others'],
    rows: source.map((row) => {
      const code = cell(row, 'code');
      const { general, others } = codeSectors(NACE_RULES, code.replace('.', ''));
      return [code, cell(row, 'title_en'), cell(row, 'title_de'), general, others.join(' ')];
    }),
  };
}
