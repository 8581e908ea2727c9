import hiring from './words/hiring-signs.json' with { type: 'json' };
import lists from './words/lists-and-compulsion.json' with { type: 'json' };
import conditions from './words/site-visits.json' with { type: 'json' };
import workForms from './words/work-forms.json' with { type: 'json' };

/**
 * A list of what was seen at a few sites: hiring, pay, hours, housing, complaints and forms of work, in columns that the large list does not have.
 * In the large list each of these columns would be blank in thousands of rows, and every blank is kept.
 */
const rows: readonly Readonly<Record<string, string | undefined>>[] = [
  ...hiring,
  ...conditions,
  ...workForms,
  ...lists,
];

/** Its headings, in the order in which the sites bring them up. */
export const VISIT_HEADER: readonly string[] = [...new Set(rows.flatMap((row) => Object.keys(row)))];

/** Its rows, with cells in the order of the header. */
export const visitRows = (): readonly (readonly string[])[] =>
  rows.map((row) => VISIT_HEADER.map((heading) => row[heading] ?? ''));
