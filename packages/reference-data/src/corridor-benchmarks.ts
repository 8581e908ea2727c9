import table from '../data/corridor-benchmarks.json' with { type: 'json' };
import {
  type CellReading,
  type ImportColumn,
  type ImportedTable,
  importedTable,
  readCountryCode,
  readText,
  readWord,
} from './country-table-import.ts';
import { checkedTable, type Edition, type Table } from './edition.ts';
import { sectors } from './sectors.ts';

/** What workers of a corridor paid to get their job, from a survey. */
export interface CorridorBenchmark {
  /** ISO 2 of the country where workers were recruited. */
  readonly origin: string;
  /** ISO 2 of the country where they work. */
  readonly destination: string;
  /** A sector key, or `all`. */
  readonly sector: string;
  /** Cost in months of earnings abroad, a decimal as a string, such as `9.5`. */
  readonly months: string;
  readonly statistic: 'mean' | 'median';
  /** Year of the survey. */
  readonly year: number;
  readonly source: string;
}

function readMonths(text: string): CellReading {
  return /^\d{1,3}(\.\d{1,4})?$/.test(text) ? { value: text } : { wrong: 'not-months' };
}

function readYear(text: string): CellReading {
  return /^(19|20)\d\d$/.test(text) ? { value: Number(text) } : { wrong: 'not-a-year' };
}

const sectorWords = ['all', ...sectors().map(({ key }) => key)];
const columns: readonly ImportColumn[] = [
  { name: 'origin', read: readCountryCode, allowed: 'ISO 3166-1' },
  { name: 'destination', read: readCountryCode, allowed: 'ISO 3166-1' },
  { name: 'sector', read: readWord(sectorWords), allowed: sectorWords.join(', ') },
  { name: 'months', read: readMonths, allowed: '0 to 999.9999' },
  { name: 'statistic', read: readWord(['mean', 'median']), allowed: 'mean, median' },
  { name: 'year', read: readYear, allowed: '1900 to 2099' },
  { name: 'source', read: readText, allowed: '' },
];

/** The benchmarks that ship: no rows, for none are open. They are loaded with `importCorridorBenchmarks`. */
export const corridorBenchmarksTable: Table = checkedTable(table);

/**
 * Reads corridor benchmarks from CSV with the columns origin, destination, sector, months, statistic, year, source.
 * Countries are ISO codes of two or three letters, the sector a key or `all`. A corridor has one row per sector, statistic, year and source.
 */
export function importCorridorBenchmarks(csv: string, edition: Omit<Edition, 'expected'>): ImportedTable {
  return importedTable(csv, columns, ['origin', 'destination', 'sector', 'statistic', 'year', 'source'], edition);
}

/** The rows of a table of corridor benchmarks, the shipped one unless another was imported. */
export function corridorBenchmarks(from: Table = corridorBenchmarksTable): readonly CorridorBenchmark[] {
  return from.rows.map(
    ([origin, destination, sector, months, statistic, year, source]) =>
      ({ origin, destination, sector, months, statistic, year, source }) as CorridorBenchmark,
  );
}
