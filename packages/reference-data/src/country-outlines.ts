import table from '../data/country-outlines.json' with { type: 'json' };
import { checkedTable } from './edition.ts';

/** One closed line around a country or a disputed area, or around a hole in one. */
export interface Outline {
  /** ISO 2, or null for a disputed area. */
  readonly country: string | null;
  /** Key of the disputed area, or null. */
  readonly disputed: string | null;
  /** Degrees: longitude east and latitude north by turns. */
  readonly degrees: Float64Array;
}

/** The table of outlines as it ships. */
export const countryOutlinesTable = checkedTable(table);

/** Every outline. They are simplified: off by up to some 20 km, and without the smallest countries. */
export function countryOutlines(): readonly Outline[] {
  return countryOutlinesTable.rows.map(([country, disputed, outline]) => ({
    country: country as string | null,
    disputed: disputed as string | null,
    degrees: Float64Array.from(String(outline).split(/[ ,]/u), (hundredths) => Number(hundredths) / 100),
  }));
}
