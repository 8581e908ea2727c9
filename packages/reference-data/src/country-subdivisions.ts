import table from '../data/country-subdivisions.json' with { type: 'json' };
import { checkedTable } from './edition.ts';

/** A state, province or region. */
export interface CountrySubdivision {
  /** ISO 2. */
  readonly country: string;
  /** In Latin letters. */
  readonly name: string;
}

/** The table of subdivisions as it ships. */
export const countrySubdivisionsTable = checkedTable(table);

/** Every subdivision; several countries can have one of the same name. */
export function countrySubdivisions(): readonly CountrySubdivision[] {
  return countrySubdivisionsTable.rows.map(([country, name]) => ({ country: String(country), name: String(name) }));
}
