/**
 * Condition for the rows of suppliers ($2), organisation $1, that looks up each supplier by its key. With a plain list the planner would read all rows of the
 * organisation for every chunk, since newly filled tables have no statistics; OFFSET 0 and row locations (ctid) prevent that.
 * @param more further conditions on the rows `t`. Compare columns that another index begins with by IS NOT DISTINCT FROM, which no index answers
 */
export function rowsOfSuppliers(table: string, more = '', supplier = 'supplier_id'): string {
  return `organisation_id = $1 AND ctid = ANY (ARRAY(
    SELECT f.place FROM unnest($2::uuid[]) AS w (id) CROSS JOIN LATERAL (
      SELECT t.ctid AS place FROM ${table} t WHERE t.organisation_id = $1 AND t.${supplier} = w.id ${more} OFFSET 0) f))`;
}
