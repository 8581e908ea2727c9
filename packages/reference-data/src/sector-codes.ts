import isic from '../data/isic-sectors.json' with { type: 'json' };
import naics from '../data/naics-sectors.json' with { type: 'json' };
import nace from '../data/nace-sectors.json' with { type: 'json' };
import ukSic from '../data/uk-sic-sectors.json' with { type: 'json' };
import { checkedTable, type Table } from './edition.ts';
import type { SectorKey } from './sectors.ts';

/** A classification of activities whose codes have a sector each. */
export type ActivityScheme = 'isic' | 'nace' | 'naics' | 'uk-sic';

/** A code of a classification of activities. */
export interface ActivityCode {
  readonly scheme: ActivityScheme;
  /** As the classification writes it: NACE with its dot. */
  readonly code: string;
  readonly title: string;
  /** Sector of the code as a whole, or null where it covers several. */
  readonly sector: SectorKey | null;
  /** Sectors that only some subdivisions of the code have. */
  readonly others: readonly SectorKey[];
}

/** The tables of codes as they ship. */
export const sectorCodeTables = {
  isic: checkedTable(isic),
  nace: checkedTable(nace),
  naics: checkedTable(naics),
  'uk-sic': checkedTable(ukSic),
} satisfies Record<ActivityScheme, Table>;

function byCode(scheme: ActivityScheme): Map<string, ActivityCode> {
  const { columns, rows }: Table = sectorCodeTables[scheme];
  const sector = columns.indexOf('sector');
  return new Map(
    rows.map((row) => {
      const code = String(row[0]);
      const others = String(row[sector + 1])
        .split(' ')
        .filter(Boolean) as SectorKey[];
      return [code, { scheme, code, title: String(row[1]), sector: row[sector] as SectorKey | null, others }];
    }),
  );
}

const codes: Readonly<Record<ActivityScheme, Map<string, ActivityCode>>> = {
  isic: byCode('isic'),
  nace: byCode('nace'),
  naics: byCode('naics'),
  'uk-sic': byCode('uk-sic'),
};

/** The row of a code, or undefined when the edition does not have it. NACE codes have their dot; section letters are in `isic` only. */
export function activityCode(scheme: ActivityScheme, code: string): ActivityCode | undefined {
  return codes[scheme].get(code);
}

const sections = new Map<string, string>();
let section = '';
for (const [code] of sectorCodeTables.isic.rows) {
  if (/^[A-U]$/.test(String(code))) section = String(code);
  else sections.set(String(code), section);
}

/** The section letter, A to U, of a division, group or class of ISIC Rev.4; NACE Rev.2 has the same divisions. */
export function isicSection(code: string): string | undefined {
  return sections.get(code) ?? sections.get(code.slice(0, 2));
}
