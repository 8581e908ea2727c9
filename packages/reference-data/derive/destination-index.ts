import type { Table } from '../src/edition.ts';
import { country } from '../src/countries.ts';
import { cell, sourceRows } from './source-rows.ts';

/** Factors as the coding writes them; what was not seen in the law is unknown. */
const FACTORS: Readonly<Record<string, string | null>> = { '0': '0', '0.5': '0.5', '1': '1', unknown: null };
/** Our key of a sector that the coding names otherwise. */
const SECTORS: Readonly<Record<string, string>> = { FISH: 'AGR-FISH' };

function factor(row: Record<string, string>, column: string): string | null {
  const read = FACTORS[cell(row, column)];
  if (read === undefined) throw new Error(`${column} of ${cell(row, 'country')} is not 0, 0.5, 1 or unknown`);
  return read;
}

/** Texts of law that somebody read themselves name an address first; all other rows were coded from what others say of the law. */
export function isSecondHand(checked: string): 0 | 1 {
  return checked.startsWith('http') ? 0 : 1;
}

/** Destination index rows: what the law lets an employer do to a migrant worker's freedom to leave. Only rows that name their statute ship. */
export async function derive(from: string): Promise<Table> {
  const rows = (await sourceRows(from, 'reference/countries/destination_tie_coding.csv'))
    .filter((row) => cell(row, 'legal_source') !== '')
    .map((row) => {
      const iso2 = country(cell(row, 'country'))?.iso2;
      if (iso2 === undefined) throw new Error(`No country ${cell(row, 'country')}`);
      const sector = cell(row, 'sector');
      return [
        iso2,
        cell(row, 'visa_class'),
        SECTORS[sector] ?? sector,
        ...['F1', 'F2', 'F3', 'F4', 'F5'].map((column) => factor(row, column)),
        cell(row, 'legal_source'),
        cell(row, 'valid_from'),
        cell(row, 'confidence'),
        isSecondHand(cell(row, 'checked')),
      ];
    });
  rows.sort(([a], [b]) => (a === b ? 0 : String(a) < String(b) ? -1 : 1));
  return {
    edition: {
      key: 'destination-index',
      title: 'Ties of migrant workers to their employer, by destination',
      publisher: 'Plumbline, coded from the statutes that each row names; mostly second-hand, not verified by counsel',
      edition: 'November 2026',
      date: '2026-11',
      source: 'The statutes named in each row',
      licence: 'own coding: facts of law',
      expected: 159,
    },
    columns: [
      'iso2',
      'visaClass',
      'sector',
      'F1',
      'F2',
      'F3',
      'F4',
      'F5',
      'source',
      'date',
      'confidence',
      'secondHand',
    ],
    rows,
  };
}
