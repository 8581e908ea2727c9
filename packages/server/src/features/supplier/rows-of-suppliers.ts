/**
 * Condition for the rows of suppliers ($2), organisation $1: each supplier is looked up by its key. A plain list would read all rows of the organisation for
 * every chunk, since tables that were just filled have no statistics; OFFSET 0 and the places of rows leave the planner no such choice.
 * @param more what else holds for the rows `t`. Columns that another index begins with are compared by IS NOT DISTINCT FROM, which no index answers
 */
export function rowsOfSuppliers(table: string, more = '', supplier = 'supplier_id'): string {
  return `organisation_id = $1 AND ctid = ANY (ARRAY(
    SELECT f.place FROM unnest($2::uuid[]) AS w (id) CROSS JOIN LATERAL (
      SELECT t.ctid AS place FROM ${table} t WHERE t.organisation_id = $1 AND t.${supplier} = w.id ${more} OFFSET 0) f))`;
}
