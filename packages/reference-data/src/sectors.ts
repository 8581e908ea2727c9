import table from '../data/sectors.json' with { type: 'json' };
import { checkedTable } from './edition.ts';

export type SectorKey =
  | 'CON'
  | 'AGR'
  | 'AGR-FISH'
  | 'DOM'
  | 'MAN'
  | 'MAN-APP'
  | 'MAN-SEAMEAT'
  | 'MAN-FOOD'
  | 'MAN-RUBBER'
  | 'MAN-BRICK'
  | 'MAN-ELEC'
  | 'MAN-PV'
  | 'SVC-LI-CLEAN'
  | 'SVC-LI-SECURITY'
  | 'SVC-LI-LABOUR'
  | 'SVC-LI-CARWASH'
  | 'SVC-LI-CARE'
  | 'SVC-LI-HOSPITALITY'
  | 'SVC-LI-TRANSPORT'
  | 'SVC-LI-WASTE'
  | 'SVC-LI-PERSONAL'
  | 'SVC-LI-WAREHOUSE'
  | 'SVC-LI-GAMING'
  | 'SVC-PROF'
  | 'MIN'
  | 'OTHER'
  | 'UNKNOWN';

/** What could happen at worst where a sector's work is done: the class from which a potential severity is read. */
export type SeverityClass = 'vessel' | 'household' | 'kiln' | 'construction' | 'high' | 'other';

/** One row of the sector table. */
export interface Sector {
  readonly key: SectorKey;
  /** S, the score of the sector, 0 to 100. Agriculture has 70 instead where the crop is perennial or the site is an estate. */
  readonly s: number;
  /** The family to which a sub-sector belongs, such as `MAN` or `SVC-LI`, or null. */
  readonly parent: string | null;
  /** True for the five sectors that hold most forced labour: construction, agriculture, domestic work, manufacturing, labour-intensive services. */
  readonly highFive: boolean;
  readonly severityClass: SeverityClass;
  /** Code of the sector's title in the locale files. */
  readonly titleCode: string;
}

/** The sector table as it ships. */
export const sectorsTable = checkedTable(table);

const byKey = new Map(
  sectorsTable.rows.map(([key, s, parent, highFive, severityClass, titleCode]) => [
    key as SectorKey,
    { key, s, parent, highFive: highFive === 1, severityClass, titleCode } as Sector,
  ]),
);

/** The row of one sector. */
export function sector(key: SectorKey): Sector {
  const row = byKey.get(key);
  if (row === undefined) throw new Error(`No sector ${key}`);
  return row;
}

/** True when the text is the key of a sector in the table. */
export function isSectorKey(text: string): text is SectorKey {
  return byKey.has(text as SectorKey);
}

/** All sectors in the order of the table. */
export function sectors(): readonly Sector[] {
  return [...byKey.values()];
}
