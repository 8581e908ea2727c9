import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { Engaging } from './testing/engaging.ts';

let db: TestDatabase;
let auth: AuthDatabase;
let engaging: Engaging;
beforeAll(async () => {
  db = await testDatabase();
  auth = new AuthDatabase(db.config, () => undefined);
});
afterAll(async () => {
  await auth.close();
  await db.close();
});
beforeEach(async () => {
  engaging = await Engaging.begin(db, auth);
});

/** Suppliers whose rows of the scope an auditor gets. */
async function scope(id: string, other: { readonly auditor?: string; readonly organisation?: string } = {}) {
  const rows = await engaging.read<{ id: string }>(id, 'SELECT supplier_id AS id FROM engagement_suppliers', other);
  return rows.map((row) => row.id).toSorted();
}

describe('an auditor reads through one door', () => {
  test('the scope of the engagement that runs, and no other supplier of the buyer', async () => {
    const { id } = await engaging.running();
    await engaging.running({ supplierIds: [engaging.suppliers[2]] });
    expect(await scope(id)).toEqual(engaging.suppliers.slice(0, 2).toSorted());
  });

  test('nothing of an engagement that is proposed, to come, over or ended', async () => {
    const proposed = await engaging.propose();
    expect(await scope(proposed.id)).toEqual([]);
    const approved = await engaging.running();
    await engaging.runs(approved.id, 1, 2);
    expect(await scope(approved.id)).toEqual([]);
    await engaging.runs(approved.id, -2, -1);
    expect(await scope(approved.id)).toEqual([]);
    await engaging.runs(approved.id, -1, 1);
    expect(await scope(approved.id)).toHaveLength(2);
    await engaging.end(approved);
    expect(await scope(approved.id)).toEqual([]);
  });

  test('nothing of another auditor’s engagement, nor of another buyer’s under its own', async () => {
    const { id } = await engaging.running();
    expect(await scope(id, { auditor: engaging.otherAuditor.id })).toEqual([]);
    const elsewhere = await Engaging.begin(db, auth);
    const theirs = await elsewhere.running();
    expect(await scope(theirs.id, { auditor: elsewhere.auditor.id })).toEqual([]);
    await expect(scope(id, { organisation: elsewhere.buyer.id })).rejects.toThrow('one organisation');
  });

  test('no write, whatever the statement, and nothing of all organisations', async () => {
    const { id } = await engaging.running();
    for (const sql of [
      `UPDATE engagements SET note = ''`,
      'DELETE FROM engagement_suppliers',
      'INSERT INTO engagement_suppliers SELECT * FROM engagement_suppliers',
    ])
      await expect(engaging.read(id, sql)).rejects.toThrow(/permission denied|read-only/);
    const { id: organisationId } = engaging.buyer;
    const engaged = { organisationId, engagementId: id, auditorOrganisationId: engaging.auditor.id };
    const all = () => db.database.systemTransaction('a test', async () => null);
    await expect(db.database.asAuditor(engaged, all)).rejects.toThrow('one organisation');
  });
});

describe('the role itself', () => {
  /** What a connection of the role reads with settings of its own choice. */
  async function asRole(settings: Readonly<Record<string, string>>, sql: string): Promise<number> {
    const options = Object.entries(settings).map(([name, value]) => `-c app.${name}=${value}`);
    const connectionString = db.config.environment.AUDITOR_DATABASE_URL;
    const client = new pg.Client({ connectionString, options: options.join(' ') });
    await client.connect();
    try {
      return (await client.query(sql)).rowCount ?? 0;
    } finally {
      await client.end();
    }
  }

  test('sees no row of any table without its three settings', async () => {
    const { id } = await engaging.running();
    const { rows } = await db.admin.query<{ name: string }>(
      `SELECT DISTINCT table_name AS name FROM information_schema.role_table_grants WHERE grantee = 'plumbline_auditor' AND table_schema = 'public'`,
    );
    expect(rows.map(({ name }) => name)).toContain('engagement_suppliers');
    // Shipped tables of countries and the like, the same for everybody.
    rows.splice(0, rows.length, ...rows.filter(({ name }) => name !== 'kept_editions'));
    const some = {
      organisation_id: engaging.buyer.id,
      engagement_id: id,
      auditor_organisation_id: engaging.auditor.id,
    };
    for (const missing of ['organisation_id', 'engagement_id', 'auditor_organisation_id'] as const)
      for (const { name } of rows)
        for (const value of ['', randomUUID()])
          expect([name, await asRole({ ...some, [missing]: value }, `SELECT FROM ${name}`)]).toEqual([name, 0]);
    for (const { name } of rows) expect([name, await asRole({}, `SELECT FROM ${name}`)]).toEqual([name, 0]);
  });

  test.each([
    'search_grams',
    'search_tokens',
    'portfolio_values',
    'people',
    'people_names',
    'imports',
    'import_records',
    'import_cells',
    'audit_entries',
    'access_entries',
    'contacts',
    'received_answers',
    'answer_notes',
    'safeguarding.sealed_facts',
    'auth.users',
    'auditor_engagements',
    'outbox',
  ])('has no right to read %s', async (table) => {
    await expect(asRole({}, `SELECT FROM ${table}`)).rejects.toThrow('permission denied');
  });

  test('has no right but to read', async () => {
    const { rows } = await db.admin.query(
      `SELECT table_name, privilege_type FROM information_schema.role_table_grants WHERE grantee = 'plumbline_auditor' AND privilege_type <> 'SELECT'`,
    );
    expect(rows).toEqual([]);
  });
});
