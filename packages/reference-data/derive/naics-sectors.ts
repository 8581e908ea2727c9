import type { Table } from '../src/edition.ts';
import type { SectorKey } from '../src/sectors.ts';
import { codeSectors, ISIC_RULES, NAICS_RULES, ruledSector } from './sector-rules.ts';
import { cell, sourceRows } from './source-rows.ts';

/** The one sector on which all ISIC links of a NAICS code agree, or null. */
function linkedSectors(links: readonly Record<string, string>[]): Map<string, SectorKey | null> {
  const found = new Map<string, SectorKey | null>();
  for (const link of links) {
    const code = cell(link, 'NAICS2017_6d');
    const sector = ruledSector(ISIC_RULES, cell(link, 'ISIC4_4d'));
    found.set(code, found.has(code) && found.get(code) !== sector ? null : sector);
  }
  return found;
}

/** Every code of NAICS 2022 with its title and sector: by the table of the methodology, else by its ISIC links, else by its first three digits. */
export async function derive(from: string): Promise<Table> {
  const source = await sourceRows(from, 'reference/classifications/naics_2022.csv');
  const linked = linkedSectors(await sourceRows(from, 'reference/classifications/naics2017_isic4.csv'));
  return {
    edition: {
      key: 'naics-sectors',
      title: 'NAICS 2022 codes with their sector',
      publisher: 'United States Census Bureau (codes, titles, links to ISIC); Plumbline (sectors)',
      edition: '2022',
      date: '2022',
      source: 'North American Industry Classification System 2022; concordance of NAICS 2017 and ISIC Rev.4',
      licence: 'reuse with attribution',
      expected: 2125,
    },
    columns: ['code', 'title', 'sector', 'others'],
    rows: source.map((row) => {
      const code = cell(row, 'code');
      const { general, others } = codeSectors(NAICS_RULES, code.replace(/-.*$/, ''));
      const link = linked.get(code) ?? null;
      const byLink = link !== null && (general === null || (general === 'MAN' && link.startsWith('MAN')));
      return [code, cell(row, 'title'), byLink ? link : general, others.join(' ')];
    }),
  };
}
