import table from '../data/migrant-majority.json' with { type: 'json' };
import { checkedTable } from './edition.ts';

/** Share of migrants among the workers of some work, from the lowest band to the highest. */
export const MAJORITY_BANDS = ['<10%', '10-25%', '25-50%', '50-80%', '>=80%'] as const;
export type MajorityBand = (typeof MAJORITY_BANDS)[number];

/** How many workers of some work in a country are migrants, by a named publisher. */
export interface MigrantMajorityRow {
  readonly iso2: string;
  /** Sector keys for which the row holds, or `*` for all private work. */
  readonly keys: readonly string[];
  /** Divisions, groups or classes of ISIC Rev.4 to which it is bound; none: the whole sector. */
  readonly isic: readonly string[];
  readonly band: MajorityBand;
  /** The workers that were counted. */
  readonly scope: string;
  readonly source: string;
  readonly confidence: 'high' | 'medium' | 'low';
  /** 1: a remembered figure of the named publisher; 0: it was seen. */
  readonly secondHand: 0 | 1;
}

/** The bands as they ship. */
export const migrantMajorityTable = checkedTable(table);

const words = (text: string | number | null | undefined): readonly string[] =>
  String(text ?? '')
    .split(' ')
    .filter(Boolean);

const byIso2 = Map.groupBy(
  migrantMajorityTable.rows.map(
    ([iso2, keys, isic, band, scope, source, confidence, secondHand]) =>
      ({
        iso2,
        keys: words(keys),
        isic: words(isic),
        band,
        scope,
        source,
        confidence,
        secondHand,
      }) as MigrantMajorityRow,
  ),
  (row) => row.iso2,
);

/**
 * The row that holds for some work, or null. A row holds only for the sectors and the ISIC codes that it names: rubber gloves are not furniture, a harvest is not a
 * dairy. A row of the sector beats one of all private work; of several of the sector the highest holds.
 * @param isic ISIC code of the work, as exact as it is known, or null
 */
export function migrantMajority(iso2: string, sector: string, isic: string | null): MigrantMajorityRow | null {
  const rows = byIso2.get(iso2) ?? [];
  const binds = (row: MigrantMajorityRow): boolean =>
    row.isic.length === 0 || (isic !== null && row.isic.some((code) => isic.startsWith(code)));
  const ofSector = rows.filter((row) => row.keys.includes(sector) && binds(row));
  const holding = ofSector.length > 0 ? ofSector : rows.filter((row) => row.keys.includes('*'));
  return holding.reduce<MigrantMajorityRow | null>(
    (best, row) => (best === null || MAJORITY_BANDS.indexOf(row.band) > MAJORITY_BANDS.indexOf(best.band) ? row : best),
    null,
  );
}
