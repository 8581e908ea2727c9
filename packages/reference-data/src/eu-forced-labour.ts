import table from '../data/eu-forced-labour.json' with { type: 'json' };
import {
  type CellReading,
  type ImportColumn,
  type ImportedTable,
  importedTable,
  readAnyText,
  readCountryCode,
  readDay,
  readDayOrNone,
  readText,
  readWord,
} from './country-table-import.ts';
import { checkedTable, type Edition, type Table } from './edition.ts';

/** An entry of the EU database of risks, or a decision that bans a product. */
export interface EuForcedLabourEntry {
  readonly kind: 'risk' | 'ban';
  /** HS code, 2 to 10 digits: all goods that begin with it. */
  readonly hs: string;
  /** ISO 2. */
  readonly country: string;
  /** State, province or place, as its source writes it; empty for the whole country. */
  readonly area: string;
  /** First day, YYYY-MM-DD. */
  readonly from: string;
  /** Day on which an authority closed it, or null. */
  readonly to: string | null;
  readonly source: string;
}

function readHs(text: string): CellReading {
  return /^\d{2,10}$/.test(text) ? { value: text } : { wrong: 'not-an-hs-code' };
}

const columns: readonly ImportColumn[] = [
  { name: 'kind', read: readWord(['risk', 'ban']), allowed: 'risk, ban' },
  { name: 'hs', read: readHs, allowed: '2 to 10 digits' },
  { name: 'country', read: readCountryCode, allowed: 'ISO 3166-1' },
  { name: 'area', read: readAnyText, allowed: '' },
  { name: 'from', read: readDay, allowed: 'YYYY-MM-DD' },
  { name: 'to', read: readDayOrNone, allowed: 'YYYY-MM-DD' },
  { name: 'source', read: readText, allowed: '' },
];

/** The entries that ship: no rows, for the database did not exist when this was written. They are loaded with {@link importEuForcedLabour}. */
export const euForcedLabourTable: Table = checkedTable(table);

/** Reads entries from CSV with the columns kind (risk or ban), hs, country, area (may be empty), from, to (may be empty), source. */
export function importEuForcedLabour(csv: string, edition: Omit<Edition, 'expected'>): ImportedTable {
  return importedTable(csv, columns, ['kind', 'hs', 'country', 'area', 'from'], edition);
}

/** The rows of a table of entries; null for one without rows, for which there is no edition. */
export function euForcedLabour(from: Table = euForcedLabourTable): readonly EuForcedLabourEntry[] | null {
  if (from.rows.length === 0) return null;
  return from.rows.map(
    ([kind, hs, country, area, since, to, source]) =>
      ({ kind, hs, country, area, from: since, to, source }) as EuForcedLabourEntry,
  );
}
