import type { Table } from '../src/edition.ts';
import { codeSectors, ISIC_RULES, sectionSectors } from './sector-rules.ts';
import { cell, sourceRows } from './source-rows.ts';

/** Every code of ISIC Rev.4 with its title and sector. */
export async function derive(from: string): Promise<Table> {
  const source = await sourceRows(from, 'reference/classifications/isic_rev4.csv');
  return {
    edition: {
      key: 'isic-sectors',
      title: 'ISIC Rev.4 codes with their sector',
      publisher: 'United Nations Statistics Division (codes, titles); Plumbline (sectors)',
      edition: 'Rev.4',
      date: '2008',
      source: 'International Standard Industrial Classification of All Economic Activities, Revision 4',
      licence: 'reuse with attribution',
      expected: 766,
    },
    columns: ['code', 'title', 'sector', 'others'],
    rows: source.map((row) => {
      const code = cell(row, 'code');
      const { general, others } = /^[A-U]$/.test(code) ? sectionSectors(code) : codeSectors(ISIC_RULES, code);
      return [code, cell(row, 'title'), general, others.join(' ')];
    }),
  };
}
