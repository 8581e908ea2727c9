import table from '../data/legal-forms.json' with { type: 'json' };
import { checkedTable } from './edition.ts';

/** Where in a name a legal form may stand. `bracket`: only as the whole text of a pair of brackets. */
export type LegalFormPosition = 'start' | 'end' | 'either' | 'bracket';

/** One way to write the legal form of a business, such as `co ltd`, `pt` or `有限公司`. */
export interface LegalForm {
  /** NFKC and lower case, as people write it, punctuation included. */
  readonly form: string;
  readonly position: LegalFormPosition;
  /** ISO 3166-1 alpha-2 of the countries where it is known to be used; empty: many. */
  readonly countries: readonly string[];
}

/** The table of legal forms as it ships. Sources: rigour, ISO 20275 code list, short forms chosen by hand. */
export const legalFormsTable = checkedTable(table);

/** All legal forms in the order of the table. */
export function legalForms(): readonly LegalForm[] {
  return legalFormsTable.rows.map(([form, position, countries]) => ({
    form: String(form),
    position: position as LegalFormPosition,
    countries: typeof countries === 'string' ? countries.split(' ') : [],
  }));
}
