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

/** The logs of an organisation, and how a sentence names them. */
export const LOGS = { audit: 'audit log', access: 'log of access' };

/** The last entry of each audit log and each log of access. */
export async function readHeads(client) {
  const heads = [];
  for (const log of Object.keys(LOGS)) {
    const { rows: there } = await client.query('SELECT to_regclass($1) IS NOT NULL AS there', [`public.${log}_heads`]);
    if (!there[0].there) continue;
    const { rows } = await client.query(
      `SELECT $1::text AS log, organisation_id AS organisation, sequence::text AS sequence, hash FROM ${log}_heads ORDER BY 2`,
      [log],
    );
    heads.push(...rows);
  }
  return heads;
}
