/**
 * The records that imports have written into suppliers ($2), organisation $1, with the columns that words are written from. What was undone does not count.
 * OFFSET 0 has each supplier looked up, and makes a column of its owner, by which row-level security lets an index be used.
 */
export const STANDING_RECORDS = `SELECT r.*, false AS is_new, 'import' AS origin_kind, r.import_id AS origin_id
  FROM unnest($2::uuid[]) AS s (id)
  CROSS JOIN LATERAL (
    SELECT coalesce(n.own_supplier_id, n.supplier_id) AS supplier_id, n.import_id, n.keys, n.record->'identifiers' AS identifiers, n.record->'names' AS names
    FROM import_records n WHERE n.organisation_id = $1 AND n.supplier_id = s.id AND n.applied_at IS NOT NULL OFFSET 0) r
  WHERE r.import_id = ANY (ARRAY(SELECT i.id FROM imports i WHERE i.organisation_id = $1 AND i.state = 'imported'))`;
