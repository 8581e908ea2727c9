import table from '../data/nace-2-1.json' with { type: 'json' };
import { type ImportedTable, importedTable, readText } from './country-table-import.ts';
import { checkedTable, type Edition, type Table } from './edition.ts';
import { activityCode, type ActivityCode } from './sector-codes.ts';

/** The correspondence that ships: no rows. It is loaded with `importNace21`. */
export const nace21Table: Table = checkedTable(table);

/**
 * Reads NACE Rev.2.1 from CSV with the columns code, title, nace2: a class of four digits with its dot, and a class of NACE Rev.2 that it
 * corresponds to. A code with several such classes has a line for each.
 */
export function importNace21(csv: string, edition: Omit<Edition, 'expected'>): ImportedTable {
  return importedTable(
    csv,
    [
      {
        name: 'code',
        read: (text) => (/^\d\d\.\d{1,2}$/.test(text) ? { value: text } : { wrong: 'not-a-nace-code' }),
        allowed: '00.0, 00.00',
      },
      { name: 'title', read: readText, allowed: '' },
      {
        name: 'nace2',
        read: (text) => (activityCode('nace', text) === undefined ? { wrong: 'not-a-nace-code' } : { value: text }),
        allowed: 'NACE Rev.2',
      },
    ],
    ['code', 'nace2'],
    edition,
  );
}

/** The NACE Rev.2 codes that a NACE Rev.2.1 code corresponds to; none where the table does not have it. */
export function nace21Codes(code: string, from: Table = nace21Table): readonly ActivityCode[] {
  return from.rows.filter(([own]) => own === code).flatMap(([, , nace2]) => activityCode('nace', String(nace2)) ?? []);
}
