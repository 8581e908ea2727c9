import commodities from '../data/unspsc-commodities.json' with { type: 'json' };
import segments from '../data/unspsc-segments.json' with { type: 'json' };
import { type ImportedTable, importedTable, readText } from './country-table-import.ts';
import { checkedTable, type Edition, type Table } from './edition.ts';
import type { SectorKey } from './sectors.ts';

/** The sectors that the goods or services of a UNSPSC code come from. */
export interface UnspscSectors {
  /** The longest code of the table that the given one begins with: a segment of two digits or a family of four. */
  readonly prefix: string;
  readonly sectors: readonly SectorKey[];
  /** Hundredths: 70 for a commodity of eight digits in a family that has one sector, else 60. */
  readonly confidence: 70 | 60;
}

/** Segments and families with their sectors, as they ship. */
export const unspscSegmentsTable = checkedTable(segments);

/** The code set that ships: no rows. It is loaded with `importUnspsc`. */
export const unspscCommoditiesTable: Table = checkedTable(commodities);

const byPrefix = new Map(
  unspscSegmentsTable.rows.map(([prefix, sectors]) => [String(prefix), String(sectors).split(' ') as SectorKey[]]),
);

/** Reads the UNSPSC code set from CSV with the columns code (eight digits) and title. */
export function importUnspsc(csv: string, edition: Omit<Edition, 'expected'>): ImportedTable {
  return importedTable(
    csv,
    [
      {
        name: 'code',
        read: (text) => (/^\d{8}$/.test(text) ? { value: text } : { wrong: 'not-a-unspsc-code' }),
        allowed: '00000000',
      },
      { name: 'title', read: readText, allowed: '' },
    ],
    ['code'],
    edition,
  );
}

/**
 * The sectors of a UNSPSC code of two, four, six or eight digits, or undefined when its segment is in no row.
 * @param from the code set; where it has rows, a code of eight digits must be one of them or count as its segment only
 */
export function unspscSectors(code: string, from: Table = unspscCommoditiesTable): UnspscSectors | undefined {
  const family = code.length === 8 && !code.endsWith('0000') ? byPrefix.get(code.slice(0, 4)) : undefined;
  const known = from.rows.length === 0 || from.rows.some(([own]) => own === code);
  if (family !== undefined && known) return { prefix: code.slice(0, 4), sectors: family, confidence: 70 };
  const prefix = code.slice(0, 2);
  const sectors = byPrefix.get(prefix);
  return sectors === undefined ? undefined : { prefix, sectors, confidence: 60 };
}
