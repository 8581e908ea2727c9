import type { Table } from '../src/edition.ts';
import { codeSectors, NACE_RULES } from './sector-rules.ts';
import { cell, sourceRows } from './source-rows.ts';

/** Every five-digit code of UK SIC 2007 with its title and the sector of its NACE class, the first four digits. */
export async function derive(from: string): Promise<Table> {
  const source = await sourceRows(from, 'reference/classifications/uk_sic_2007_with_synonyms.csv');
  const rows = source
    .filter((row) => cell(row, 'LeadingZeroSicCodeId').length === 5)
    .map((row) => {
      const code = cell(row, 'LeadingZeroSicCodeId');
      const { general } = codeSectors(NACE_RULES, code.slice(0, 4));
      return [code, cell(row, 'SicCodeDescription'), general, ''];
    });
  return {
    edition: {
      key: 'uk-sic-sectors',
      title: 'UK SIC 2007 codes with their sector',
      publisher: 'Office for National Statistics (codes, titles); Plumbline (sectors)',
      edition: '2007',
      date: '2007',
      source: 'UK Standard Industrial Classification of Economic Activities 2007',
      licence: 'reuse with attribution (Open Government Licence v3.0)',
      expected: rows.length,
    },
    columns: ['code', 'title', 'sector', 'others'],
    rows,
  };
}
