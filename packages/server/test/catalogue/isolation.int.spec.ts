import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '../../src/platform/db/testing/database.ts';
import { tenantTables } from './catalogue.ts';
import { fillTables } from './fill-tables.ts';

let db: TestDatabase;
let tables: string[];
/** As the service connects. One connection, not a pool: a pool says that it has ended before its connections have, and the end of the database would break them. */
let app: pg.Client;
const [ours, theirs] = [randomUUID(), randomUUID()];

beforeAll(async () => {
  db = await testDatabase();
  tables = await tenantTables(db.admin);
  await fillTables(db.admin, tables, [ours, theirs]);
  app = new pg.Client({ connectionString: db.config.environment.DATABASE_URL });
  await app.connect();
});

afterAll(async () => {
  await app.end();
  await db.close();
});

async function organisationsIn(table: string): Promise<unknown[]> {
  const { rows } = await app.query<{ organisation_id: string }>(`SELECT organisation_id FROM ${table}`);
  return rows.map(({ organisation_id }) => organisation_id);
}

describe('The database by itself, whatever the service asks it', () => {
  test('gives no rows of any table when no organisation is set, before and after a transaction of one', async () => {
    for (const table of tables) expect([table, await organisationsIn(table)]).toEqual([table, []]);
    await app.query(`BEGIN; SET LOCAL app.organisation_id = '${ours}'; COMMIT`);
    for (const table of tables) expect([table, await organisationsIn(table)]).toEqual([table, []]);
  });

  test('gives an organisation the rows of every table that are its own', async () => {
    for (const table of tables) {
      const found = await db.database.transaction(ours, (tx) =>
        tx.query<{ organisation_id: string }>(`SELECT DISTINCT organisation_id FROM ${table}`),
      );
      expect([table, found]).toEqual([table, [{ organisation_id: ours }]]);
    }
  });

  test('lets nobody write, change or remove a row of another organisation', async () => {
    for (const table of tables) {
      const columns = await db.admin.query<{ name: string }>(
        `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attidentity = '' AND attgenerated = ''`,
        [table],
      );
      const list = columns.rows.map(({ name }) => name).join(', ');
      const copied = list.replace('organisation_id', `'${theirs}'::uuid`);
      await expect(
        db.database.transaction(ours, (tx) =>
          tx.write(`INSERT INTO ${table} (${list}) SELECT ${copied} FROM ${table}`),
        ),
      ).rejects.toThrow(/row-level security|permission denied for table/);
      // Without the right to update or delete, the statement is refused; with it, it finds no rows.
      for (const statement of [
        `UPDATE ${table} SET organisation_id = organisation_id WHERE organisation_id = $1`,
        `DELETE FROM ${table} WHERE organisation_id = $1`,
      ]) {
        const written = await db.database
          .transaction(ours, (tx) => tx.write(statement, [theirs]))
          .catch((error: Error) => error.message);
        expect([0, `permission denied for table ${table}`]).toContain(written);
      }
    }
  });

  test('the role over all organisations reaches the outbox, runs of jobs, and heads of logs with their anchors only', async () => {
    const readable: string[] = [];
    for (const table of tables) {
      const rows = await db.database
        .systemTransaction('test of its limits', (tx) => tx.query(`SELECT organisation_id FROM ${table}`))
        .catch(() => []);
      if (rows.length > 0) readable.push(table);
    }
    expect(readable).toEqual([
      'access_heads',
      'audit_anchors',
      'audit_heads',
      'custody_heads',
      'job_runs',
      'outbox',
      'view_heads',
    ]);
  });
});

describe('Connections that many organisations use in turn', () => {
  test('show none of them a row of another, whatever is aborted, timed out or cut in between', async () => {
    const organisations = Array.from({ length: 50 }, () => randomUUID());
    for (const organisation of organisations) {
      await db.database.transaction(organisation, (tx) =>
        tx.query(`INSERT INTO people (organisation_id, user_id, display_name) VALUES ($1, $2, $3)`, [
          organisation,
          randomUUID(),
          organisation,
        ]),
      );
    }
    const strange: string[] = [];
    const failures = { aborted: 0, late: 0, cut: 0 };
    const ask = async (place: number): Promise<void> => {
      const organisation = organisations[(place * 7) % organisations.length] ?? '';
      try {
        await db.database.transaction(organisation, async (tx) => {
          const rows = await tx.query<{ display_name: string }>('SELECT display_name FROM people');
          if (rows.length !== 1 || rows[0]?.display_name !== organisation) strange.push(organisation);
          if (place % 11 === 0) throw new Error('aborted');
          if (place % 37 === 0) await tx.query(`SET LOCAL statement_timeout = 1; SELECT pg_sleep(1)`);
          if (place % 97 === 0) await tx.query('SELECT pg_terminate_backend(pg_backend_pid())');
        });
      } catch (error) {
        const { message } = error as Error;
        if (message === 'aborted') failures.aborted += 1;
        else if (message.includes('timeout')) failures.late += 1;
        else failures.cut += 1;
      }
    };
    const total = 3000;
    const lanes = Array.from({ length: 40 }, async (_, lane) => {
      for (let place = lane; place < total; place += 40) await ask(place);
    });
    await Promise.all(lanes);
    expect(strange).toEqual([]);
    expect(Object.values(failures).every((count) => count > 0)).toBe(true);
  });
});
