import table from '../data/country-ratifications.json' with { type: 'json' };
import {
  type ImportColumn,
  type ImportedTable,
  importedTable,
  readCountryCode,
  readDayOrNone,
  readText,
  readWord,
  readYesNo,
} from './country-table-import.ts';
import { checkedTable, type Edition, type Table } from './edition.ts';

/** The ILO conventions that the country score reads. */
export const CONVENTIONS = ['C29', 'P29', 'C181', 'C105', 'C189', 'C190', 'C97', 'C143', 'C87', 'C98'] as const;
export type Convention = (typeof CONVENTIONS)[number];

/** Whether a convention is in force for a country. No row for a pair is no data, never "not ratified". */
export interface Ratification {
  readonly iso2: string;
  readonly convention: Convention;
  readonly inForce: boolean;
  /** Date of entry into force, YYYY-MM-DD, or null. */
  readonly date: string | null;
  readonly source: string;
}

const columns: readonly ImportColumn[] = [
  { name: 'iso2', read: readCountryCode, allowed: 'ISO 3166-1' },
  { name: 'convention', read: readWord(CONVENTIONS), allowed: CONVENTIONS.join(', ') },
  { name: 'inForce', read: readYesNo, allowed: 'yes, no' },
  { name: 'date', read: readDayOrNone, allowed: 'YYYY-MM-DD' },
  { name: 'source', read: readText, allowed: '' },
];

/** The ratifications that ship: no rows, for the register is not open. They are loaded with `importRatifications`. */
export const countryRatificationsTable: Table = checkedTable(table);

/** Reads ratifications from CSV with the columns iso2, convention, inForce (yes or no), date (may be empty), source. A pair occurs once. */
export function importRatifications(csv: string, edition: Omit<Edition, 'expected'>): ImportedTable {
  return importedTable(csv, columns, ['iso2', 'convention'], edition);
}

/** The rows of a table of ratifications, the shipped one unless another was imported. */
export function ratifications(from: Table = countryRatificationsTable): readonly Ratification[] {
  return from.rows.map(
    ([iso2, convention, inForce, date, source]) =>
      ({ iso2, convention, inForce: inForce === 1, date, source }) as Ratification,
  );
}
