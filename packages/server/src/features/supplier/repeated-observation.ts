/**
 * An observation that says word for word what an earlier one of its supplier says holds nothing itself: its facts, inputs and details are those of the row
 * that `repeats` names, which is never deleted. Everything else, such as its day and its source, is its own.
 */

/** Joins `h`, the row that holds what the observation `o` says; no row if it holds it itself. */
export const HOLDER = `LEFT JOIN observations h
  ON h.organisation_id = o.organisation_id AND h.supplier_id = o.supplier_id AND h.id = o.repeats`;

/** What the observation `o` says, once {@link HOLDER} is joined. */
export const SAYS = {
  facts: 'coalesce(h.facts, o.facts)',
  inputs: 'coalesce(h.inputs, o.inputs)',
  details: 'coalesce(h.details, o.details)',
} as const;

/** The columns of a new row that says `o`, once {@link earlier} is joined: nothing if an earlier row `h` says it. */
export const SAID_ONCE = `CASE WHEN h.id IS NULL THEN o.facts ELSE '{}' END, CASE WHEN h.id IS NULL THEN o.inputs ELSE '[]' END,
  CASE WHEN h.id IS NULL THEN o.details ELSE '{}' END, h.id`;

/** Joins `h`, an earlier row of the supplier that says word for word what `o` says of the same site. @param site the id of the site, or NULL */
export function earlier(supplier: string, site: string): string {
  return `LEFT JOIN LATERAL (
    SELECT e.id FROM observations e
    WHERE e.organisation_id = $1 AND e.supplier_id = ${supplier} AND e.site_id IS NOT DISTINCT FROM ${site} AND e.repeats IS NULL
      AND e.digest = o.digest AND e.facts = o.facts AND e.inputs = o.inputs AND e.details = o.details
    ORDER BY e.id LIMIT 1) h ON true`;
}
