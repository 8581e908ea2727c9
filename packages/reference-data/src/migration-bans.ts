import table from '../data/migration-bans.json' with { type: 'json' };
import {
  type CellReading,
  type ImportColumn,
  type ImportedTable,
  importedTable,
  readCountryCode,
  readDay,
  readDayOrNone,
  readText,
  readWord,
} from './country-table-import.ts';
import { checkedTable, type Edition, type Table } from './edition.ts';

/** Whom a country of origin forbids to leave for work. */
export const BANNED_GROUPS = ['everybody', 'women', 'by-age', 'by-occupation'] as const;

/** A ban on leaving a country for work. */
export interface MigrationBan {
  /** ISO 2 of the country that bans. */
  readonly origin: string;
  /** ISO 2, or `all`. */
  readonly destination: string;
  readonly who: (typeof BANNED_GROUPS)[number];
  /** First day, YYYY-MM-DD. */
  readonly from: string;
  /** Last day, or null while it lasts. */
  readonly to: string | null;
  readonly source: string;
}

const readDestination = (text: string): CellReading =>
  text.toLowerCase() === 'all' ? { value: 'all' } : readCountryCode(text);

const columns: readonly ImportColumn[] = [
  { name: 'origin', read: readCountryCode, allowed: 'ISO 3166-1' },
  { name: 'destination', read: readDestination, allowed: 'ISO 3166-1, all' },
  { name: 'who', read: readWord(BANNED_GROUPS), allowed: BANNED_GROUPS.join(', ') },
  { name: 'from', read: readDay, allowed: 'YYYY-MM-DD' },
  { name: 'to', read: readDayOrNone, allowed: 'YYYY-MM-DD' },
  { name: 'source', read: readText, allowed: '' },
];

/** The bans that ship: no rows. They are loaded with {@link importMigrationBans}. */
export const migrationBansTable: Table = checkedTable(table);

/** Reads bans from CSV with the columns origin, destination (or `all`), who, from, to (may be empty), source. */
export function importMigrationBans(csv: string, edition: Omit<Edition, 'expected'>): ImportedTable {
  return importedTable(csv, columns, ['origin', 'destination', 'who', 'from'], edition);
}

/** The rows of a table of bans; null for one without rows, for which there is no edition. */
export function migrationBans(from: Table = migrationBansTable): readonly MigrationBan[] | null {
  if (from.rows.length === 0) return null;
  return from.rows.map(
    ([origin, destination, who, since, to, source]) =>
      ({ origin, destination, who, from: since, to, source }) as MigrationBan,
  );
}
