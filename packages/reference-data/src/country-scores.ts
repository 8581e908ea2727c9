import table from '../data/country-scores.json' with { type: 'json' };
import { checkedTable } from './edition.ts';

/**
 * What is known of the tier in the Trafficking in Persons report: exact for the Watch List and Tier 3; `tier1or2` where a rated country is on neither
 * list and the edition with Tier 1 and 2 is not open.
 */
export type TipKind = 'tier1' | 'tier2' | 'watchlist' | 'tier3' | 'tier1or2';

/** The parts of C0. Scores are decimals of 0 to 100 with 4 decimals, as strings; null is no data, never low risk. */
export interface CountryParts {
  readonly iso2: string;
  /** Vulnerability: governance (70%) and climate (30%). */
  readonly V: string | null;
  /** Trafficking tier. Null for special cases and states never rated. */
  readonly T: string | null;
  readonly tipKind: TipKind | null;
  /** Rule of law. */
  readonly G: string | null;
  /** Ratifications that are not in force. Null: no data loaded. */
  readonly Rat: string | null;
  /** Raw values as published: WGI estimates and ND-GAIN vulnerability. */
  readonly raw: Readonly<Record<'va' | 'pv' | 'ge' | 'cc' | 'rl' | 'ndGain', string | null>>;
}

/** The years of the editions that the parts come from. */
export const countryPartsYears = { wgi: 2023, ndGain: 2023, tip: 2025, tierOne: 2015 } as const;

/** The table of country parts as it ships. */
export const countryScoresTable = checkedTable(table);

const byIso2 = new Map(
  countryScoresTable.rows.map(([iso2, V, T, tipKind, G, Rat, va, pv, ge, cc, rl, ndGain]) => [
    iso2,
    { iso2, V, T, tipKind, G, Rat, raw: { va, pv, ge, cc, rl, ndGain } } as CountryParts,
  ]),
);

/**
 * The parts of the country score of a country of the table.
 * @throws Error when there is no such country: look it up with `country` first
 */
export function countryParts(iso2: string): CountryParts {
  const parts = byIso2.get(iso2);
  if (parts === undefined) throw new Error(`No country ${iso2}`);
  return parts;
}
