/**
 * Statements that give a table of one organisation its row-level security and grants.
 * The policy casts inside a scalar subquery: a plain cast raises an error after a session's first transaction instead of giving no rows, and is evaluated per row.
 * The planner gets no statistics of organisations: it would take one that came since the last ANALYZE for an empty one.
 * @param grants what the application may do; append-only tables name the columns that may be updated
 */
export function tenantTable(table: string, grants: string): string {
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    ALTER TABLE ${table} ALTER COLUMN organisation_id SET STATISTICS 0;
    CREATE POLICY ${table}_organisation ON ${table} TO plumbline_app
      USING (organisation_id = (SELECT nullif(current_setting('app.organisation_id', true), '')::uuid))
      WITH CHECK (organisation_id = (SELECT nullif(current_setting('app.organisation_id', true), '')::uuid));
    GRANT ${grants} ON ${table} TO plumbline_app;`;
}
