import links from '../data/hs-links.json' with { type: 'json' };
import table from '../data/hs-sectors.json' with { type: 'json' };
import { checkedTable } from './edition.ts';
import type { SectorKey } from './sectors.ts';

/** The sectors that make the goods of an HS code. */
export interface HsSectors {
  /** The longest code of the tables that the given one begins with. */
  readonly prefix: string;
  readonly sectors: readonly SectorKey[];
  /** Hundredths: 80 by our own table or where all links agree, else 50. */
  readonly confidence: 80 | 50;
  readonly via: 'table' | 'links';
}

/** Our own table of HS codes of listed and priority goods, as it ships. */
export const hsSectorsTable = checkedTable(table);

/** HS codes with the sectors of their ISIC links, as they ship. */
export const hsLinksTable = checkedTable(links);

const own = new Map(hsSectorsTable.rows.map(([hs, sector]) => [hs, sector as SectorKey]));
const linked = new Map(
  hsLinksTable.rows.map(([hs, sectors, agree]) => [
    String(hs),
    { sectors: String(sectors).split(' ') as SectorKey[], agree: agree === 1 },
  ]),
);

/** The sectors of an HS 2022 code of two to ten digits without dots, or undefined when no table has it. */
export function hsSectors(hs: string): HsSectors | undefined {
  for (const length of [6, 4, 2]) {
    const prefix = hs.slice(0, length);
    const sector = prefix.length === length ? own.get(prefix) : undefined;
    if (sector !== undefined) return { prefix, sectors: [sector], confidence: 80, via: 'table' };
  }
  for (const length of [6, 4]) {
    const prefix = hs.slice(0, length);
    const found = prefix.length === length ? linked.get(prefix) : undefined;
    if (found !== undefined) {
      return { prefix, sectors: found.sectors, confidence: found.agree ? 80 : 50, via: 'links' };
    }
  }
  return undefined;
}
