import { pg } from '../binaries.mjs';

/**
 * Counts the rows of each table of the service, which reads every page of it: PostgreSQL checks their checksums.
 * @param client a connection of the superuser
 * @returns {Promise<Record<string, number>>} by `schema.table`
 */
export async function countTables(client) {
  const counts = {};
  for (const { schema, name } of await tablesOf(client)) {
    const table = `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
    const { rows } = await client.query(`SELECT count(*)::float AS count FROM ${table}`);
    counts[`${schema}.${name}`] = rows[0].count;
  }
  return counts;
}

/** Tables from which the service may not delete, so that they can only have grown. */
export async function tablesThatGrow(client) {
  const { rows } = await client.query(
    `SELECT n.nspname || '.' || c.relname AS name
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_roles app ON app.rolname = 'plumbline_app' JOIN pg_roles system ON system.rolname = 'plumbline_system'
     WHERE c.relkind = 'r' AND n.nspname = 'public' AND has_table_privilege(app.oid, c.oid, 'SELECT')
       AND NOT has_table_privilege(app.oid, c.oid, 'DELETE') AND NOT has_table_privilege(system.oid, c.oid, 'DELETE')`,
  );
  return rows.map(({ name }) => name);
}

async function tablesOf(client) {
  const { rows } = await client.query(
    `SELECT schemaname AS schema, tablename AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2`,
  );
  return rows;
}

/** The last entry of each audit log. */
export async function readHeads(client) {
  const { rows: there } = await client.query(`SELECT to_regclass('public.audit_heads') IS NOT NULL AS there`);
  if (!there[0].there) return [];
  const { rows } = await client.query(
    `SELECT organisation_id AS organisation, sequence::text AS sequence, hash FROM audit_heads ORDER BY 1`,
  );
  return rows;
}
