import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../src/platform/db/testing/database.ts';
import { catalogueOf, tenantTables } from './catalogue.ts';

describe('Who may read and write which table', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  test('every table belongs to organisations, but what was done to the database, the mark of the demo, and what versions shipped', async () => {
    const { rows } = await db.admin.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'm')`,
    );
    const tables = new Set(await tenantTables(db.admin));
    const others = rows.map(({ name }) => name).filter((name) => !tables.has(name));
    expect(others.toSorted()).toEqual(['demo_fill', 'kept_editions', 'migrations', 'releases']);
    expect(tables.size).toBeGreaterThan(20);
  });

  test('every view reads with the rights of its reader, so row-level security holds in it', async () => {
    const { rows } = await db.admin.query<{ name: string; options: string[] | null }>(
      `SELECT relname AS name, reloptions AS options FROM pg_class WHERE relnamespace IN ('public'::regnamespace, 'past'::regnamespace) AND relkind = 'v'`,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ options }) => !options?.includes('security_invoker=true'))).toEqual([]);
  });

  test('every table of organisations has forced row-level security and a policy for the application', async () => {
    const { rows } = await db.admin.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relname = ANY ($1) AND relnamespace = 'public'::regnamespace AND NOT (relrowsecurity AND relforcerowsecurity
         AND EXISTS (SELECT FROM pg_policies WHERE schemaname = 'public' AND tablename = relname AND roles = '{plumbline_app}' AND cmd = 'ALL'
           AND qual LIKE '%app.organisation_id%' AND with_check = qual))`,
      [await tenantTables(db.admin)],
    );
    expect(rows).toEqual([]);
  });

  test('the primary key of every table of organisations begins with the organisation', async () => {
    const { rows } = await db.admin.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c LEFT JOIN pg_index i ON indrelid = c.oid AND indisprimary
       LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = indkey[0]
       WHERE c.relname = ANY ($1) AND c.relnamespace = 'public'::regnamespace AND a.attname IS DISTINCT FROM 'organisation_id'`,
      [await tenantTables(db.admin)],
    );
    expect(rows).toEqual([]);
  });

  test('the planner has no statistics of organisations, which would make plans hang on the last ANALYZE', async () => {
    const { rows } = await db.admin.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id'
       WHERE c.relname = ANY ($1) AND c.relnamespace = 'public'::regnamespace AND a.attstattarget IS DISTINCT FROM 0`,
      [await tenantTables(db.admin)],
    );
    expect(rows).toEqual([]);
  });

  test('no role of the service can go round row-level security, and none owns what it reads', async () => {
    const { rows } = await db.admin.query<{ name: string }>(
      `SELECT rolname AS name FROM pg_roles WHERE rolname LIKE 'plumbline\\_%' AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)`,
    );
    expect(rows).toEqual([]);
    const owners = await db.admin.query<{ owner: string }>(
      `SELECT DISTINCT pg_get_userbyid(relowner) AS owner FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
       WHERE nspname IN ('public', 'past', 'auditor', 'auth', 'bullmq', 'safeguarding') AND relkind IN ('r', 'p', 'v', 'm', 'S')`,
    );
    expect(owners.rows).toEqual([{ owner: 'plumbline_owner' }]);
    const memberships = await db.admin.query(
      `SELECT member::regrole FROM pg_auth_members WHERE member::regrole::text IN ('plumbline_app', 'plumbline_system', 'plumbline_auditor', 'plumbline_auth', 'plumbline_queue')`,
    );
    expect(memberships.rows).toEqual([]);
  });

  test('roles, policies and grants are those that were reviewed', async () => {
    expect(await catalogueOf(db.admin)).toMatchSnapshot();
  });
});
