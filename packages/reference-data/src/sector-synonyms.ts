import table from '../data/sector-synonyms.json' with { type: 'json' };
import { checkedTable } from './edition.ts';
import type { SectorKey } from './sectors.ts';

/** A phrase of an official classification that leads to one sector only. */
export interface SectorSynonym {
  readonly sector: SectorKey;
  readonly source: 'uk-sic' | 'nace-en' | 'nace-de';
}

/** The table of phrases as it ships. */
export const sectorSynonymsTable = checkedTable(table);

/** Phrases in small letters with single spaces, as the table writes them, with their sector. */
export const sectorSynonyms: ReadonlyMap<string, SectorSynonym> = new Map(
  sectorSynonymsTable.rows.map(([phrase, sector, source]) => [String(phrase), { sector, source } as SectorSynonym]),
);
