import { COUNTRY_SOURCES, derivedCountry, FIELDS_OF_SOURCE, type CountrySource } from '../places/derived-country.ts';
import type { RowLayout } from './row-layout.ts';

/** The country of rows that no column names, from another column: for a person to accept once for the file. */
export interface CountryProposal {
  readonly from: CountrySource;
  /** A column names the country, and is blank in these rows. */
  readonly blank: boolean;
  /** Rows for which it tells one country. */
  readonly rows: number;
  /** Rows without a country that were looked at. */
  readonly of: number;
  /** The countries, the most frequent first. */
  readonly countries: readonly { readonly iso2: string; readonly rows: number }[];
}

/** Counts, row by row, what each source would tell. Nothing is applied. */
export class CountryProposals {
  readonly #layout: RowLayout;
  readonly #counts: ReadonlyMap<CountrySource, Map<string, number>>;
  #rows = 0;

  constructor(layout: RowLayout) {
    this.#layout = layout;
    const isTold = (layout.sources.get('country')?.constant ?? null) !== null;
    const possible = isTold
      ? []
      : COUNTRY_SOURCES.filter((source) => FIELDS_OF_SOURCE[source].every((field) => layout.has(field)));
    this.#counts = new Map(possible.map((source) => [source, new Map<string, number>()]));
  }

  /** @param cells projected by the layout */
  add(cells: readonly string[]): void {
    if (this.#counts.size === 0 || this.#layout.text(cells, 'country') !== '') return;
    this.#rows += 1;
    for (const [source, countries] of this.#counts) {
      const iso2 = derivedCountry(source, (field) => this.#layout.text(cells, field));
      if (iso2 !== null) countries.set(iso2, (countries.get(iso2) ?? 0) + 1);
    }
  }

  /** The source that tells the country of most rows, or null where every row names it or nothing tells it. */
  get best(): CountryProposal | null {
    const proposals = [...this.#counts].map(([from, byCountry]): CountryProposal => {
      const countries = [...byCountry].map(([iso2, rows]) => ({ iso2, rows })).toSorted((a, b) => b.rows - a.rows);
      const blank = this.#layout.has('country');
      return { from, blank, rows: countries.reduce((sum, { rows }) => sum + rows, 0), of: this.#rows, countries };
    });
    const [best] = proposals.toSorted((a, b) => b.rows - a.rows);
    return best === undefined || best.rows === 0 ? null : best;
  }
}
