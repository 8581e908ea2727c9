import minimumWages from '../data/minimum-wages.json' with { type: 'json' };
import deductionCaps from '../data/deduction-caps.json' with { type: 'json' };
import noticeLaw from '../data/notice-law.json' with { type: 'json' };
import unionLaw from '../data/union-law.json' with { type: 'json' };
import housingStandards from '../data/housing-standards.json' with { type: 'json' };
import {
  type CellReading,
  type ImportColumn,
  type ImportedTable,
  importedTable,
  readCountryCode,
  readDay,
  readText,
  readWord,
  readYesNo,
} from './country-table-import.ts';
import { currency } from './currencies.ts';
import { checkedTable, type Edition, type Table } from './edition.ts';
import { sectors } from './sectors.ts';

/** The lowest pay for an hour that a law or a collective agreement allows. */
export interface MinimumWage {
  readonly iso2: string;
  /** Name of the state, province or zone, or `all`. */
  readonly area: string;
  /** A sector key, or `all`. */
  readonly sector: string;
  /** Major units of the currency, a decimal as a string, such as `7.21`. */
  readonly hourly: string;
  /** ISO 4217 code. */
  readonly currency: string;
  /** First day on which it is in force, YYYY-MM-DD. */
  readonly from: string;
  readonly source: string;
}

/** The largest share of gross pay that a law lets an employer deduct. */
export interface DeductionCap {
  readonly iso2: string;
  readonly share: string;
  readonly source: string;
}

/** The longest notice that a law lets an employer ask of a worker who resigns. */
export interface NoticeLaw {
  readonly iso2: string;
  readonly days: number;
  readonly source: string;
}

/** Whether a law bars workers from unions. */
export interface UnionLaw {
  readonly iso2: string;
  /** A sector key, or `all`. */
  readonly sector: string;
  readonly workers: 'all' | 'migrants' | 'agency';
  readonly barred: boolean;
  readonly source: string;
}

/** The least room that a law asks for where workers are housed; null where it is silent. */
export interface HousingStandard {
  readonly iso2: string;
  /** Square metres for each person, a decimal as a string. */
  readonly squareMetres: string | null;
  /** People in one room at most. */
  readonly perRoom: number | null;
  readonly source: string;
}

const readPattern =
  (pattern: RegExp, wrong: string) =>
  (text: string): CellReading =>
    pattern.test(text) ? { value: text } : { wrong };
const readAmount = readPattern(/^\d{1,9}(\.\d{1,4})?$/, 'not-an-amount');
const readShare = readPattern(/^(0(\.\d{1,4})?|1(\.0{1,4})?)$/, 'not-a-share');
const readWhole = (text: string): CellReading =>
  /^\d{1,4}$/.test(text) ? { value: Number(text) } : { wrong: 'not-whole' };
const orEmpty =
  (read: (text: string) => CellReading) =>
  (text: string): CellReading =>
    text === '' ? { value: null } : read(text);
const readCurrency = (text: string): CellReading =>
  currency(text) === undefined ? { wrong: 'not-a-currency' } : { value: text };

const sectorWords = ['all', ...sectors().map(({ key }) => key)];
const iso2: ImportColumn = { name: 'iso2', read: readCountryCode, allowed: 'ISO 3166-1' };
const sector: ImportColumn = { name: 'sector', read: readWord(sectorWords), allowed: sectorWords.join(', ') };
const source: ImportColumn = { name: 'source', read: readText, allowed: '' };

type ImportEdition = Omit<Edition, 'expected'>;

/** No table of national labour law is open: they ship empty, and operators load them with the importers below. */
export const minimumWagesTable: Table = checkedTable(minimumWages);
export const deductionCapsTable: Table = checkedTable(deductionCaps);
export const noticeLawTable: Table = checkedTable(noticeLaw);
export const unionLawTable: Table = checkedTable(unionLaw);
export const housingStandardsTable: Table = checkedTable(housingStandards);

/** Reads minimum wages from CSV with the columns iso2, area, sector, hourly, currency, from, source. */
export function importMinimumWages(csv: string, edition: ImportEdition): ImportedTable {
  const columns: readonly ImportColumn[] = [
    iso2,
    { name: 'area', read: readText, allowed: 'all' },
    sector,
    { name: 'hourly', read: readAmount, allowed: '0 to 999999999.9999' },
    { name: 'currency', read: readCurrency, allowed: 'ISO 4217' },
    { name: 'from', read: readDay, allowed: 'YYYY-MM-DD' },
    source,
  ];
  return importedTable(csv, columns, ['iso2', 'area', 'sector', 'from'], edition);
}

/** Reads caps of deductions from CSV with the columns iso2, share, source. */
export function importDeductionCaps(csv: string, edition: ImportEdition): ImportedTable {
  const columns = [iso2, { name: 'share', read: readShare, allowed: '0 to 1' }, source];
  return importedTable(csv, columns, ['iso2'], edition);
}

/** Reads the longest notice of a worker from CSV with the columns iso2, days, source. */
export function importNoticeLaw(csv: string, edition: ImportEdition): ImportedTable {
  const columns = [iso2, { name: 'days', read: readWhole, allowed: '0 to 9999' }, source];
  return importedTable(csv, columns, ['iso2'], edition);
}

/** Reads who is barred from unions from CSV with the columns iso2, sector, workers (all, migrants or agency), barred (yes or no), source. */
export function importUnionLaw(csv: string, edition: ImportEdition): ImportedTable {
  const columns: readonly ImportColumn[] = [
    iso2,
    sector,
    { name: 'workers', read: readWord(['all', 'migrants', 'agency']), allowed: 'all, migrants, agency' },
    { name: 'barred', read: readYesNo, allowed: 'yes, no' },
    source,
  ];
  return importedTable(csv, columns, ['iso2', 'sector', 'workers'], edition);
}

/** Reads standards of housing from CSV with the columns iso2, squareMetres, perRoom (either may be empty), source. */
export function importHousingStandards(csv: string, edition: ImportEdition): ImportedTable {
  const columns: readonly ImportColumn[] = [
    iso2,
    { name: 'squareMetres', read: orEmpty(readAmount), allowed: '0 to 999999999.9999' },
    { name: 'perRoom', read: orEmpty(readWhole), allowed: '0 to 9999' },
    source,
  ];
  return importedTable(csv, columns, ['iso2'], edition);
}

/** The rows of a table by the names of its columns. */
function rowsOf<T>({ columns, rows }: Table): readonly T[] {
  return rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index]])) as T);
}

/** The rows of a table of minimum wages, the shipped one unless another was imported. */
export function minimumWageRows(from: Table = minimumWagesTable): readonly MinimumWage[] {
  return rowsOf(from);
}

/** The rows of a table of caps of deductions. */
export function deductionCapRows(from: Table = deductionCapsTable): readonly DeductionCap[] {
  return rowsOf(from);
}

/** The rows of a table of notice law. */
export function noticeLawRows(from: Table = noticeLawTable): readonly NoticeLaw[] {
  return rowsOf(from);
}

/** The rows of a table of union law. */
export function unionLawRows(from: Table = unionLawTable): readonly UnionLaw[] {
  return rowsOf<Omit<UnionLaw, 'barred'> & { barred: number }>(from).map((row) => ({
    ...row,
    barred: row.barred === 1,
  }));
}

/** The rows of a table of standards of housing. */
export function housingStandardRows(from: Table = housingStandardsTable): readonly HousingStandard[] {
  return rowsOf(from);
}
