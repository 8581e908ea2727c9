import conflictAreas from '../data/conflict-areas.json' with { type: 'json' };
import disasters from '../data/disasters.json' with { type: 'json' };
import scamZones from '../data/scam-zones.json' with { type: 'json' };
import {
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

/** What can be the matter with an area. Drought and salinity take land slowly, and count as long as they last. */
export const AREA_KINDS = [
  'conflict',
  'scam-compounds',
  'flood',
  'storm',
  'earthquake',
  'fire',
  'epidemic',
  'crop-failure',
  'drought',
  'salinity',
] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

/** A country, or an area of it, in which something is or was the matter. */
export interface ListedArea {
  /** ISO 2. */
  readonly country: string;
  /** State, province or place, as its source writes it; empty for the whole country. */
  readonly area: string;
  readonly kind: AreaKind;
  /** First day, YYYY-MM-DD. */
  readonly from: string;
  /** Last day, or null while it lasts. */
  readonly to: string | null;
  readonly source: string;
}

const columns: readonly ImportColumn[] = [
  { name: 'country', read: readCountryCode, allowed: 'ISO 3166-1' },
  { name: 'area', read: readAnyText, allowed: '' },
  { name: 'kind', read: readWord(AREA_KINDS), allowed: AREA_KINDS.join(', ') },
  { name: 'from', read: readDay, allowed: 'YYYY-MM-DD' },
  { name: 'to', read: readDayOrNone, allowed: 'YYYY-MM-DD' },
  { name: 'source', read: readText, allowed: '' },
];

/** Three tables of areas that ship without rows. They are loaded with {@link importAreas}. */
export const conflictAreasTable: Table = checkedTable(conflictAreas);
export const disastersTable: Table = checkedTable(disasters);
export const scamZonesTable: Table = checkedTable(scamZones);

/** Reads a table of areas from CSV with the columns country, area (may be empty), kind, from, to (may be empty), source. */
export function importAreas(csv: string, edition: Omit<Edition, 'expected'>): ImportedTable {
  return importedTable(csv, columns, ['country', 'area', 'kind', 'from', 'source'], edition);
}

/** The rows of a table of areas; null for one without rows, for which there is no edition. */
export function listedAreas(from: Table): readonly ListedArea[] | null {
  if (from.rows.length === 0) return null;
  return from.rows.map(
    ([country, area, kind, since, to, source]) => ({ country, area, kind, from: since, to, source }) as ListedArea,
  );
}
