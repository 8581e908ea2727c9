import table from '../data/countries.json' with { type: 'json' };
import { checkedTable } from './edition.ts';

/** The five regions in which the ILO and the Global Estimates report. */
export const ILO_REGIONS = [
  'Africa',
  'Americas',
  'Arab States',
  'Asia and the Pacific',
  'Europe and Central Asia',
] as const;
export type IloRegion = (typeof ILO_REGIONS)[number];

/** A country or territory with a code of its own. */
export interface Country {
  /** ISO 3166-1 alpha-2, upper case; XK for Kosovo. */
  readonly iso2: string;
  /** ISO 3166-1 alpha-3, upper case; XKX for Kosovo. */
  readonly iso3: string;
  /** UN M49 code, three digits, or null. */
  readonly m49: string | null;
  /** English short name in our wording. */
  readonly name: string;
  readonly region: IloRegion;
  /** The state that people write beside a territory ("Puerto Rico, USA"), ISO 2, or null. */
  readonly parent: string | null;
}

/** The table of countries as it ships. */
export const countriesTable = checkedTable(table);

const all: readonly Country[] = countriesTable.rows.map(
  ([iso2, iso3, m49, name, region, parent]) => ({ iso2, iso3, m49, name, region, parent }) as Country,
);
const byIso2 = new Map(all.map((country) => [country.iso2, country]));
const byIso3 = new Map(all.map((country) => [country.iso3, country]));

/** The country of an ISO 3166-1 alpha-2 code in upper case (`XK` for Kosovo), or undefined. Western Sahara and Antarctica are not in the table. */
export function country(iso2: string): Country | undefined {
  return byIso2.get(iso2);
}

/** The country of an ISO 3166-1 alpha-3 code in upper case (`XKX` for Kosovo), or undefined. */
export function countryByIso3(iso3: string): Country | undefined {
  return byIso3.get(iso3);
}

/** All 248 countries and territories in the order of their ISO 2 codes. */
export function countries(): readonly Country[] {
  return all;
}
