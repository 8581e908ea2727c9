import visits from './words/site-visits.json' with { type: 'json' };

/** A list of what was seen at a few sites: pay, hours, housing and complaints, in columns that the large list does not have. */
const rows: readonly Readonly<Record<string, string | undefined>>[] = visits;

/** Its headings, in the order in which the sites bring them up. */
export const VISIT_HEADER: readonly string[] = [...new Set(rows.flatMap((row) => Object.keys(row)))];

/** Its rows, with cells in the order of the header. */
export const visitRows = (): readonly (readonly string[])[] =>
  rows.map((row) => VISIT_HEADER.map((heading) => row[heading] ?? ''));
