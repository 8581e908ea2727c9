import type pg from 'pg';

const BY_IMPORT = `row.origin_kind <> 'review'`;

/**
 * Tables that are written in bulk have no foreign keys. Each query finds rows that point nowhere, or suppliers whose rows contradict each other;
 * unfinished imports are left out.
 */
const QUERIES: Readonly<Record<string, string>> = {
  'a key without its supplier': orphansOf('supplier_keys', 'supplier_id', 'suppliers', 'id'),
  'an identifier without its supplier': orphansOf('supplier_identifiers', 'supplier_id', 'suppliers', 'id'),
  'a name without its supplier': orphansOf('supplier_names', 'supplier_id', 'suppliers', 'id'),
  'a site without its supplier': orphansOf('sites', 'supplier_id', 'suppliers', 'id'),
  'an observation without its supplier': orphansOf('observations', 'supplier_id', 'suppliers', 'id'),
  'an observation of a site that is not there': orphansOf(
    'observations',
    'site_id',
    'sites',
    'id',
    'row.site_id IS NOT NULL',
  ),
  'an observation that repeats one that is not there': orphansOf(
    'observations',
    'repeats',
    'observations',
    'id',
    'row.repeats IS NOT NULL',
  ),
  'an observation without its origin': orphansOf('observations', 'origin_id', 'imports', 'id', BY_IMPORT),
  'an observation without the answer that told it': orphansOf(
    'observations',
    'origin_id',
    'review_answers',
    'id',
    `row.origin_kind = 'review'`,
  ),
  'an observation of rows of no import': orphansOf(
    'observations',
    'import_id',
    'imports',
    'id',
    'row.import_id IS NOT NULL',
  ),
  'a key without its origin': orphansOf('supplier_keys', 'origin_id', 'imports', 'id', BY_IMPORT),
  'a supplier without its origin': orphansOf('suppliers', 'origin_id', 'imports', 'id', BY_IMPORT),
  'a search word without its supplier': orphansOf('search_tokens', 'supplier_id', 'suppliers', 'id'),
  'an assessment without its supplier': orphansOf('assessments', 'supplier_id', 'suppliers', 'id'),
  'an assessed unit without its supplier': orphansOf('unit_assessments', 'supplier_id', 'suppliers', 'id'),
  'a row of the portfolio without its supplier': orphansOf('portfolio', 'supplier_id', 'suppliers', 'id'),
  'a value of the portfolio without its row': orphansOf('portfolio_values', 'supplier_id', 'portfolio', 'supplier_id'),
  'a change without its supplier': orphansOf('changes', 'supplier_id', 'suppliers', 'id'),
  'a decision without its supplier': orphansOf('decisions', 'supplier_id', 'suppliers', 'id'),
  'a staged row without its import': orphansOf('import_records', 'import_id', 'imports', 'id'),
  'a rejected row without its import': orphansOf('import_rejections', 'import_id', 'imports', 'id'),
  'a problem without its import': orphansOf('import_problems', 'import_id', 'imports', 'id'),
  'a chunk without its import': orphansOf('import_chunks', 'import_id', 'imports', 'id'),
  'a question without its import': orphansOf('review_questions', 'import_id', 'imports', 'id'),
  'two assessments in force for one supplier': `SELECT supplier_id::text AS subject FROM assessments WHERE recorded_to IS NULL GROUP BY organisation_id, supplier_id HAVING count(*) > 1`,
  'two assessments in force for one unit': `SELECT supplier_id::text || ' ' || unit_key AS subject FROM unit_assessments WHERE recorded_to IS NULL
    GROUP BY organisation_id, supplier_id, unit_key HAVING count(*) > 1`,
  'a withdrawn supplier in the portfolio': `SELECT s.id::text AS subject FROM suppliers s JOIN portfolio p ON p.organisation_id = s.organisation_id AND p.supplier_id = s.id
    WHERE s.state <> 'active'`,
};

function orphansOf(table: string, column: string, parent: string, parentColumn: string, where = 'true'): string {
  return `SELECT row.${column}::text AS subject FROM ${table} row WHERE ${where} AND NOT EXISTS (
    SELECT FROM ${parent} parent WHERE parent.organisation_id = row.organisation_id AND parent.${parentColumn} = row.${column})`;
}

/** What does not fit, with one example each. Empty if the database is sound. @param admin bypasses row-level security */
export async function orphansIn(admin: pg.Client): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [what, query] of Object.entries(QUERIES)) {
    const { rows } = await admin.query<{ subject: string }>(`${query} LIMIT 1`);
    if (rows[0]) found[what] = rows[0].subject;
  }
  return found;
}
