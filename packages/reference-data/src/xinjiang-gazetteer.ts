import table from '../data/xinjiang-gazetteer.json' with { type: 'json' };
import { checkedTable } from './edition.ts';

/** What kind of place a name stands for. `xpcc` is the Xinjiang Production and Construction Corps. */
export type XinjiangLevel = 'region' | 'prefecture' | 'county' | 'district' | 'xpcc-division' | 'xpcc-city';

/** A spelling of a place in Xinjiang. */
export interface XinjiangName {
  /** As it is written: Chinese, pinyin, English, or a spelling from Uyghur in Latin letters. */
  readonly term: string;
  readonly script: 'latin' | 'han';
  readonly level: XinjiangLevel;
  /** The place that the spellings share. */
  readonly place: string;
  /** Key of the prefecture to which the place belongs, such as `kashgar`; `xpcc` for the corps, `xinjiang` for the region. */
  readonly prefecture: string;
  /** True where the name is also that of a place or firm elsewhere in China: it counts only beside the name of its prefecture. */
  readonly ambiguous: boolean;
}

/** The gazetteer as it ships. */
export const xinjiangGazetteerTable = checkedTable(table);

const names: readonly XinjiangName[] = xinjiangGazetteerTable.rows.map(
  ([term, script, level, place, prefecture, ambiguous]) =>
    ({ term, script, level, place, prefecture, ambiguous: ambiguous === 1 }) as XinjiangName,
);

/** Every name of the gazetteer. */
export function xinjiangNames(): readonly XinjiangName[] {
  return names;
}

/** True for a postcode of Xinjiang: six digits that begin with 83 or 84. Only for addresses in China. */
export function isXinjiangPostcode(postcode: string): boolean {
  return /^8[34]\d{4}$/.test(postcode.trim());
}
