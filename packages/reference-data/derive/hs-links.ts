import type { Table } from '../src/edition.ts';
import { ISIC_RULES, ruledSector } from './sector-rules.ts';
import { cell, sourceRows } from './source-rows.ts';

interface Reading {
  readonly divisions: readonly string[];
  readonly sectors: readonly string[];
}

function reading(isic: readonly string[]): Reading {
  const divisions = [...new Set(isic.map((code) => code.slice(0, 2)))].sort();
  const sectors = [...new Set(isic.map((code) => ruledSector(ISIC_RULES, code) ?? 'OTHER'))].sort();
  return { divisions, sectors };
}

/**
 * HS 2022 codes with the sectors of the ISIC classes that make them: one row for a heading whose subheadings agree, else one for each subheading.
 * `agree` is 1 where all links lie in one ISIC division and lead to one sector.
 */
export async function derive(from: string): Promise<Table> {
  const links = await sourceRows(from, 'reference/classifications/hs_isic4.csv');
  const byCode = Map.groupBy(links, (row) => cell(row, 'HS_6d'));
  const readings = new Map(
    [...byCode].map(([code, rows]) => [code, reading(rows.map((row) => cell(row, 'ISIC4_4d')))] as const),
  );
  const text = ({ divisions, sectors }: Reading): string => `${divisions.join(' ')}|${sectors.join(' ')}`;
  const row = (code: string, { divisions, sectors }: Reading): (string | number)[] => [
    code,
    sectors.join(' '),
    divisions.length === 1 && sectors.length === 1 ? 1 : 0,
  ];
  const headings = Map.groupBy([...readings], ([code]) => code.slice(0, 4));
  const rows = [...headings]
    .flatMap(([heading, codes]) => {
      const [first] = codes;
      const same = first !== undefined && codes.every(([, other]) => text(other) === text(first[1]));
      return same ? [row(heading, first[1])] : codes.map(([code, other]) => row(code, other));
    })
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return {
    edition: {
      key: 'hs-links',
      title: 'HS codes with the sectors that make them',
      publisher: 'United Nations Statistics Division (links); Plumbline (sectors)',
      edition: 'HS 2022 to ISIC Rev.4',
      date: '2022',
      source: 'Correspondence of HS and ISIC Rev.4; codes only, no titles',
      licence: 'reuse with attribution',
      expected: rows.length,
    },
    columns: ['hs', 'sectors', 'agree'],
    rows,
  };
}
